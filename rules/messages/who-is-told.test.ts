import { describe, expect, it } from '@jest/globals';
import { refused, tellCase, item, must, approved, inputRefused } from '../../tests/support/told-case';
import type { RecordedFact } from '../case/case-event';
import { templates } from './templates';
import { messagesAbout } from './who-is-told';

const told = (facts: readonly RecordedFact[]) => facts.flatMap((fact) => messagesAbout(fact, facts));
const names = (facts: readonly RecordedFact[]) =>
  told(facts).map(({ template, itemId }) => (itemId === null ? template : `${template} ${itemId}`));

describe('who is told', () => {
  it('the applicant hears the acceptance with its date, each decision and the end', () => {
    const life = tellCase([item('register')]);
    expect(told(life.facts)).toEqual([
      { template: 'accepted', itemId: null, parameters: { due: life.state.dates?.promised.due } },
    ]);
    expect(names(life.answer('register', approved))).toEqual(['itemApproved register', 'closed']);
  });

  it('a receipt that waits for the check is confirmed; one accepted in the same moment says no more than that', () => {
    expect(names([{ type: 'caseReceived' }])).toEqual(['received']);
    expect(names([{ type: 'caseReceived' }, ...tellCase([item('register')]).facts])).toEqual(['accepted']);
  });

  it('what the clerk did not check in time is told to the applicant and to the duty clerk', () => {
    const life = tellCase([item('register')], { completeness: 'incomplete' });
    expect(names(life.timePasses('2026-12-01T10:00+08:00'))).toEqual(
      expect.arrayContaining(['accepted', 'acceptedBySilence']),
    );
  });

  it('a refusal, and what ends with it', () => {
    const life = tellCase([item('register'), item('card', { needs: must('register') })]);
    expect(told(life.answer('register', refused))).toEqual([
      { template: 'itemRefused', itemId: 'register', parameters: {} },
      { template: 'itemEnded', itemId: 'card', parameters: { because: 'register' } },
      { template: 'closed', itemId: null, parameters: { outcome: 'refused' } },
    ]);
  });

  it('what a clerk has to mend is told to the clerk alone', () => {
    const life = tellCase([item('register')]);
    expect(told(life.answer('register', inputRefused))).toEqual([
      { template: 'itemNeedsClerk', itemId: 'register', parameters: { cause: 'refusedInput' } },
    ]);
  });

  it('an end that its cause has told is not told again', () => {
    const life = tellCase([item('register')], { completeness: 'incomplete' });
    const rejected = life.hear({ type: 'act', act: { kind: 'reject', noticeId: 'notice-1' } });
    expect(rejected.map(({ type }) => type)).toContain('caseClosed');
    expect(names(rejected)).toEqual(['rejected']);
  });

  it('a limit that has passed is told once to each: the applicant of the whole, the office of its item', () => {
    const life = tellCase([item('register', { statutoryLimit: { days: 2, unit: 'workingDay' } })]);
    expect(names(life.timePasses('2026-12-20T10:00+08:00')).toSorted()).toEqual([
      'itemLawPassed register',
      'itemPromisePassed register',
      'promisePassed',
    ]);
  });

  it('every message that has words is told by some fact', () => {
    const term = { due: '2026-12-01', provisional: false, calendarVersion: 'v' };
    const everything: readonly RecordedFact[] = [
      { type: 'caseReceived' },
      {
        type: 'correctionRequested',
        noticeId: 'n',
        targets: ['fields/a'],
        due: '2026-12-01',
        calendarVersion: 'v',
      },
      { type: 'corrected', targets: ['fields/a'], revision: 2 },
      { type: 'caseRejected', noticeId: 'n' },
      { type: 'correctionExpired' },
      { type: 'itemStalled', itemId: 'a', cause: 'refusedInput', answerId: '1' },
      { type: 'itemWithdrawn', itemId: 'a' },
      { type: 'itemEnded', itemId: 'a', becauseOf: 'b' },
      { type: 'itemDecided', itemId: 'a', outcome: 'approved', serial: 's', answerId: '1' },
      { type: 'itemDecided', itemId: 'a', outcome: 'refused', serial: 's', answerId: '1' },
      { type: 'limitPassed', limit: 'promised', itemId: null },
      { type: 'limitPassed', limit: 'promised', itemId: 'a' },
      { type: 'limitPassed', limit: 'statutory', itemId: 'a' },
      { type: 'answerConflict', itemId: 'a', answerId: '1', standing: '2' },
      { type: 'caseClosed', outcome: 'completed' },
      { type: 'checkOverdue', itemId: 'a' },
      { type: 'checkPassed', itemId: 'a', noteId: 'n' },
      { type: 'falseCommitmentFound', itemId: 'a', noteId: 'n', ...term },
      { type: 'findingUnanswered', itemId: 'a' },
      { type: 'commitmentCleared', itemId: 'a', noteId: 'n' },
      { type: 'commitmentCorrectionOrdered', itemId: 'a', noteId: 'n', ...term },
      { type: 'commitmentCorrected', itemId: 'a', noteId: 'n' },
      { type: 'approvalRevoked', itemId: 'a', noteId: 'n' },
      { type: 'compensated', itemId: 'a', undone: 'b' },
      { type: 'compensationFailed', itemId: 'a', undone: 'b', cause: 'refused' },
    ];
    const silence = tellCase([item('a')], { completeness: 'incomplete' }).timePasses(
      '2026-12-01T10:00+08:00',
    );
    const known = [...told(everything), ...told(silence)].map(({ template }) => template);
    expect(new Set(known)).toEqual(new Set(Object.keys(templates)));
  });
});
