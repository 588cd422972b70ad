import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  approved,
  calendar,
  inputRefused,
  item,
  must,
  refused,
  tellCase,
  workingDays,
} from '../../tests/support/told-case';
import type { RecordedFact } from '../case/case-event';
import { stallCauses } from '../case/case-state';
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

  it('the date of the acceptance, not the one that it moved to before both were recorded', () => {
    const life = tellCase([
      item('register', { promisedLimit: workingDays(5) }),
      item('card', { needs: must('register'), promisedLimit: workingDays(5) }),
    ]);
    const { due } = life.state.dates?.promised ?? {};
    life.answer('register', approved, '2026-11-24T10:00+08:00');
    expect(life.state.dates?.promised.due).not.toBe(due);
    expect(told(life.facts)[0]).toMatchObject({ template: 'accepted', parameters: { due } });
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

  it('an end that its cause has told is not told again', () => {
    const life = tellCase([item('register')], { completeness: 'incomplete' });
    const rejected = life.hear({ type: 'act', act: { kind: 'reject', noticeId: 'notice-1' } });
    expect(rejected.map(({ type }) => type)).toContain('caseClosed');
    expect(names(rejected)).toEqual(['rejected']);
  });
});

describe('an item that does not move', () => {
  it.each([
    ['departmentDown', ['itemHeldUp', 'itemUnreachable', 'itemNeedsClerk']],
    ['nonsense', ['itemHeldUp', 'itemUnreachable', 'itemNeedsClerk']],
    ['ourFault', ['itemHeldUp', 'itemUnreachable', 'itemNeedsClerk']],
    ['refusedInput', ['itemNeedsClerk']],
    ['notKeyedIn', ['itemNeedsClerk']],
    ['noAnswerInTime', []],
    ['waitingForApplicant', []],
  ] as const)('because of %s tells %j', (cause, templateIds) => {
    const facts = [{ type: 'itemStalled', itemId: 'register', cause }] as const;
    expect(told(facts).map(({ template }) => template)).toEqual(templateIds);
  });

  it('for good is told to the applicant and to the duty clerk, by SMS and once, whatever is tried again', () => {
    expect([templates.itemHeldUp, templates.itemUnreachable]).toMatchObject([
      { to: ['applicant'], by: 'sms', once: true },
      { to: ['dutyClerk'], by: 'sms', once: true },
    ]);
    const life = tellCase([item('register')]);
    const notSent = { type: 'notSent', itemId: 'register', cause: 'departmentDown' } as const;
    expect(names(life.hear(notSent))).toContain('itemHeldUp register');
    expect(life.hear(notSent)).toEqual([]);
  });

  it('whose fields are refused is told to who has to mend them', () => {
    const life = tellCase([item('register')]);
    expect(told(life.answer('register', inputRefused))).toEqual([
      { template: 'itemNeedsClerk', itemId: 'register', parameters: { cause: 'refusedInput' } },
    ]);
  });
});

describe('a limit', () => {
  it('that has passed is told once to each, although it is also a stall and a light', () => {
    const life = tellCase([item('register', { statutoryLimit: workingDays(2) })]);
    life.answer('register', accepted);
    const late = life.timePasses('2026-12-20T10:00+08:00');
    expect(late.map(({ type }) => type)).toEqual(expect.arrayContaining(['limitPassed', 'itemStalled']));
    expect(names(late).toSorted()).toEqual([
      'casePromisePassed',
      'caseRed',
      'itemPromisePassed register',
      'itemRed register',
      'promisePassed',
    ]);
  });

  it.each([
    ['green', []],
    ['warning', ['caseNearLimit', 'itemNearLimit a']],
    ['yellow', []],
    ['red', ['caseRed', 'itemRed a']],
  ] as const)('whose light turns %s tells %j', (light, expected) => {
    expect(
      names([
        { type: 'lightTurned', light, itemId: null },
        { type: 'lightTurned', light, itemId: 'a' },
      ]),
    ).toEqual(expected);
  });

  it('of the law that turns the light red is told as that limit, and that of another item as its own', () => {
    const passed = { type: 'limitPassed', limit: 'statutory', itemId: 'a' } as const;
    const red = (itemId: string) => ({ type: 'lightTurned', light: 'red', itemId }) as const;
    expect(names([passed, red('a'), red('b')])).toEqual(['itemRed a', 'itemRed b']);
  });
});

describe('a date', () => {
  const dates = (due: string, provisional = false) => ({
    promised: { due, provisional, waitingFor: 'a' },
    statutory: null,
  });
  const set = (due: string, movedFrom?: string) =>
    ({
      type: 'datesSet',
      dates: dates(due),
      calendarVersion: 'v',
      ...(movedFrom === undefined ? {} : { movedFrom }),
    }) as const;
  const changed = { type: 'calendarChanged', calendarVersion: 'v' } as const;

  it('that a new calendar moves is told, with the way it moved', () => {
    expect(told([changed, set('2026-11-25', '2026-11-27')])).toEqual([
      { template: 'dateEarlier', itemId: null, parameters: { from: '2026-11-27', due: '2026-11-25' } },
    ]);
    expect(names([changed, set('2026-11-30', '2026-11-27')])).toEqual(['dateLater']);
  });

  it('that a new calendar leaves where it was, or that moves for another reason, is not', () => {
    expect(names([changed, set('2026-11-27')])).toEqual([]);
    expect(names([set('2026-11-30', '2026-11-27')])).toEqual([]);
    expect(names([set('2026-11-30', '2026-11-27'), changed])).toEqual([]);
  });

  it('says where it moved from, when and only when it moved', () => {
    const life = tellCase([
      item('register', { promisedLimit: workingDays(5) }),
      item('card', { needs: must('register'), promisedLimit: workingDays(5) }),
    ]);
    const first = life.facts.find((fact) => fact.type === 'datesSet');
    expect(first).not.toHaveProperty('movedFrom');
    const [moved] = life
      .answer('register', approved, '2026-11-24T10:00+08:00')
      .filter((fact) => fact.type === 'datesSet');
    expect(moved?.movedFrom).toBe(first?.dates.promised.due);
    expect(calendar.version).toBe(moved?.calendarVersion);
  });
});

