import { describe, expect, it } from '@jest/globals';
import { approved, item, must, refused, tellCase, workingDays } from '../../tests/support/told-case';
import type { CaseEvent } from './case-event';

const passed = (facts: readonly CaseEvent[]) =>
  facts.flatMap((fact) => (fact.type === 'limitPassed' ? [`${fact.itemId ?? 'whole'} ${fact.limit}`] : []));

describe('limits that pass', () => {
  const licence = item('licence', { promisedLimit: workingDays(2), statutoryLimit: workingDays(4) });

  it('both limits, of the item and of the whole, each once', () => {
    const told = tellCase([licence]);
    expect(passed(told.timePasses('2026-11-25T23:59:59.999+08:00'))).toEqual([]);
    expect(passed(told.timePasses('2026-11-26T00:00+08:00'))).toEqual(['licence promised', 'whole promised']);
    expect(passed(told.timePasses('2026-11-26T00:00+08:00'))).toEqual([]);
    expect(passed(told.timePasses('2026-11-28T00:00+08:00'))).toEqual([
      'licence statutory',
      'whole statutory',
    ]);
    expect(passed(told.timePasses('2027-11-28T00:00+08:00'))).toEqual([]);
    expect(told.state).toMatchObject({
      promiseMissed: true,
      statutoryMissed: true,
      items: { licence: { status: 'sending', promiseMissed: true, statutoryMissed: true } },
    });
  });

  it('what passed first is told first, however late somebody looks', () => {
    const told = tellCase([item('loan', { promisedLimit: workingDays(3) }), licence]);
    expect(passed(told.timePasses('2027-01-08T00:00+08:00'))).toEqual([
      'licence promised',
      'loan promised',
      'whole promised',
      'licence statutory',
      'whole statutory',
    ]);
  });

  it('an answer on the last moment of the due day is in time', () => {
    const told = tellCase([licence]);
    told.answer('licence', approved, '2026-11-25T23:59:59.999+08:00');
    expect(passed(told.facts)).toEqual([]);
    expect(told.state.outcome).toBe('completed');
  });

  // A worker that was down at midnight hears the answer before its timer.
  it('an answer after the due day does not hide that the day has passed', () => {
    const told = tellCase([licence]);
    const facts = told.answer('licence', approved, '2026-11-27T10:00+08:00');
    expect(facts.map(({ type }) => type)).toEqual([
      'limitPassed',
      'limitPassed',
      'itemDecided',
      'caseClosed',
    ]);
    expect(told.state).toMatchObject({ promiseMissed: true, items: { licence: { promiseMissed: true } } });
    expect(told.state.statutoryMissed).toBeUndefined();
  });

  it('nor does a withdrawal after it', () => {
    const told = tellCase([licence]);
    told.withdraw('whole', '2026-11-27T10:00+08:00');
    expect(told.state).toMatchObject({ outcome: 'withdrawn', promiseMissed: true });
  });

  it('only the item that is late is late: its sibling was in time, the whole is not late yet', () => {
    const told = tellCase([licence, item('loan', { promisedLimit: workingDays(7) })]);
    expect(passed(told.timePasses('2026-11-26T00:00+08:00'))).toEqual(['licence promised']);
    expect(told.state.promiseMissed).toBeUndefined();
    expect(told.state.items.loan).not.toHaveProperty('promiseMissed');
  });

  it('an item that is over, or has not started, passes no limit', () => {
    const told = tellCase([licence, item('stamp', { needs: must('licence') })]);
    told.answer('licence', approved, '2026-11-23T11:00+08:00');
    expect(passed(told.timePasses('2026-12-31T00:00+08:00'))).toEqual(['stamp promised', 'whole promised']);
  });

  it('what the law allowed stays missed when the late item is over and no other has a limit in law', () => {
    const told = tellCase([licence, item('loan', { promisedLimit: workingDays(30) })]);
    told.answer('licence', approved, '2026-12-01T09:00+08:00');
    expect(told.state.dates?.statutory).toBeNull();
    expect(told.state).toMatchObject({
      statutoryMissed: true,
      items: { licence: { statutoryMissed: true } },
    });
  });

  it('no limit in law, no statutory date of the whole', () => {
    const told = tellCase([item('register')]);
    expect(told.state.dates?.statutory).toBeNull();
    expect(told.state.items.register).not.toHaveProperty('statutoryDue');
  });
});

describe('the date of the whole', () => {
  const chain = [
    item('licence', { promisedLimit: workingDays(3), statutoryLimit: workingDays(5) }),
    item('tax', { needs: must('licence'), promisedLimit: workingDays(5) }),
    item('insure', { promisedLimit: workingDays(2) }),
  ];

  it('is that of the longest chain for the promise, and of the items that the law limits beside it', () => {
    const told = tellCase(chain);
    expect(told.state.dates).toEqual({
      promised: { due: '2026-12-03', provisional: false, waitingFor: 'tax' },
      statutory: { due: '2026-11-30', provisional: false, waitingFor: 'licence' },
    });
  });

  it('moves earlier when an item is done before its day', () => {
    const told = tellCase(chain);
    told.answer('licence', approved, '2026-11-24T10:00+08:00');
    expect(told.state.dates?.promised).toMatchObject({ due: '2026-12-01', waitingFor: 'tax' });
    expect(told.state.items.tax?.promisedDue).toBe('2026-12-01');
  });

  it('never moves later when an item is late: the next department has its own days, the applicant has a promise', () => {
    const told = tellCase(chain);
    told.timePasses('2026-11-27T00:00+08:00');
    told.answer('licence', approved, '2026-12-01T10:00+08:00');
    expect(told.state.items.tax).toMatchObject({ promisedDue: '2026-12-08' });
    expect(told.state.dates?.promised).toMatchObject({ due: '2026-12-03', waitingFor: 'tax' });
    expect(passed(told.timePasses('2026-12-04T00:00+08:00'))).toEqual(['whole promised']);
  });

  it('moves to the next longest chain when a refusal ends the longest', () => {
    const told = tellCase(chain);
    told.answer('licence', refused, '2026-11-23T11:00+08:00');
    expect(told.state.dates).toMatchObject({
      promised: { due: '2026-11-25', waitingFor: 'insure' },
      statutory: null,
    });
  });

  it('is provisional where it rests on days of 2027, whose holidays are not published', () => {
    const told = tellCase([item('stamp'), item('loan', { promisedLimit: workingDays(5) })], {
      receivedAt: '2026-12-28T10:00+08:00',
    });
    expect(told.state.dates?.promised).toEqual({ due: '2027-01-05', provisional: true, waitingFor: 'loan' });
    told.withdraw(['loan']);
    expect(told.state.dates?.promised).toEqual({
      due: '2026-12-29',
      provisional: false,
      waitingFor: 'stamp',
    });
  });

  it('is provisional when only an item before the last one reaches into 2027', () => {
    const told = tellCase(
      [
        item('licence', { promisedLimit: workingDays(5) }),
        item('stamp', { needs: must('licence'), promisedLimit: workingDays(0) }),
      ],
      { receivedAt: '2026-12-28T10:00+08:00' },
    );
    expect(told.state.dates?.promised).toMatchObject({ due: '2027-01-05', provisional: true });
  });

  it('an application after office hours counts from the next working day', () => {
    const told = tellCase([item('register', { promisedLimit: workingDays(0) })], {
      receivedAt: '2026-11-27T18:00+08:00',
    });
    expect(told.state.dates?.promised.due).toBe('2026-11-30');
  });
});
