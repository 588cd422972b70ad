import { describe, expect, it } from '@jest/globals';
import { endOf } from '../../tests/support/brute-dates';
import { always, type Seen } from '../../tests/support/life/any-life';
import { bruteLight } from '../../tests/support/life/brute-light';
import type { Day } from '../calendar';
import { dateLedger } from '../date-ledger';
import type { ActKind } from './acts';
import { type CaseState, isOver, type LimitKind } from './case-state';
import { nextMoment } from './deadlines';
import { decide } from './decide';
import { limitOf, stopsOf } from './item-clock';
import { lightOf, litSubjects } from './lights';

const limitKinds = ['promised', 'statutory'] as const satisfies readonly LimitKind[];
const isMissed = (clock: Pick<CaseState, 'promiseMissed' | 'statutoryMissed'>, kind: LimitKind): boolean =>
  (kind === 'promised' ? clock.promiseMissed : clock.statutoryMissed) ?? false;

const isPast = ({ now }: Seen, due: Day | undefined): boolean => due !== undefined && now > endOf(due);

/** The items that are running, with what the plan says of them. */
const running = ({ told: { state, context } }: Seen) =>
  context.plan.items.flatMap((item) => {
    const { [item.id]: itemState } = state.items;
    if (!itemState || isOver(itemState.status) || itemState.startedAt === undefined) return [];
    return [{ item, itemState, from: itemState.startedAt }];
  });

describe('any case: the dates of its items', () => {
  it('are those that counting by hand gives, for both limits, and missed exactly when they have passed', () => {
    always((seen) => {
      for (const { item, itemState, from } of running(seen)) {
        for (const kind of limitKinds) {
          const due = kind === 'promised' ? itemState.promisedDue : itemState.statutoryDue;
          const expected = seen.model.limitOf(item, kind) && seen.model.dateOf(item, kind, from);
          expect([item.id, kind, due]).toEqual([item.id, kind, expected?.due]);
          expect([item.id, kind, isMissed(itemState, kind)]).toEqual([item.id, kind, isPast(seen, due)]);
        }
      }
    });
  });

  it('have a ledger that counts as many days as the limit has', () => {
    always(({ model, told, ...seen }) => {
      const { plan, calendar } = told.context;
      for (const { item, itemState, from } of running({ told, model, ...seen })) {
        for (const kind of limitKinds) {
          const limit = limitOf(item, itemState, kind);
          if (!limit) continue;
          const stops = stopsOf(plan, item, itemState.pauses, kind, { open: 'open' });
          const { due, days } = dateLedger({ calendar, from, limit, stops });
          const counted = days.filter((day) => day.counted).length;
          const wanted = model.limitOf(item, kind)?.days ?? 0;
          if (due === null) expect(counted).toBeLessThanOrEqual(wanted);
          else expect([due, counted]).toEqual([days.at(-1)?.date, wanted]);
        }
      }
    });
  });
});

describe('any case: the dates of the whole', () => {
  it('are those that walking every chain by hand gives, for both limits', () => {
    always(({ told: { state }, model }) => {
      if (state.phase !== 'accepted') return;
      for (const kind of limitKinds) {
        const expected = model.wholeDates(state, kind);
        const date = state.dates?.[kind];
        expect([kind, date?.due ?? null]).toEqual([kind, expected[0]?.due ?? null]);
        // Of several items with the same date the whole may name any.
        if (date) expect(expected.filter(({ due }) => due === date.due)).toContainEqual(date);
      }
    });
  });

  it('are missed exactly when they have passed', () => {
    always((seen) => {
      const { state } = seen.told;
      for (const kind of limitKinds) {
        const date = state.dates?.[kind];
        if (state.phase !== 'accepted' || !date) continue;
        expect([kind, date, isMissed(state, kind)]).toEqual([
          kind,
          date,
          !date.stopped && isPast(seen, date.due),
        ]);
      }
    });
  });
});

/** Acts that may move the promised date of the whole later. */
const clockActs: readonly ActKind[] = ['beginPause', 'endPause', 'extend', 'withdrawCommitment'];

const movesClock = ({ said, refusal }: Seen): boolean =>
  said.type === 'calendarChanged' ||
  (said.type === 'act' && refusal === null && clockActs.includes(said.act.kind));

describe('any case: the promised date of the whole', () => {
  it('moves later by nothing but a pause, an extension, a commitment taken back or another calendar', () => {
    always((seen) => {
      if (movesClock(seen)) return;
      const told = seen.facts.flatMap((fact) => (fact.type === 'datesSet' ? [fact.dates.promised.due] : []));
      const { promised } = seen.before.dates ?? {};
      const dues = promised ? [promised.due, ...told] : told;
      expect(dues).toEqual(dues.toSorted().toReversed());
    });
  });
});

describe('any case: time alone', () => {
  it('changes it at its next moment, not before, and never when it has none', () => {
    always(({ told: { state, context }, now }) => {
      const moment = nextMoment(state, context);
      const at = (ms: number) => decide(state, { type: 'timePassed' }, context, ms);
      expect(at(now)).toEqual([]);
      if (moment === null) {
        expect(at(now + 3_650 * 86_400_000)).toEqual([]);
        return;
      }
      expect(moment).toBeGreaterThan(now);
      expect(at(moment - 1)).toEqual([]);
      expect(at(moment)).not.toEqual([]);
    });
  });
});

describe('any case: its lights', () => {
  it('are those that counting back by hand gives', () => {
    always((seen) => {
      for (const { item, itemState } of running(seen)) {
        expect([item.id, itemState.light ?? 'green']).toEqual([item.id, bruteLight(seen, item, itemState)]);
      }
    });
  });

  it('are told once for each turn', () => {
    always(({ facts, before, told: { state } }) => {
      const lights = new Map(litSubjects(before).map((subject) => [subject, lightOf(before, subject)]));
      for (const fact of facts) {
        if (fact.type !== 'lightTurned') continue;
        expect([fact.itemId, fact.light]).not.toEqual([fact.itemId, lights.get(fact.itemId)]);
        lights.set(fact.itemId, fact.light);
      }
      for (const [subject, light] of lights)
        expect([subject, lightOf(state, subject)]).toEqual([subject, light]);
    });
  });
});
