import { describe, expect, it } from '@jest/globals';
import { approved, inputRefused, item, must, tellCase, type ToldCase } from '../../tests/support/told-case';
import type { CaseAct } from './acts';
import type { PlannedItem } from './case-plan';

const ask = (...targets: string[]): CaseAct => ({
  kind: 'askApplicant',
  itemId: 'insure',
  noticeId: 'notice-1',
  targets,
});
const give = (...targets: string[]): CaseAct => ({ kind: 'correct', revision: 2, targets });
const asked = ['fields/account', 'materials/statement'];

/** Stalled on Monday 2026-11-23 because the department refused the input, and the applicant was asked on Tuesday. */
function tellAsked(insure: PlannedItem = item('insure')): ToldCase {
  const told = tellCase([insure, item('register'), item('card', { needs: must('insure') })]);
  if (!insure.assisted) told.answer('insure', inputRefused);
  told.act(ask(...asked), '2026-11-24T09:00+08:00');
  return told;
}

describe('the applicant is asked for something after the acceptance', () => {
  it('and has 15 working days; the others go on', () => {
    const told = tellAsked();
    expect(told.state.items.insure).toMatchObject({
      status: 'stalled',
      stallCause: 'waitingForApplicant',
      asked: { targets: asked, due: '2026-12-15', since: Date.parse('2026-11-24T09:00+08:00') },
    });
    expect(told.statuses.register).toBe('sending');
  });

  it('answered in part, waits for the rest', () => {
    const told = tellAsked();
    told.act(give('fields/account'), '2026-11-25T09:00+08:00');
    expect(told.state.items.insure).toMatchObject({
      status: 'stalled',
      asked: { targets: ['materials/statement'], due: '2026-12-15' },
    });
    expect(told.whyNot(give('fields/account'))).toBe('not-asked');
  });

  it('answered in full, goes to the department again, which is asked first what it has', () => {
    const told = tellAsked();
    told.act(give('fields/account'));
    const facts = told.act(give('materials/statement'));
    expect(facts.map(({ type }) => type)).toEqual(['askAnswered', 'itemResent']);
    expect(told.state.items.insure).toMatchObject({ status: 'sending', sentBefore: true });
    expect(told.state.items.insure).not.toHaveProperty('asked');
    expect(told.state.items.insure).not.toHaveProperty('stallCause');
  });

  it('an item without an interface goes back to the desk', () => {
    const told = tellAsked(item('insure', { assisted: true }));
    told.act(give(...asked));
    expect(told.statuses.insure).toBe('atDesk');
  });

  it('not answered in time, is a clerk’s again: still stalled, nothing asked, and every act possible', () => {
    const told = tellAsked();
    expect(told.timePasses('2026-12-15T23:59:59.999+08:00').map(({ type }) => type)).not.toContain(
      'askExpired',
    );
    expect(told.timePasses('2026-12-16T00:00+08:00').map(({ type }) => type)).toEqual(['askExpired']);
    expect(told.state.items.insure).toMatchObject({ status: 'stalled', stallCause: 'waitingForApplicant' });
    expect(told.whyNot(give('fields/account'))).toBe('nothing-to-correct');
    expect(told.whyNot({ kind: 'retry', itemId: 'insure' })).toBeNull();
    told.act(ask('fields/account'));
    expect(told.state.items.insure?.asked).toMatchObject({ targets: ['fields/account'], due: '2027-01-07' });
  });

  it('the last moment of the last day is in time; the next one is not, also before anybody has noted it', () => {
    expect(tellAsked().whyNot(give(...asked), '2026-12-15T23:59:59.999+08:00')).toBeNull();
    expect(tellAsked().whyNot(give(...asked), '2026-12-16T00:00+08:00')).toBe('nothing-to-correct');
  });

  it('the clock runs: asking is no special procedure', () => {
    const told = tellAsked();
    told.timePasses('2026-11-25T00:00+08:00');
    expect(told.state.items.insure).toMatchObject({ promisedDue: '2026-11-24', promiseMissed: true });
  });

  it('a department that decides all the same ends the asking', () => {
    const told = tellAsked();
    told.answer('insure', approved);
    expect(told.state.items.insure).not.toHaveProperty('asked');
    expect(told.whyNot(give('fields/account'))).toBe('nothing-to-correct');
  });
});
