import { dayOf } from '../calendar';
import type { Refusal } from './act-rule';
import { type CaseAct, whyNot } from './acts';
import type { CaseContext, CasePlan, PlannedItem } from './case-plan';
import type { CaseState } from './case-state';

/** An act of a clerk, and why it is not possible now; `null`: it is. */
export interface ActVerdict {
  readonly act: CaseAct['kind'];
  readonly whyNot: Refusal | null;
}

/** What a clerk may do to a case as a whole, and to each of its items, at `now` (ms). */
export interface DeskActs {
  readonly whole: readonly ActVerdict[];
  readonly items: Readonly<Record<string, readonly ActVerdict[]>>;
}

/**
 * Asks the rules of the running case itself, with the smallest act of each kind; what is refused for what is typed,
 * such as a date, is told when it is typed.
 */
export function deskActs(state: CaseState, context: CaseContext, now: number): DeskActs {
  const ask = (act: CaseAct): ActVerdict => ({ act: act.kind, whyNot: whyNot(state, act, context, now) });
  return {
    whole: wholeActs.map(ask),
    items: Object.fromEntries(
      context.plan.items.map((item) => [item.id, itemActs(context, item, state, now).map(ask)]),
    ),
  };
}

const wholeActs: readonly CaseAct[] = [
  { kind: 'accept' },
  { kind: 'requestCorrection', noticeId: '', targets: [] },
  { kind: 'reject', noticeId: '' },
];

function itemActs(
  { plan, calendar }: CaseContext,
  item: PlannedItem,
  { items }: CaseState,
  now: number,
): CaseAct[] {
  const itemId = item.id;
  const today = dayOf(calendar, now);
  const [procedure = ''] = proceduresOf(plan, item);
  const pauseId = items[itemId]?.pauses?.find(({ end }) => end === undefined)?.id ?? '';
  return [
    { kind: 'retry', itemId },
    { kind: 'resend', itemId, revision: 0, targets: [] },
    { kind: 'handToDesk', itemId },
    { kind: 'keyIn', itemId, serial: '' },
    { kind: 'decideByHand', itemId, outcome: 'approved', serial: '', answerId: '' },
    { kind: 'askApplicant', itemId, noticeId: '', targets: [] },
    { kind: 'passOn', itemId, to: '' },
    { kind: 'beginPause', itemId, pauseId: '', procedure, from: today, plannedEnd: today },
    { kind: 'endPause', itemId, pauseId, end: today },
    {
      kind: 'extend',
      itemId,
      days: 1,
      approvedBy: item.statutoryLimit?.extensionApprover ?? '',
    },
  ];
}

/** Special procedures 特别程序 that stop a clock of this item, by id. */
export function proceduresOf({ stops }: Pick<CasePlan, 'stops'>, item: PlannedItem): readonly string[] {
  return [...new Set([...Object.keys(stops ?? {}), ...Object.keys(item.stops ?? {})])];
}
