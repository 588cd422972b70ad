import { loadCalendar } from '../../catalogue/calendars';
import type { Calendar, Day } from '../../rules/calendar';
import type { CaseEvent } from '../../rules/case/case-event';
import type { CaseAct } from '../../rules/case/acts';
import type { CaseContext, CasePlan, PlannedItem } from '../../rules/case/case-plan';
import type { DepartmentAnswer } from '../../rules/case/answers';
import { type CaseMessage, decide, refusalOf } from '../../rules/case/decide';
import { evolve, receivedCase } from '../../rules/case/evolve';
import type { Need } from '../../rules/graph';
import type { Text } from '../../rules/text';

export const calendar = loadCalendar('catalogue/calendars/cn');

/** The calendar as another notice makes it: these days of 2026 are off, or worked on. */
export function calendarWith(changes: {
  readonly off?: readonly Day[];
  readonly makeUp?: readonly Day[];
}): Calendar {
  const year = calendar.years['2026'];
  if (!year) throw new Error('There is no calendar for 2026');
  const named = (days: readonly Day[] = []) =>
    Object.fromEntries(days.map((day) => [day, { zh: '调整', en: 'changed' }]));
  const without = (days: Readonly<Record<Day, Text>>, taken: readonly Day[] = []) =>
    Object.fromEntries(Object.entries(days).filter(([day]) => !taken.includes(day)));
  const changed = {
    ...year,
    off: { ...without(year.off, changes.makeUp), ...named(changes.off) },
    makeUp: { ...without(year.makeUp, changes.off), ...named(changes.makeUp) },
  };
  return { ...calendar, version: 'changed', years: { ...calendar.years, '2026': changed } };
}

/** An item that is promised in one working day, has no limit in law and needs nothing, unless told otherwise. */
export function item(id: string, told: Partial<PlannedItem> = {}): PlannedItem {
  return {
    id,
    department: 'employment',
    needs: [],
    promisedLimit: workingDays(1),
    statutoryLimit: null,
    ...told,
  };
}

export const workingDays = (days: number) => ({ days, unit: 'workingDay' }) as const;

/** Needs whose setback ends the item. */
export const must = (...ids: string[]): Need[] =>
  ids.map((id) => ({ item: id, ifRefused: 'end', ifWithdrawn: 'end' }));

/** Needs that are only waited for. */
export const after = (...ids: string[]): Need[] =>
  ids.map((id) => ({ item: id, ifRefused: 'goOn', ifWithdrawn: 'goOn' }));

export const accepted: DepartmentAnswer = { kind: 'accepted', serial: 'S-1', answerId: 'answer-accepted' };
export const approved: DepartmentAnswer = {
  kind: 'decided',
  outcome: 'approved',
  serial: 'S-1',
  answerId: 'answer-approved',
};
export const refused: DepartmentAnswer = { ...approved, outcome: 'refused', answerId: 'answer-refused' };
export const inputRefused: DepartmentAnswer = { kind: 'inputRefused', answerId: 'answer-input' };

/** Monday; no holiday is near. */
export const receipt = '2026-11-23T10:00+08:00';

/** A case told by its messages. State changes by `evolve` alone, as in the engine. Times are ISO 8601. */
export function tellCase(
  items: readonly PlannedItem[],
  told: {
    readonly receivedAt?: string;
    readonly completeness?: CasePlan['completeness'];
    /** What the plan has beside items. */
    readonly plan?: Partial<CasePlan>;
  } = {},
) {
  const plan: CasePlan = {
    items,
    completeness: told.completeness ?? 'complete',
    acceptanceLimit: workingDays(5),
    correctionLimit: workingDays(15),
    ...told.plan,
  };
  const received = receivedCase(
    items.map(({ id }) => id),
    Date.parse(told.receivedAt ?? receipt),
  );
  let context: CaseContext = { plan, calendar };
  const facts: CaseEvent[] = [];
  let state = received;
  let clock = received.receivedAt;

  const hear = (message: CaseMessage, at?: string): readonly CaseEvent[] => {
    clock = at === undefined ? clock : Date.parse(at);
    const events = decide(state, message, context, clock);
    state = events.reduce(evolve, state);
    facts.push(...events);
    return events;
  };
  hear({ type: 'begin' });

  return {
    received,
    get context() {
      return context;
    },
    facts,
    get state() {
      return state;
    },
    get statuses() {
      return Object.fromEntries(Object.entries(state.items).map(([id, { status }]) => [id, status]));
    },
    hear,
    act: (act: CaseAct, at?: string) => hear({ type: 'act', act }, at),
    /** Why the act is not possible. Without `at`: at the moment of the message before. */
    whyNot: (act: CaseAct, at?: string) =>
      refusalOf(state, act, context, at === undefined ? clock : Date.parse(at)),
    /** The holidays are announced otherwise. */
    changeCalendar(changed: Calendar, at?: string) {
      context = { plan, calendar: changed };
      return hear({ type: 'calendarChanged' }, at);
    },
    /** The department of `itemId` says `answer`. Without `at`: at the moment of the message before. */
    answer: (itemId: string, answer: DepartmentAnswer, at?: string) =>
      hear({ type: 'answer', itemId, answer }, at),
    withdraw: (itemIds: readonly string[] | 'whole', at?: string) =>
      hear(
        {
          type: 'act',
          act:
            itemIds === 'whole'
              ? { kind: 'withdraw', scope: 'whole' }
              : { kind: 'withdraw', scope: 'items', itemIds },
        },
        at,
      ),
    timePasses: (to: string) => hear({ type: 'timePassed' }, to),
  };
}

export type ToldCase = ReturnType<typeof tellCase>;
