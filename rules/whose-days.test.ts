import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyItems } from '../tests/support/any-case';
import {
  accepted,
  after,
  approved,
  calendar,
  inputRefused,
  item,
  must,
  refused,
  tellCase,
  type ToldCase,
} from '../tests/support/told-case';
import { dayCauses, sumTime, type TimeSplit } from './time-split';
import { whoseDays } from './whose-days';

const minute = 60_000;
const hour = 60 * minute;

/** Whose the days of a told case are, until `now` if it is still open. */
function daysOf({ received, context, facts }: ToldCase, now: string | number) {
  const told = { calendar, receivedAt: received.receivedAt, events: facts, now: new Date(now).getTime() };
  return whoseDays(context.plan, told);
}

/** The causes that took any time. */
function taken(split: TimeSplit | undefined): Record<string, number> {
  return Object.fromEntries(Object.entries(split?.sharesMs ?? {}).filter(([, ms]) => ms > 0));
}

const sumOf = ({ sharesMs }: TimeSplit) => dayCauses.reduce((sum, cause) => sum + sharesMs[cause], 0);

// Monday 2026-11-23 10:00 is the receipt of a told case.
describe('whose the time of an item is', () => {
  it('is the department’s while it has the item, and that of the item before while it waits', () => {
    const told = tellCase([item('a'), item('b', { needs: must('a') })]);
    told.answer('a', accepted);
    told.answer('a', approved, '2026-11-23T13:00+08:00');
    told.answer('b', approved, '2026-11-23T13:00:30+08:00');
    const { whole, items } = daysOf(told, 0);
    expect(items.map(({ itemId, waitedFor }) => [itemId, waitedFor])).toEqual([
      ['a', null],
      ['b', 'a'],
    ]);
    expect(taken(items[0])).toEqual({ department: 3 * hour });
    expect(taken(items[1])).toEqual({ upstream: 3 * hour, department: 30_000 });
    expect(taken(whole)).toEqual({ department: 3 * hour + 30_000 });
    expect(whole.elapsedMs).toBe(3 * hour + 30_000);
  });

  it('is a system fault from the minute on that handing it over takes longer', () => {
    const told = tellCase([item('a')]);
    told.answer('a', accepted, '2026-11-23T12:00+08:00');
    told.answer('a', approved, '2026-11-23T15:00+08:00');
    expect(taken(daysOf(told, 0).items[0])).toEqual({
      department: minute + 3 * hour,
      systemFault: 2 * hour - minute,
    });
  });

  it('is a system fault while what was passed on cannot be read', () => {
    const told = tellCase([item('a')]);
    told.answer('a', inputRefused);
    told.answer('a', approved, '2026-11-23T12:00+08:00');
    expect(taken(daysOf(told, 0).items[0])).toEqual({ systemFault: 2 * hour });
  });

  it('is nobody’s on days off, whoever has the item', () => {
    const told = tellCase([item('a')], { receivedAt: '2026-11-27T22:00+08:00' });
    told.answer('a', accepted);
    told.answer('a', approved, '2026-11-30T01:00+08:00');
    expect(taken(daysOf(told, 0).items[0])).toEqual({ department: 3 * hour, nonWorking: 48 * hour });
  });

  it('is nobody’s from midnight on before a day off, to the millisecond', () => {
    const told = tellCase([item('a')], { receivedAt: '2026-11-27T22:00+08:00' });
    told.answer('a', accepted);
    told.answer('a', approved, '2026-11-28T00:00:00.001+08:00');
    expect(taken(daysOf(told, 0).items[0])).toEqual({ department: 2 * hour, nonWorking: 1 });
  });

  it('is the department’s on a Saturday that is worked to make up for a holiday', () => {
    const told = tellCase([item('a')], { receivedAt: '2026-02-28T09:00+08:00' });
    told.answer('a', accepted);
    told.answer('a', approved, '2026-02-28T11:00+08:00');
    expect(taken(daysOf(told, 0).items[0])).toEqual({ department: 2 * hour });
  });

  it('belongs to the check at receipt until the case is accepted', () => {
    const told = tellCase([item('a'), item('b', { needs: after('a') })], { completeness: 'incomplete' });
    const { whole, items } = daysOf(told, '2026-11-23T11:00+08:00');
    for (const split of [whole, ...items]) expect(taken(split)).toEqual({ acceptance: hour });
  });

  it('is the applicant’s while a correction is awaited, and the check’s again after it', () => {
    const told = tellCase([item('a')], { completeness: 'incomplete' });
    const targets = ['materials/photo'];
    told.hear(
      { type: 'act', act: { kind: 'requestCorrection', noticeId: 'n', targets } },
      '2026-11-23T11:00+08:00',
    );
    told.hear({ type: 'act', act: { kind: 'correct', revision: 2, targets } }, '2026-11-23T14:00+08:00');
    const { whole, items } = daysOf(told, '2026-11-23T16:00+08:00');
    for (const split of [whole, ...items]) {
      expect(taken(split)).toEqual({ applicant: 3 * hour, acceptance: 3 * hour });
    }
  });

  it('waited for the item that ended last, of several', () => {
    const told = tellCase([item('a'), item('b'), item('c', { needs: after('a', 'b') })]);
    told.answer('b', approved, '2026-11-23T11:00+08:00');
    expect(daysOf(told, '2026-11-23T12:00+08:00').items[2]).toMatchObject({ waitedFor: 'a' });
    told.answer('a', refused, '2026-11-23T13:00+08:00');
    expect(daysOf(told, '2026-11-23T14:00+08:00').items[2]).toMatchObject({ waitedFor: 'a' });
  });

  it('ends when the item is withdrawn, though the case goes on', () => {
    const told = tellCase([item('a'), item('b')]);
    told.answer('a', accepted);
    told.answer('b', accepted);
    told.withdraw(['a'], '2026-11-23T11:00+08:00');
    const { whole, items } = daysOf(told, '2026-11-23T12:00+08:00');
    expect([whole, ...items].map(({ elapsedMs }) => elapsedMs)).toEqual([2 * hour, hour, 2 * hour]);
  });
});

