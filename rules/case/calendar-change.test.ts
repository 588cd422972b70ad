import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  calendar,
  calendarWith,
  inputRefused,
  item,
  must,
  tellCase,
  type ToldCase,
  workingDays,
} from '../../tests/support/told-case';
import type { CaseAct } from './acts';

/** Two more days off in December, or a Saturday on which work is done. */
const later = calendarWith({ off: ['2026-12-01', '2026-12-02'] });
const earlier = calendarWith({ makeUp: ['2026-11-28'] });
const typesOf = (facts: readonly { type: string }[]) => facts.map(({ type }) => type);
const ask: CaseAct = { kind: 'askApplicant', itemId: 'licence', noticeId: 'n', targets: ['fields/mobile'] };
const pause = { itemId: 'licence', pauseId: 'p1' } as const;
const beginPause: CaseAct = {
  kind: 'beginPause',
  ...pause,
  procedure: 'hearing',
  from: '2026-11-25',
  plannedEnd: '2026-11-30',
};

/** Received on Monday 2026-11-23. licence: 24, 25, 26, 27, 30; stamp: 1, 2. */
const tell = (): ToldCase =>
  tellCase(
    [
      item('licence', { promisedLimit: workingDays(5), statutoryLimit: workingDays(10) }),
      item('stamp', { needs: must('licence'), promisedLimit: workingDays(2) }),
    ],
    { plan: { stops: { hearing: ['promised', 'statutory'] } } },
  );

describe('a new calendar for a running case', () => {
  it('moves what lies behind its days later', () => {
    const told = tell();
    expect(typesOf(told.changeCalendar(later, '2026-11-25T09:00+08:00'))).toEqual([
      'calendarChanged',
      'itemDatesSet',
      'datesSet',
    ]);
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-11-30', statutoryDue: '2026-12-09' });
    expect(told.state.dates).toMatchObject({
      promised: { due: '2026-12-04' },
      statutory: { due: '2026-12-09' },
    });
  });

  it('moves it earlier, and what has passed by it is late at once', () => {
    const told = tell();
    told.answer('licence', accepted);
    told.changeCalendar(earlier, '2026-11-30T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({
      status: 'stalled',
      promisedDue: '2026-11-28',
      promiseMissed: true,
    });
    expect(told.state.dates?.promised.due).toBe('2026-12-01');
  });

  it('undone, gives back every date, and nothing is late', () => {
    const told = tell();
    told.answer('licence', accepted);
    const { state } = told;
    told.changeCalendar(earlier, '2026-11-30T09:00+08:00');
    expect(told.state).not.toEqual(state);
    const undoneAt = '2026-11-30T10:00+08:00';
    told.changeCalendar(calendar, undoneAt);
    const { items } = state;
    // It was stalled meanwhile.
    const licence = { ...items.licence, since: Date.parse(undoneAt) };
    expect(told.state).toEqual({ ...state, items: { ...items, licence } });
  });

  it('changes no date of a case whose days it leaves alone, and says only that it came', () => {
    const told = tell();
    expect(typesOf(told.changeCalendar(calendarWith({ off: ['2026-06-01'] })))).toEqual(['calendarChanged']);
  });

  it('that publishes the year makes a provisional date sure', () => {
    const told = tellCase([item('licence', { promisedLimit: workingDays(30) })]);
    expect(told.state.dates?.promised).toMatchObject({ due: '2027-01-05', provisional: true });
    const { '2027': next } = calendar.years;
    if (!next) throw new Error('There is no calendar for 2027');
    const years = { ...calendar.years, '2027': { ...next, status: 'published' as const } };
    told.changeCalendar({ ...calendar, version: 'published', years });
    expect(told.state.dates?.promised).toMatchObject({ due: '2027-01-05', provisional: false });
  });

  it('says nothing to a case that is closed', () => {
    const told = tell();
    told.withdraw('whole');
    expect(told.changeCalendar(later)).toEqual([]);
  });
});

