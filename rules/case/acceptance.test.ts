import { describe, expect, it } from '@jest/globals';
import { item, must, receipt, tellCase, workingDays } from '../../tests/support/told-case';

describe('a complete application', () => {
  it('is accepted by rule at its receipt, and every item that needs nothing starts at once', () => {
    const told = tellCase([
      item('register'),
      item('certificate', { needs: must('register') }),
      item('insure'),
    ]);
    expect(told.state).toMatchObject({ phase: 'accepted', acceptedAt: Date.parse(receipt) });
    expect(told.statuses).toEqual({ register: 'sending', certificate: 'waiting', insure: 'sending' });
    expect(told.facts.map(({ type }) => type)).toEqual([
      'caseAccepted',
      'itemStarted',
      'itemStarted',
      'datesSet',
    ]);
    expect(told.facts[0]).toMatchObject({ by: 'rule' });
  });

  it('is accepted once, however often its beginning is told', () => {
    const told = tellCase([item('register')]);
    expect(told.hear({ type: 'begin' })).toEqual([]);
  });
});

describe('an application with papers missing', () => {
  const incomplete = { completeness: 'incomplete' } as const;

  it('waits: nothing starts and nothing is promised', () => {
    const told = tellCase([item('register')], incomplete);
    expect(told.facts).toEqual([]);
    expect(told.state).toMatchObject({ phase: 'received', items: { register: { status: 'waiting' } } });
    expect(told.state.dates).toBeUndefined();
  });

  // 行政许可法 art. 32(4): five working days; received on Monday the 23rd, so until Monday the 30th.
  it('is not accepted while the fifth working day lasts', () => {
    const told = tellCase([item('register')], incomplete);
    expect(told.timePasses('2026-11-30T23:59:59.999+08:00')).toEqual([]);
  });

  it('is accepted by silence at midnight, as of its receipt, and its limits run from there', () => {
    const told = tellCase([item('register', { promisedLimit: workingDays(7) })], incomplete);
    told.timePasses('2026-12-01T00:00+08:00');
    expect(told.facts[0]).toMatchObject({ type: 'caseAccepted', by: 'silence' });
    expect(told.state).toMatchObject({
      phase: 'accepted',
      acceptedAt: Date.parse(receipt),
      items: { register: { startedAt: Date.parse(receipt), promisedDue: '2026-12-02' } },
      dates: { promised: { due: '2026-12-02' } },
    });
  });

  it('is late from the first moment when silence used up the promised time', () => {
    const told = tellCase([item('register', { promisedLimit: workingDays(2) })], incomplete);
    told.timePasses('2026-12-01T00:00+08:00');
    expect(told.state).toMatchObject({
      promiseMissed: true,
      items: { register: { status: 'sending', promisedDue: '2026-11-25', promiseMissed: true } },
    });
  });

  it('counts the five days over holidays and make-up days: received on the 14th of February, until the 28th', () => {
    const told = tellCase([item('register')], { ...incomplete, receivedAt: '2026-02-14T10:00+08:00' });
    expect(told.timePasses('2026-02-28T23:59+08:00')).toEqual([]);
    told.timePasses('2026-03-01T00:00+08:00');
    expect(told.state.phase).toBe('accepted');
  });

  it('starts what needed a withdrawn item, as of the withdrawal', () => {
    const told = tellCase(
      [
        item('register'),
        item('insure', { needs: [{ item: 'register', ifRefused: 'goOn', ifWithdrawn: 'goOn' }] }),
      ],
      incomplete,
    );
    told.withdraw(['register'], '2026-11-24T10:00+08:00');
    expect(told.state.phase).toBe('received');
    told.timePasses('2026-12-01T00:00+08:00');
    expect(told.state.items.insure).toMatchObject({
      status: 'sending',
      startedAt: Date.parse('2026-11-24T10:00+08:00'),
      promisedDue: '2026-11-25',
    });
  });

  it('withdrawn as a whole it closes without ever being accepted', () => {
    const told = tellCase([item('register'), item('insure')], incomplete);
    told.withdraw('whole', '2026-11-24T10:00+08:00');
    expect(told.state).toMatchObject({ phase: 'closed', outcome: 'withdrawn' });
    expect(told.state.acceptedAt).toBeUndefined();
    expect(told.timePasses('2027-06-01T00:00+08:00')).toEqual([]);
  });
});
