import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  approved,
  calendar,
  item,
  must,
  refused,
  tellCase,
  type ToldCase,
  workingDays,
} from '../tests/support/told-case';
import { keptLimits } from './kept-limits';

const stops = { hearing: ['promised', 'statutory'], archive: ['promised'] } as const;
const law = { ...workingDays(10), maxExtensionDays: 5 };
const latePause = { days: 1 };

/** Received on Monday 2026-11-23 at 10:00: three working days end on Thursday, ten on Monday 2026-12-07. */
const threeDays = (told: Parameters<typeof item>[1] = {}) =>
  tellCase([item('register', { promisedLimit: workingDays(3), statutoryLimit: law, ...told })], {
    plan: { stops, latePause },
  });

const keptBy = (life: ToldCase) =>
  keptLimits({
    plan: life.context.plan,
    received: life.received,
    events: life.facts,
    calendarVersion: calendar.version,
    calendarOf: () => calendar,
  });

const on = (day: string) => `2026-${day}T11:00+08:00`;

/** The clock of `register` stands from one day until another, entered at once on `entered` unless told otherwise. */
function pause(
  life: ToldCase,
  from: string,
  end: string,
  entered = from,
  procedure: keyof typeof stops = 'hearing',
) {
  const pauseId = `${from} ${end}`;
  const days = { from: `2026-${from}`, plannedEnd: `2026-${end}` };
  life.act({ kind: 'beginPause', itemId: 'register', pauseId, procedure, ...days }, on(entered));
  const ended = end > entered ? end : entered;
  life.act({ kind: 'endPause', itemId: 'register', pauseId, end: `2026-${end}` }, on(ended));
}

const kept = { result: 'kept', asTold: 'kept', latePauses: 0 };
const missed = { result: 'missed', asTold: 'missed', latePauses: 0 };

describe('the limit of an item', () => {
  it.each([
    ['on its last day', '11-26', kept],
    ['the day after', '11-27', missed],
  ])('decided %s', (_when, day, promised) => {
    const life = threeDays();
    life.answer('register', approved, on(day));
    expect(keptBy(life)).toMatchObject({
      whole: { promised, statutory: kept, extended: false },
      items: [{ itemId: 'register', promised, statutory: kept, takenDays: day === '11-26' ? 3 : 4 }],
    });
  });

  it('is kept with a pause that was entered in time; its days are none that it took', () => {
    const life = threeDays();
    pause(life, '11-24', '11-26');
    life.answer('register', approved, on('11-30'));
    const [register] = keptBy(life).items;
    expect(register).toMatchObject({ promised: kept, takenDays: 3 });
  });

  it('is missed with one that was entered on the last day but one, though the date was moved by it', () => {
    const life = threeDays();
    pause(life, '11-25', '11-27');
    life.answer('register', approved, on('11-30'));
    const promised = { result: 'missed', asTold: 'kept', latePauses: 1 };
    expect(keptBy(life)).toMatchObject({
      whole: { promised, statutory: kept },
      items: [{ promised, statutory: kept }],
    });
  });

  it('is missed with one that was dated back after the date had passed', () => {
    const life = threeDays();
    life.timePasses(on('11-27'));
    pause(life, '11-24', '11-28', '11-28');
    life.answer('register', approved, on('11-28'));
    expect(keptBy(life).items[0]?.promised).toEqual({ result: 'missed', asTold: 'kept', latePauses: 1 });
  });

  it('is not made easier for a pause by one that was late before it', () => {
    const life = threeDays();
    pause(life, '11-25', '11-30');
    // With the first pause the date would be 2026-12-01, five days ahead.
    pause(life, '11-30', '12-02');
    life.answer('register', approved, on('12-02'));
    expect(keptBy(life).items[0]?.promised).toEqual({ result: 'missed', asTold: 'kept', latePauses: 2 });
  });

  it('that a procedure does not stop knows no late pause by it', () => {
    const life = threeDays();
    pause(life, '11-25', '11-27', '11-25', 'archive');
    life.answer('register', approved, on('11-27'));
    expect(keptBy(life).items[0]).toMatchObject({ promised: { latePauses: 1 }, statutory: kept });
  });

  it('of one day may be paused at once, and not on its last day', () => {
    const [first, last] = [
      threeDays({ promisedLimit: workingDays(1) }),
      threeDays({ promisedLimit: workingDays(1) }),
    ];
    pause(first, '11-23', '11-25');
    pause(last, '11-24', '11-25');
    for (const life of [first, last]) life.answer('register', approved, on('11-25'));
    expect(keptBy(first).items[0]?.promised).toEqual(kept);
    expect(keptBy(last).items[0]?.promised).toEqual({ result: 'missed', asTold: 'kept', latePauses: 1 });
  });

  it('lawfully extended in time is kept, and told apart', () => {
    const life = threeDays();
    life.act({ kind: 'extend', itemId: 'register', days: 2, approvedBy: 'head' }, on('11-24'));
    life.answer('register', approved, on('11-30'));
    expect(keptBy(life)).toMatchObject({
      whole: { promised: kept, extended: true },
      items: [{ promised: kept, extended: true }],
    });
  });

  it('is not saved by an extension that only a late pause made possible', () => {
    const life = threeDays();
    pause(life, '11-26', '11-27');
    life.act({ kind: 'extend', itemId: 'register', days: 5, approvedBy: 'head' }, on('11-27'));
    life.answer('register', approved, on('12-02'));
    expect(keptBy(life).items[0]?.promised).toEqual({ result: 'missed', asTold: 'kept', latePauses: 1 });
  });

  it.each([
    ['refused', 'kept', 'kept'],
    ['withdrawn', 'leftOut', 'leftOut'],
    ['ended with another', 'leftOut', 'leftOut'],
    ['without a limit in law', 'kept', 'noLimit'],
  ])('that was %s', (how, promised, statutory) => {
    const life = tellCase([
      item('register', { statutoryLimit: how === 'without a limit in law' ? null : law }),
      item('card', { needs: must('register'), statutoryLimit: law }),
    ]);
    if (how === 'withdrawn') life.withdraw('whole', on('11-23'));
    else life.answer('register', how === 'without a limit in law' ? approved : refused, on('11-23'));
    if (how === 'without a limit in law') life.answer('card', approved, on('11-24'));
    const told = keptBy(life).items.find(
      ({ itemId }) => itemId === (how.startsWith('ended') ? 'card' : 'register'),
    );
    expect([told?.promised.result, told?.statutory.result]).toEqual([promised, statutory]);
  });
});

