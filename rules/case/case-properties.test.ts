import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyItems } from '../../tests/support/any-case';
import { bruteWholeDue } from '../../tests/support/brute-dates';
import { approved, calendar, tellCase, type ToldCase } from '../../tests/support/told-case';
import { endOfDay } from '../calendar';
import { isOver } from './case-state';
import type { DepartmentAnswer } from './answers';
import type { CaseMessage } from './decide';
import { evolve } from './evolve';

const minute = 60_000;

const answer = fc.constantFrom<DepartmentAnswer>(
  { kind: 'accepted', serial: 'S-1', answerId: 'a1' },
  { kind: 'decided', outcome: 'approved', serial: 'S-1', answerId: 'a2' },
  { kind: 'decided', outcome: 'approved', serial: 'S-1', answerId: 'a2' },
  { kind: 'decided', outcome: 'refused', serial: 'S-1', answerId: 'a3' },
  { kind: 'inputRefused', answerId: 'a4' },
);
const itemId = fc.nat({ max: 7 }).map((index) => `i${index}`);
const message: fc.Arbitrary<CaseMessage> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ type: fc.constant('answer' as const), itemId, answer }) },
  { weight: 2, arbitrary: fc.constant({ type: 'timePassed' as const }) },
  {
    weight: 2,
    arbitrary: fc.array(itemId, { maxLength: 2 }).map((itemIds): CaseMessage => ({
      type: 'act',
      act: { kind: 'withdraw', scope: 'items', itemIds },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CaseMessage>(
      { type: 'act', act: { kind: 'withdraw', scope: 'whole' } },
      { type: 'begin' },
    ),
  },
);
/** A message, and how many minutes pass before it: mostly within the day, at times for weeks. */
const step = fc.tuple(fc.oneof(fc.nat({ max: 600 }), fc.nat({ max: 20_000 })), message);
const receivedAt = fc
  .integer({ min: 0, max: 400 * 24 * 60 })
  .map((minutes) => new Date(Date.parse('2026-01-01T00:00+08:00') + minutes * minute).toISOString());

const life = fc.record({
  items: anyItems,
  receivedAt,
  completeness: fc.constantFrom('complete', 'complete', 'incomplete' as const),
  steps: fc.array(step, { maxLength: 25 }),
});

type Life = typeof life extends fc.Arbitrary<infer Told> ? Told : never;

/** Tells a life message by message; `see` looks after each, and after the beginning. */
function live(
  { items, steps, ...told }: Life,
  see: (told: ToldCase, now: number, said: CaseMessage) => void,
): ToldCase {
  const lived = tellCase(items, told);
  let now = lived.state.receivedAt;
  see(lived, now, { type: 'begin' });
  for (const [minutes, said] of steps) {
    now += minutes * minute;
    lived.hear(said, new Date(now).toISOString());
    see(lived, now, said);
  }
  return lived;
}

describe('any case, whatever is said to it and whenever', () => {
  it('starts no item before what it needs is over, and has an outcome that agrees with its items', () => {
    fc.assert(
      fc.property(life, (any) => {
        live(any, ({ state, statuses }) => {
          for (const { id, needs } of any.items) {
            const isStarted = state.items[id]?.startedAt !== undefined;
            const open = needs.filter(({ item: need }) => !isOver(state.items[need]?.status ?? 'waiting'));
            expect([id, isStarted && open.length > 0]).toEqual([id, false]);
            for (const { item: need } of isStarted ? needs : []) {
              expect(state.items[id]?.startedAt).toBeGreaterThanOrEqual(state.items[need]?.endedAt ?? 0);
            }
          }
          const all = Object.values(statuses);
          expect(state.phase === 'closed').toBe(all.every((status) => isOver(status)));
          expect(state.outcome).toBe(
            !all.every((status) => isOver(status))
              ? undefined
              : all.every((status) => status === 'approved')
                ? 'completed'
                : all.includes('approved')
                  ? 'partlyCompleted'
                  : all.includes('refused')
                    ? 'refused'
                    : 'withdrawn',
          );
        });
      }),
    );
  });

  it('is in the state that its facts give when they are told again', () => {
    fc.assert(
      fc.property(life, (any) => {
        const { received, facts, state } = live(any, () => undefined);
        const told = JSON.parse(JSON.stringify(facts)) as typeof facts;
        expect(told.reduce(evolve, received)).toEqual(state);
      }),
    );
  });

  it('closes once, and hears nothing but late answers after that', () => {
    fc.assert(
      fc.property(life, (any) => {
        const types = live(any, () => undefined).facts.map(({ type }) => type);
        const closing = types.indexOf('caseClosed');
        if (closing >= 0)
          expect(types.slice(closing + 1).filter((type) => type !== 'lateAnswer')).toEqual([]);
      }),
    );
  });

  it('hears a repeated message without a change', () => {
    fc.assert(
      fc.property(life, (any) => {
        live(any, (lived, now, said) => {
          const { state } = lived;
          const again = lived.hear(said, new Date(now).toISOString());
          expect(again.filter(({ type }) => type !== 'lateAnswer')).toEqual([]);
          expect(lived.state).toBe(state);
        });
      }),
    );
  });

  it('promises the whole until the day that counting every chain by hand gives', () => {
    fc.assert(
      fc.property(life, (any) => {
        live(any, ({ state, context }) => {
          if (state.phase !== 'accepted') return;
          for (const kind of ['promised', 'statutory'] as const) {
            const due = bruteWholeDue(context.plan, state, calendar, kind);
            const date = state.dates?.[kind];
            expect([kind, date?.due ?? null]).toEqual([kind, due]);
            if (!date) continue;
            expect(isOver(state.items[date.waitingFor]?.status ?? 'approved')).toBe(false);
            // No notice for 2027 is published: a date in it rests on that year's days, an earlier one does not.
            expect(date.provisional).toBe(date.due >= '2027');
          }
        });
      }),
    );
  });

  it('never moves the promised date of the whole later', () => {
    fc.assert(
      fc.property(life, (any) => {
        const { facts } = live(any, () => undefined);
        const dues = facts.flatMap((fact) => (fact.type === 'datesSet' ? [fact.dates.promised.due] : []));
        expect(dues).toEqual(dues.toSorted().toReversed());
      }),
    );
  });

  it('notes each passed limit once, and says “missed” of exactly what ended or is open after its day', () => {
    fc.assert(
      fc.property(life, (any) => {
        const lived = live(any, (told, now) => {
          told.hear({ type: 'timePassed' }, new Date(now).toISOString());
          const { items, closedAt, dates, promiseMissed } = told.state;
          for (const [id, { endedAt, promisedDue, statutoryDue, ...item }] of Object.entries(items)) {
            const late = (due?: string) => due !== undefined && (endedAt ?? now) > endOfDay(calendar, due);
            expect([id, item.promiseMissed ?? false, item.statutoryMissed ?? false]).toEqual([
              id,
              late(promisedDue),
              late(statutoryDue),
            ]);
          }
          if (dates && (closedAt ?? now) > endOfDay(calendar, dates.promised.due)) {
            expect(promiseMissed).toBe(true);
          }
        });
        const passed = lived.facts.flatMap((fact) =>
          fact.type === 'limitPassed' ? [`${fact.itemId ?? ''}/${fact.limit}`] : [],
        );
        expect(passed).toHaveLength(new Set(passed).size);
      }),
    );
  });

  it('closes once every department has answered', () => {
    fc.assert(
      fc.property(life, (any) => {
        const lived = live(any, () => undefined);
        lived.timePasses('2029-01-01T00:00+08:00');
        for (let rounds = 0; lived.state.phase !== 'closed' && rounds < any.items.length; rounds += 1) {
          const sent = any.items.filter(({ id }) => lived.state.items[id]?.startedAt !== undefined);
          for (const { id } of sent) lived.answer(id, approved);
        }
        expect(lived.state.phase).toBe('closed');
      }),
    );
  });
});
