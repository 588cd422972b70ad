import { describe, expect, it } from '@jest/globals';
import { approved, calendarWith, item, must, tellCase, workingDays } from '../../tests/support/told-case';
import type { Limit } from '../limit';

/** What really happened to offices around holidays. Every date was counted on the printed calendar of 2026. */
const received = (receivedAt: string, promisedLimit: Limit) =>
  tellCase([item('licence', { promisedLimit })], { receivedAt }).state;
const days = (count: number): Limit => ({ days: count, unit: 'calendarDay' });

describe('the last day of an item received', () => {
  it.each([
    ['a second before the office closes', '2026-09-30T17:59:59+08:00', workingDays(3), '2026-10-10'],
    [
      'as it closes: the holiday follows, so on the 8th',
      '2026-09-30T18:00:00+08:00',
      workingDays(3),
      '2026-10-12',
    ],
    ['in the middle of the National Day holiday', '2026-10-03T12:00:00+08:00', workingDays(3), '2026-10-12'],
    ['on a Sunday made up for', '2026-09-20T10:00:00+08:00', workingDays(1), '2026-09-21'],
    ['after hours on a Sunday made up for', '2026-09-20T19:00:00+08:00', workingDays(1), '2026-09-22'],
    [
      'before Spring Festival, whose Saturdays are worked on',
      '2026-02-13T10:00:00+08:00',
      workingDays(6),
      '2026-02-28',
    ],
    ['so that it ends beyond the second Saturday', '2026-02-13T10:00:00+08:00', workingDays(7), '2026-03-02'],
    ['on the last working day of a month', '2026-01-30T10:00:00+08:00', workingDays(1), '2026-02-02'],
    ['on the 30th, with 31 calendar days', '2026-01-30T10:00:00+08:00', days(31), '2026-03-02'],
    ['so that its tenth day lies in the holiday', '2026-09-25T10:00:00+08:00', days(10), '2026-10-08'],
    ['at once, on a holiday', '2026-09-26T10:00:00+08:00', workingDays(0), '2026-09-28'],
    ['at once, a second before the office closes', '2026-09-30T17:59:59+08:00', workingDays(0), '2026-09-30'],
    ['at once, as it closes', '2026-09-30T18:00:00+08:00', workingDays(0), '2026-10-08'],
    ['at the last second of a day', '2026-11-23T23:59:59+08:00', workingDays(1), '2026-11-25'],
    ['at the first second of a day', '2026-11-23T00:00:00+08:00', workingDays(1), '2026-11-24'],
  ])('%s', (_what, at, limit, due) => {
    const state = received(at, limit);
    expect(state.items.licence?.promisedDue).toBe(due);
    expect(state.dates?.promised).toEqual({ due, provisional: false, waitingFor: 'licence' });
  });

  it.each([
    ['ends in the old year', workingDays(1), { due: '2026-12-31', provisional: false }],
    [
      'ends behind New Year’s Day, which the law itself names',
      workingDays(2),
      { due: '2027-01-04', provisional: true },
    ],
    [
      'ends in February, of whose Saturdays nobody knows yet',
      workingDays(25),
      { due: '2027-02-04', provisional: true },
    ],
  ])('on the 30th of December 2026, %s', (_what, limit, date) => {
    expect(received('2026-12-30T10:00+08:00', limit).dates?.promised).toMatchObject(date);
  });
});

describe('serial items over a holiday', () => {
  it('the second is received when the first has ended, on a holiday too', () => {
    const told = tellCase(
      [
        item('register', { promisedLimit: workingDays(2) }),
        item('card', { needs: must('register'), promisedLimit: workingDays(2) }),
      ],
      { receivedAt: '2026-09-29T10:00+08:00' },
    );
    // register: 30, 8; card: 9, 10 (a Saturday made up for).
    expect(told.state.dates?.promised.due).toBe('2026-10-10');
    told.answer('register', approved, '2026-10-03T10:00+08:00');
    expect(told.state.items.card?.promisedDue).toBe('2026-10-10');
  });
});

describe('silence over a holiday', () => {
  it('received on a holiday: five days from the next working day, and accepted as of the holiday', () => {
    const told = tellCase([item('licence', { promisedLimit: workingDays(3) })], {
      completeness: 'incomplete',
      receivedAt: '2026-09-25T10:00+08:00',
    });
    // 29, 30, 8, 9, 10
    expect(told.timePasses('2026-10-10T23:59:59.999+08:00')).toEqual([]);
    told.timePasses('2026-10-11T00:00+08:00');
    expect(told.state).toMatchObject({
      phase: 'accepted',
      acceptedAt: Date.parse('2026-09-25T10:00+08:00'),
      // 29, 30, 8
      items: { licence: { promisedDue: '2026-10-08', promiseMissed: true } },
    });
  });
});

describe('a hearing over Spring Festival', () => {
  const tell = () => {
    const statutoryLimit = { ...workingDays(20), maxExtensionDays: 10, extensionApprover: 'head' };
    const told = tellCase([item('licence', { promisedLimit: workingDays(5), statutoryLimit })], {
      receivedAt: '2026-02-10T10:00+08:00',
      plan: { stops: { hearing: ['promised', 'statutory'] } },
    });
    const pause = { itemId: 'licence', pauseId: 'p1' } as const;
    told.act(
      { kind: 'beginPause', ...pause, procedure: 'hearing', from: '2026-02-12', plannedEnd: '2026-02-24' },
      '2026-02-12T09:00+08:00',
    );
    return {
      told,
      end: () => told.act({ kind: 'endPause', ...pause, end: '2026-02-24' }, '2026-02-24T09:00+08:00'),
    };
  };

  it('then an extension: 11, 24, 25, 26, 27, and the Saturday made up for, and Monday', () => {
    const { told, end } = tell();
    end();
    expect(told.state.items.licence?.promisedDue).toBe('2026-02-27');
    told.act({ kind: 'extend', itemId: 'licence', days: 1, approvedBy: 'head' });
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-02-28', statutoryDue: '2026-03-20' });
  });

  it('during which that Saturday is given back: the extension ends on Monday', () => {
    const { told, end } = tell();
    told.changeCalendar(calendarWith({ off: ['2026-02-28'] }), '2026-02-13T09:00+08:00');
    expect(told.state.dates?.promised).toMatchObject({ due: '2026-02-27', stopped: true });
    end();
    told.act({ kind: 'extend', itemId: 'licence', days: 1, approvedBy: 'head' });
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-03-02', statutoryDue: '2026-03-23' });
  });
});