describe('the limit of a whole case', () => {
  it.each([
    ['withdrawn', 'leftOut'],
    ['not accepted', 'leftOut'],
  ])('that was %s says nothing', (how, result) => {
    const life = tellCase([item('register')], {
      completeness: how === 'withdrawn' ? 'complete' : 'incomplete',
    });
    if (how === 'withdrawn') life.withdraw('whole', on('12-24'));
    else life.act({ kind: 'reject', noticeId: 'n' }, on('11-24'));
    expect(keptBy(life).whole.promised).toEqual({ result, asTold: result, latePauses: 0 });
  });

  it('is no limit in law where none of what was decided has one', () => {
    const life = tellCase([item('register', { statutoryLimit: law }), item('card')]);
    life.withdraw(['register'], on('11-23'));
    life.answer('card', approved, on('11-24'));
    expect(keptBy(life).whole.statutory.result).toBe('noLimit');
  });
});

interface Step {
  readonly day: number;
  readonly does: 'pause' | 'endPause' | 'extend';
  readonly back: number;
  readonly planned: number;
}
const anyStep: fc.Arbitrary<Step> = fc.record({
  day: fc.nat({ max: 14 }),
  does: fc.constantFrom('pause' as const, 'pause' as const, 'endPause' as const, 'extend' as const),
  back: fc.nat({ max: 3 }),
  planned: fc.nat({ max: 5 }),
});
const dayAfter = (count: number) =>
  new Date(Date.parse('2026-11-23') + count * 86_400_000).toISOString().slice(0, 10);

/** What a department does with an item on each day, and its decision in the end. */
function lived(steps: readonly (Step & { readonly id: string })[], decidedOn: number): ToldCase {
  const life = threeDays();
  const begun: string[] = [];
  for (const { day, does, back, planned, id } of steps.toSorted((a, b) => a.day - b.day)) {
    if (day > decidedOn) break;
    const at = `${dayAfter(day)}T11:00+08:00`;
    const from = dayAfter(Math.max(0, day - back));
    if (does === 'pause') {
      const pausing = { kind: 'beginPause', itemId: 'register', procedure: 'hearing', pauseId: id } as const;
      life.act({ ...pausing, from, plannedEnd: dayAfter(day + planned) }, at);
      begun.push(id);
    }
    const [pauseId] = begun;
    if (does === 'endPause' && pauseId !== undefined) {
      life.act({ kind: 'endPause', itemId: 'register', pauseId, end: from }, at);
      begun.shift();
    }
    if (does === 'extend')
      life.act({ kind: 'extend', itemId: 'register', days: 1 + planned, approvedBy: 'head' }, at);
  }
  life.answer('register', approved, `${dayAfter(decidedOn)}T12:00+08:00`);
  return life;
}

describe('pauses that come late', () => {
  const anyLife = fc.tuple(fc.array(anyStep, { maxLength: 6 }), fc.nat({ max: 20 }));
  const named = (steps: readonly Step[]) => steps.map((step, index) => ({ ...step, id: `p${index}` }));

  it('save nothing: an item that would have been late when one was entered is late in the end', () => {
    fc.assert(
      fc.property(anyLife, anyStep, ([steps, decidedOn], { day, ...step }) => {
        const until = (last: number) => named(steps).filter((one) => one.day <= last);
        const atEntry = keptBy(lived(until(day), day)).items[0];
        const late = { ...step, day, does: 'pause' as const, id: 'late' };
        const inTheEnd = keptBy(lived([...named(steps), late], Math.max(day, decidedOn))).items[0];
        for (const kind of ['promised', 'statutory'] as const) {
          if (atEntry?.[kind].result === 'missed') expect(inTheEnd?.[kind].result).toBe('missed');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('alone make the difference between the two rates', () => {
    fc.assert(
      fc.property(anyLife, ([steps, decidedOn]) => {
        const { whole, items } = keptBy(lived(named(steps), decidedOn));
        for (const { promised, statutory } of [whole, ...items]) {
          for (const { result, asTold, latePauses } of [promised, statutory]) {
            if (latePauses === 0) expect(result).toBe(asTold);
            if (asTold === 'missed') expect(result).toBe('missed');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