describe('every message', () => {
  it('that has words is told by some fact', () => {
    const a = { itemId: 'a' };
    const asked = { targets: ['fields/x'], due: '2026-12-01', calendarVersion: 'v' };
    const given = { targets: ['fields/x'], revision: 2 };
    const note = { noteId: 'n' };
    const term = { due: '2026-12-01', provisional: false, calendarVersion: 'v' };
    const accepts = tellCase([item('a')]).facts;
    const everything: readonly (readonly RecordedFact[])[] = [
      accepts,
      accepts.map((fact) =>
        fact.type === 'caseAccepted'
          ? { ...fact, gaps: { targets: ['materials/x'], due: '2026-12-01' } }
          : fact,
      ),
      tellCase([item('a')], { completeness: 'incomplete' }).timePasses('2026-12-01T10:00+08:00'),
      [{ type: 'caseReceived' }],
      [{ type: 'correctionRequested', noticeId: 'n', ...asked }],
      [{ type: 'corrected', ...given }],
      [{ type: 'caseRejected', noticeId: 'n' }],
      [{ type: 'correctionExpired' }],
      [{ type: 'gapsExpired' }],
      [{ type: 'askedUntil', of: 'correction', due: '2026-12-01' }],
      [
        { type: 'calendarChanged', calendarVersion: 'v' },
        ...['2026-12-01', '2026-12-31'].map((movedFrom): RecordedFact => {
          const promised = { due: '2026-12-15', provisional: false, waitingFor: 'a' };
          return { type: 'datesSet', dates: { promised, statutory: null }, movedFrom, calendarVersion: 'v' };
        }),
      ],
      [
        {
          type: 'itemStarted',
          ...a,
          startedAt: 0,
          promisedDue: '2026-12-01',
          statutoryDue: null,
          atDesk: true,
          calendarVersion: 'v',
        },
      ],
      [
        {
          type: 'pauseBegan',
          ...a,
          pause: { id: 'p', procedure: 'hearing', from: '2026-12-01', plannedEnd: '2026-12-02' },
        },
      ],
      [{ type: 'pauseEnded', ...a, pauseId: 'p', end: '2026-12-02' }],
      [{ type: 'pauseOverran', ...a, pauseId: 'p' }],
      [{ type: 'itemExtended', ...a, days: 2, approvedBy: 'head' }],
      ...stallCauses.map((cause): RecordedFact[] => [{ type: 'itemStalled', ...a, cause }]),
      [{ type: 'itemMended', ...a, ...given }],
      [{ type: 'itemPassedOn', ...a, to: 'post-b' }],
      [{ type: 'applicantAsked', ...a, noticeId: 'n', ...asked }],
      [{ type: 'askAnswered', ...a, ...given }],
      [{ type: 'askExpired', ...a }],
      [{ type: 'commitmentWithdrawn', ...a, letter: 'l', ...asked }],
      [{ type: 'itemDecided', ...a, outcome: 'approved', serial: 's', answerId: '1' }],
      [{ type: 'itemDecided', ...a, outcome: 'refused', serial: 's', answerId: '1' }],
      [{ type: 'itemWithdrawn', ...a }],
      [{ type: 'itemWithdrawn', ...a, deemed: true }],
      [{ type: 'itemEnded', ...a, becauseOf: 'b' }],
      [{ type: 'checkOverdue', ...a }],
      [{ type: 'checkPassed', ...a, ...note }],
      [{ type: 'falseCommitmentFound', ...a, ...note, ...term }],
      [{ type: 'findingUnanswered', ...a }],
      [{ type: 'commitmentCleared', ...a, ...note }],
      [{ type: 'commitmentCorrectionOrdered', ...a, ...note, ...term }],
      [{ type: 'commitmentCorrected', ...a, ...note }],
      [{ type: 'approvalRevoked', ...a, ...note }],
      [{ type: 'compensated', ...a, undone: 'b' }],
      [{ type: 'creditRepaired', ...a }],
      [{ type: 'compensationFailed', ...a, undone: 'b', cause: 'refused' }],
      ...[null, 'a'].map((itemId): RecordedFact[] => [
        { type: 'limitPassed', limit: 'promised', itemId },
        { type: 'lightTurned', light: 'warning', itemId },
        { type: 'lightTurned', light: 'red', itemId },
      ]),
      [{ type: 'forecastWarning', ...a, expected: '2026-12-01' }],
      [{ type: 'answerConflict', ...a, answerId: '1', standing: '2' }],
      [{ type: 'caseClosed', outcome: 'completed' }],
    ];
    const known = everything.flatMap(told).map(({ template }) => template);
    expect(new Set(known)).toEqual(new Set(Object.keys(templates)));
  });
});