describe('during a pause', () => {
  it('moves the date that holds if it ends as planned, and later the item’s own', () => {
    const told = tell();
    told.act(beginPause, '2026-11-25T09:00+08:00');
    // licence: 24, 30, 1, 2, 3; stamp: 4, 7
    expect(told.state.dates?.promised).toMatchObject({ due: '2026-12-07', stopped: true });
    told.changeCalendar(later, '2026-11-26T09:00+08:00');
    // licence: 24, 30, 3, 4, 7; stamp: 8, 9
    expect(told.state.dates?.promised).toMatchObject({ due: '2026-12-09', stopped: true });
    told.act({ kind: 'endPause', ...pause, end: '2026-11-30' }, '2026-11-30T09:00+08:00');
    expect(told.state.items.licence).toMatchObject({ promisedDue: '2026-12-07' });
    expect(told.state.dates?.promised).toEqual({
      due: '2026-12-09',
      provisional: false,
      waitingFor: 'stamp',
    });
  });
});

describe('what was asked of the applicant', () => {
  it('in a correction: 15 working days from the notice, counted anew', () => {
    const told = tellCase([item('licence')], { completeness: 'incomplete' });
    told.act(
      { kind: 'requestCorrection', noticeId: 'n', targets: ['fields/mobile'] },
      '2026-11-24T09:00+08:00',
    );
    expect(told.state.correction?.due).toBe('2026-12-15');
    expect(typesOf(told.changeCalendar(later))).toEqual(['calendarChanged', 'askedUntil']);
    expect(told.state.correction?.due).toBe('2026-12-17');
    told.changeCalendar(earlier);
    expect(told.state.correction?.due).toBe('2026-12-14');
    told.changeCalendar(calendar);
    expect(told.state.correction?.due).toBe('2026-12-15');
  });

  it('for an item, and by an acceptance with gaps', () => {
    const mayFollow = [{ target: 'materials/lease', neededBy: ['stamp'], limit: workingDays(10) }];
    const told = tellCase([item('licence'), item('stamp')], { plan: { mayFollow } });
    told.answer('licence', inputRefused);
    told.act(ask);
    expect(told.state).toMatchObject({
      gaps: { due: '2026-12-07' },
      items: { licence: { asked: { due: '2026-12-14' } } },
    });
    told.changeCalendar(later, '2026-11-24T09:00+08:00');
    expect(told.state).toMatchObject({
      gaps: { due: '2026-12-09' },
      items: { licence: { asked: { due: '2026-12-16' } } },
    });
    told.changeCalendar(calendar);
    expect(told.state).toMatchObject({
      gaps: { due: '2026-12-07' },
      items: { licence: { asked: { due: '2026-12-14' } } },
    });
  });

  it('that by the new calendar should have come by now has expired', () => {
    const told = tellCase([item('licence')], { completeness: 'incomplete' });
    told.act(
      { kind: 'requestCorrection', noticeId: 'n', targets: ['fields/mobile'] },
      '2026-11-24T09:00+08:00',
    );
    told.changeCalendar(earlier, '2026-12-15T09:00+08:00');
    expect(told.state).toMatchObject({ phase: 'closed', outcome: 'deemedWithdrawn' });
  });
});

describe('the completeness check', () => {
  const incomplete = () => tellCase([item('licence')], { completeness: 'incomplete' });

  it('has its five days by the new calendar', () => {
    const told = incomplete();
    told.changeCalendar(calendarWith({ off: ['2026-11-26'] }), '2026-11-24T09:00+08:00');
    expect(told.timePasses('2026-12-01T23:59:59.999+08:00')).toEqual([]);
    told.timePasses('2026-12-02T00:00+08:00');
    expect(told.state.phase).toBe('accepted');
  });

  it('is over by silence at once when by the new calendar they have passed', () => {
    const told = incomplete();
    told.changeCalendar(earlier, '2026-11-30T09:00+08:00');
    expect(told.state).toMatchObject({ phase: 'accepted', acceptedAt: told.state.receivedAt });
  });
});
