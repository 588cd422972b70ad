import { endOfDay, type Day } from './calendar';
import { reasonOfStep } from './ledger-reasons';
import { walkLimit, type Count, type Step, type Stop, type StoppableCount } from './limit-walk';
import type { Text } from './text';
import type { DayKind } from './working-day';

export interface DueDate {
  readonly due: Day;
  /** Last millisecond of the due day. */
  readonly dueAt: number;
  /** Some day from receipt to due day is only guessed: the date may move when a holiday notice is entered. */
  readonly provisional: boolean;
}

/** The clock is still stopped: there is no due date until it runs again. */
export interface NoDueDate {
  readonly due: null;
  readonly dueAt: null;
  readonly provisional: boolean;
}

export interface LedgerDay {
  readonly date: Day;
  readonly counted: boolean;
  /** Days counted up to and including this one. */
  readonly running: number;
  readonly reason: Text;
  readonly kind: DayKind;
  readonly provisional: boolean;
}

interface LedgerPage {
  /** Effective day of receipt. */
  readonly receivedOn: Day;
  readonly calendarVersion: string;
  /** From the civil day of receipt to the due day, or to the first day of the stop that still lasts. */
  readonly days: readonly LedgerDay[];
}

/** The date ledger 时限台账: every day from receipt to due day, and why it counts or not. */
export type DateLedger = DueDate & LedgerPage;
/** A date ledger that cannot end yet. */
export type OpenDateLedger = NoDueDate & LedgerPage;

/** A caller that names no stops is promised a date; one that names some must look whether there is one. */
type WithoutStops = Count & { readonly stops?: never };
type MaybeStopped = Count & { readonly stops?: readonly Stop[] };

const effectsOfReceipt: readonly string[] = ['receipt', 'dueAtOnce'] satisfies Step['effect'][];
const effectsThatCount: readonly string[] = ['workingDay', 'calendarDay'] satisfies Step['effect'][];

/** Goes through the walk once; `visit` sees each day. */
function count(asked: StoppableCount, visit: (step: Step) => void): DueDate | NoDueDate {
  let last: Step | undefined;
  let provisional = false;
  for (const step of walkLimit(asked)) {
    provisional ||= step.day.provisional;
    visit(step);
    last = step;
  }
  if (!last || last.effect === 'stopped') return { due: null, dueAt: null, provisional };
  const due = last.day.date;
  return { due, dueAt: endOfDay(asked.calendar, due), provisional };
}

/**
 * The day a limit ends, without the days in between. Limit 0: the effective day of receipt. Limit in calendar days:
 * office hours do not matter, and a last day on which no work is done moves on to the next working day.
 * Throws RangeError for a limit that is no whole number from 0 to 3650, or for a day or moment that is none.
 */
export function dueDate(asked: WithoutStops): DueDate;
export function dueDate(asked: StoppableCount): DueDate | NoDueDate;
export function dueDate(asked: MaybeStopped): DueDate | NoDueDate {
  return count({ ...asked, stops: asked.stops ?? [] }, () => undefined);
}

/** The same date with every day that led to it; counted days = the limit, save when the clock is still stopped. */
export function dateLedger(asked: WithoutStops): DateLedger;
export function dateLedger(asked: StoppableCount): DateLedger | OpenDateLedger;
export function dateLedger(asked: MaybeStopped): DateLedger | OpenDateLedger {
  const stoppable = { ...asked, stops: asked.stops ?? [] };
  const days: LedgerDay[] = [];
  let receivedOn = '';
  const end = count(stoppable, (step) => {
    const { date, kind, provisional } = step.day;
    if (effectsOfReceipt.includes(step.effect)) receivedOn = date;
    const counted = effectsThatCount.includes(step.effect);
    days.push({
      date,
      counted,
      running: step.running,
      reason: reasonOfStep(step, stoppable),
      kind,
      provisional,
    });
  });
  return { ...end, receivedOn, calendarVersion: asked.calendar.version, days };
}