describe('whose the time of the whole is', () => {
  it('follows the item that the promised date waits for, also where others have trouble', () => {
    const slow = { promisedLimit: { days: 5, unit: 'workingDay' } } as const;
    const told = tellCase([item('quick'), item('slow', slow)]);
    told.answer('slow', accepted);
    told.timePasses('2026-11-23T12:00+08:00');
    const { whole, items } = daysOf(told, '2026-11-23T12:00+08:00');
    expect(taken(items[0])).toEqual({ department: minute, systemFault: 2 * hour - minute });
    expect(taken(whole)).toEqual({ department: 2 * hour });
  });

  it('follows a waiting item to the one that really holds it up', () => {
    const told = tellCase([item('a'), item('b', { needs: must('a') }), item('c', { needs: must('b') })]);
    const { whole } = daysOf(told, '2026-11-23T12:00+08:00');
    expect(taken(whole)).toEqual({ department: minute, systemFault: 2 * hour - minute });
  });
});

const anyAnswer = fc.constantFrom(accepted, approved, approved, refused, inputRefused);
const anyLife = fc.record({
  items: anyItems,
  receivedAt: fc
    .integer({ min: 0, max: 400 * 24 * 60 })
    .map((minutes) => new Date(Date.parse('2026-01-01T00:00+08:00') + minutes * minute).toISOString()),
  completeness: fc.constantFrom('complete', 'complete', 'incomplete' as const),
  steps: fc.array(
    fc.tuple(
      fc.oneof(fc.nat(2 * minute), fc.nat(10 * 24 * hour)),
      fc.oneof(
        { weight: 9, arbitrary: fc.tuple(fc.nat(6), anyAnswer) },
        { weight: 1, arbitrary: fc.nat(6) },
        { weight: 1, arbitrary: fc.constant('timePassed' as const) },
      ),
    ),
    { maxLength: 25 },
  ),
  openFor: fc.nat(20 * 24 * hour),
});
type Life = typeof anyLife extends fc.Arbitrary<infer Told> ? Told : never;

function live({ items, steps, ...told }: Life) {
  const lived = tellCase(items, told);
  let now = lived.state.receivedAt;
  for (const [ms, said] of steps) {
    now += ms;
    const at = new Date(now).toISOString();
    if (said === 'timePassed') lived.timePasses(at);
    else if (typeof said === 'number') lived.withdraw([`i${said}`], at);
    else lived.answer(`i${said[0]}`, said[1], at);
  }
  return { lived, now };
}

describe('the shares of any case', () => {
  it('are never negative and add up to the time from the receipt to the end, of each item and of the whole', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const { lived, now } = live(life);
        const { receivedAt, closedAt, items } = lived.state;
        const until = now + life.openFor;
        const days = daysOf(lived, until);
        const splits: (readonly [TimeSplit, number | undefined])[] = [
          [days.whole, closedAt],
          ...days.items.map((split) => [split, items[split.itemId]?.endedAt] as const),
        ];
        for (const [split, endedAt] of splits) {
          expect(split.elapsedMs).toBe((endedAt ?? until) - receivedAt);
          expect(sumOf(split)).toBe(split.elapsedMs);
          for (const cause of dayCauses) {
            expect(Number.isInteger(split.sharesMs[cause])).toBe(true);
            expect(split.sharesMs[cause]).toBeGreaterThanOrEqual(0);
          }
        }
        expect(days.whole.sharesMs.upstream).toBe(0);
      }),
    );
  });

  it('still add up when the clocks that wrote the log disagree', () => {
    fc.assert(
      fc.property(anyLife, fc.func(fc.integer({ min: -hour, max: hour })), (life, skewAt) => {
        const { lived, now } = live(life);
        // What one message brings has one time, by whatever clock.
        const skewed = lived.facts.map((fact) => ({ ...fact, at: fact.at + skewAt(fact.at) }));
        const days = daysOf({ ...lived, facts: skewed }, now);
        for (const split of [days.whole, ...days.items]) expect(sumOf(split)).toBe(split.elapsedMs);
      }),
    );
  });

  it('are all non-working in any stretch of days off', () => {
    const holiday = Date.parse('2026-10-02T00:00+08:00');
    fc.assert(
      fc.property(anyLife, fc.nat(24 * hour), (life, length) => {
        const receivedAt = new Date(holiday).toISOString();
        const steps = life.steps.map(([ms, said]) => [ms % hour, said] satisfies Life['steps'][number]);
        const { lived, now } = live({ ...life, receivedAt, steps });
        const days = daysOf(lived, now + length);
        for (const { elapsedMs, sharesMs } of [days.whole, ...days.items]) {
          expect(sharesMs.nonWorking).toBe(elapsedMs);
        }
      }),
    );
  });

  it('add up over many cases', () => {
    fc.assert(
      fc.property(fc.array(anyLife, { maxLength: 4 }), (lives) => {
        const splits = lives.map((life) => {
          const { lived, now } = live(life);
          return daysOf(lived, now).whole;
        });
        const sum = sumTime(splits);
        expect(sum.count).toBe(lives.length);
        expect(sumOf(sum)).toBe(sum.elapsedMs);
      }),
    );
  });
});
