import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withYear } from '../../catalogue/calendars';
import { anyItems } from '../../tests/support/any-case';
import { publishedYear } from '../../tests/support/published-year';
import { calendar, item, tellCase, workingDays } from '../../tests/support/told-case';
import { effectOf, foreseenEffect } from './calendar-effect';

/** The calendar with one year published anew. */
const published = (...year: Parameters<typeof publishedYear>) => withYear(calendar, publishedYear(...year));

/** Monday 2026-11-23 is the receipt; three working days end on Thursday. */
const threeDays = () => tellCase([item('register', { promisedLimit: workingDays(3) })]);

describe('what a new calendar does to a case', () => {
  it('a day off moves the dates later, and the applicant is told', () => {
    const life = threeDays();
    const effect = foreseenEffect(
      life.state,
      life.context,
      published(2026, ['2026-11-25']),
      life.state.receivedAt,
    );
    const later = { from: '2026-11-26', to: '2026-11-27', becomes: 'later' };
    expect(effect).toEqual({
      moves: [
        { itemId: null, date: 'promised', ...later },
        { itemId: 'register', date: 'promised', ...later },
      ],
      told: [{ template: 'dateLater', to: ['applicant'] }],
    });
  });

  it('a Saturday that is worked moves them earlier', () => {
    const life = tellCase([item('register', { promisedLimit: workingDays(6) })]);
    const effect = foreseenEffect(
      life.state,
      life.context,
      published(2026, ['2026-01-01'], ['2026-11-28']),
      life.state.receivedAt,
    );
    expect(effect.moves).toContainEqual({
      itemId: null,
      date: 'promised',
      from: '2026-12-01',
      to: '2026-11-30',
      becomes: 'earlier',
    });
  });

  it('a provisional date becomes firm, and nobody is told', () => {
    const life = tellCase([item('register', { promisedLimit: workingDays(5) })], {
      receivedAt: '2026-12-30T10:00+08:00',
    });
    expect(life.state.dates?.promised).toMatchObject({ due: '2027-01-07', provisional: true });
    const effect = foreseenEffect(
      life.state,
      life.context,
      published(2027, ['2027-01-01']),
      life.state.receivedAt,
    );
    const firm = { from: '2027-01-07', to: '2027-01-07', becomes: 'firm' };
    expect(effect).toEqual({ moves: [{ itemId: null, date: 'promised', ...firm }], told: [] });
  });

  it('moves the last day of a correction, and tells it', () => {
    const life = tellCase([item('register')], { completeness: 'incomplete' });
    life.act({ kind: 'requestCorrection', noticeId: 'n', targets: ['fields/a'] });
    const effect = foreseenEffect(
      life.state,
      life.context,
      published(2026, ['2026-11-25']),
      life.state.receivedAt,
    );
    expect(effect).toEqual({
      moves: [{ itemId: null, date: 'asked', from: '2026-12-14', to: '2026-12-15', becomes: 'later' }],
      told: [{ template: 'askedUntil', to: ['applicant'] }],
    });
  });

  it('ends a case whose last day of correction moves into the past', () => {
    const life = tellCase([item('register')], { completeness: 'incomplete' });
    life.act({ kind: 'requestCorrection', noticeId: 'n', targets: ['fields/a'] });
    const worked = published(2026, ['2026-01-01'], ['2026-12-05']);
    const lastDay = Date.parse('2026-12-14T09:00+08:00');
    expect(foreseenEffect(life.state, life.context, worked, lastDay)).toMatchObject({
      told: [{ template: 'askedUntil' }, { template: 'deemedWithdrawn' }],
      outcome: 'deemedWithdrawn',
    });
  });

  it('during a pause only the whole has a date that moves: the one that its planned end gives', () => {
    const life = tellCase([item('register', { promisedLimit: workingDays(3) })], {
      plan: { stops: { hearing: ['promised'] } },
    });
    const pause = { pauseId: 'p', procedure: 'hearing', from: '2026-11-24', plannedEnd: '2026-12-01' };
    life.act({ kind: 'beginPause', itemId: 'register', ...pause }, '2026-11-24T10:00+08:00');
    const effect = foreseenEffect(
      life.state,
      life.context,
      published(2026, ['2026-12-02']),
      Date.parse('2026-11-24T11:00+08:00'),
    );
    expect(effect.moves).toEqual([
      { itemId: null, date: 'promised', from: '2026-12-03', to: '2026-12-04', becomes: 'later' },
    ]);
  });

  it('counts nothing as its effect that time had made true before', () => {
    const life = threeDays();
    const events = life.changeCalendar(published(2026, ['2026-01-01']), '2026-11-27T10:00+08:00');
    expect(events.map(({ type }) => type)).toContain('limitPassed');
    expect(effectOf(threeDays().state, events)).toEqual({ moves: [], told: [] });
  });

  it('moves a date that has passed, whether somebody has noticed that or not', () => {
    const [unnoticed, noticed] = [threeDays(), threeDays()];
    const late = '2026-11-27T10:00+08:00';
    noticed.timePasses(late);
    const effects = [unnoticed, noticed].map(({ state, context }) =>
      foreseenEffect(state, context, published(2026, ['2026-11-26']), Date.parse(late)),
    );
    expect(effects[0]?.moves).toHaveLength(2);
    expect(effects[0]).toEqual(effects[1]);
  });

  it('a case that is closed has none', () => {
    const life = threeDays();
    life.withdraw('whole');
    const effect = foreseenEffect(
      life.state,
      life.context,
      published(2026, ['2026-11-25']),
      life.state.receivedAt,
    );
    expect(effect).toEqual({ moves: [], told: [] });
  });

  it('is undone by the calendar before, whatever the items', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const life = tellCase(items);
        const before = life.state;
        life.changeCalendar(published(2026, ['2026-11-25', '2026-11-30'], ['2026-12-05']));
        life.changeCalendar(calendar);
        expect(life.state).toEqual(before);
      }),
    );
  });
});
