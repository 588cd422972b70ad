import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  approved,
  inputRefused,
  item,
  must,
  refused,
  tellCase,
  workingDays,
} from '../../tests/support/told-case';
import type { CaseAct } from './acts';
import type { CasePlan } from './case-plan';

const withdraw: CaseAct = { kind: 'withdrawCommitment', letter: 'status' };
const proof: CaseAct = { kind: 'correct', revision: 2, targets: ['materials/proof'] };

/** By commitment the certificate is promised in one working day, on the normal road in five. */
const certificate = item('certificate', {
  needs: must('register'),
  promisedLimit: workingDays(1),
  commitment: { letter: 'status', papers: ['materials/proof'], withoutIt: workingDays(5) },
});
const tell = (told: { completeness?: CasePlan['completeness'] } = {}) =>
  tellCase([item('register'), certificate, item('loan', { promisedLimit: workingDays(20) })], told);

describe('a commitment that is taken back 撤回告知承诺', () => {
  it('before the item was sent: it waits for the proof, and is promised as on the normal road', () => {
    const told = tell();
    told.act(withdraw, '2026-11-23T11:00+08:00');
    expect(told.state.items.certificate).toMatchObject({
      status: 'waiting',
      commitmentWithdrawn: true,
      asked: { targets: ['materials/proof'], due: '2026-12-14' },
    });
    told.answer('register', approved, '2026-11-23T15:00+08:00');
    expect(told.statuses.certificate).toBe('waiting');
    told.act(proof, '2026-11-25T09:00+08:00');
    // Its clock has run since the registration: 24, 25, 26, 27, 30.
    expect(told.state.items.certificate).toMatchObject({
      status: 'sending',
      startedAt: Date.parse('2026-11-23T15:00+08:00'),
      promisedDue: '2026-11-30',
    });
  });

  it('moves the date of the whole where it decides it', () => {
    const told = tellCase([item('register'), certificate]);
    expect(told.state.dates?.promised.due).toBe('2026-11-25');
    told.act(withdraw);
    // register: the 24th; then 25, 26, 27, 30, 1.
    expect(told.state.dates?.promised).toMatchObject({ due: '2026-12-01', waitingFor: 'certificate' });
  });

  it('in review: the department gets another application, with the proof', () => {
    const told = tell();
    told.answer('register', approved);
    told.answer('certificate', accepted);
    const facts = told.act(withdraw, '2026-11-24T09:00+08:00');
    expect(facts.map(({ type }) => type)).toEqual(['commitmentWithdrawn', 'itemDatesSet']);
    expect(told.state.items.certificate).toMatchObject({
      status: 'stalled',
      stallCause: 'waitingForApplicant',
      step: 2,
      promisedDue: '2026-11-30',
    });
    told.act(proof, '2026-11-25T09:00+08:00');
    expect(told.state.items.certificate).toMatchObject({ status: 'sending', step: 2 });
  });

  it('after its short promise had passed: by the normal road nobody is late', () => {
    const told = tell();
    told.answer('register', approved);
    told.answer('certificate', accepted);
    told.timePasses('2026-11-25T09:00+08:00');
    expect(told.state.items.certificate).toMatchObject({ promiseMissed: true });
    told.act(withdraw);
    expect(told.state.items.certificate).toMatchObject({ promisedDue: '2026-11-30' });
    expect(told.state.items.certificate).not.toHaveProperty('promiseMissed');
  });

  it('not while it is being sent, not twice, not after the decision, and only what was committed', () => {
    const told = tell();
    expect(told.whyNot({ ...withdraw, letter: 'other' })).toBe('no-commitment');
    told.answer('register', approved);
    expect(told.whyNot(withdraw)).toBe('being-sent');
    told.answer('certificate', accepted);
    told.act(withdraw);
    expect(told.whyNot(withdraw)).toBe('no-commitment');
    const decided = tell();
    decided.answer('register', approved);
    decided.answer('certificate', refused);
    expect(decided.whyNot(withdraw)).toBe('item-over');
  });

  it('while something else is asked of the applicant: both are to come', () => {
    const told = tell();
    told.answer('register', approved);
    told.answer('certificate', inputRefused);
    told.act({ kind: 'askApplicant', itemId: 'certificate', noticeId: 'n', targets: ['fields/mobile'] });
    told.act(withdraw, '2026-11-24T09:00+08:00');
    expect(told.state.items.certificate?.asked).toMatchObject({
      targets: ['fields/mobile', 'materials/proof'],
      due: '2026-12-15',
    });
    told.act(proof);
    expect(told.statuses.certificate).toBe('stalled');
    told.act({ kind: 'correct', revision: 3, targets: ['fields/mobile'] });
    expect(told.statuses.certificate).toBe('sending');
  });
});

describe('the proof that never comes', () => {
  it('for an item in review: a clerk decides what becomes of it', () => {
    const told = tell();
    told.answer('register', approved);
    told.answer('certificate', accepted);
    told.act(withdraw, '2026-11-24T09:00+08:00');
    told.timePasses('2026-12-16T00:00+08:00');
    expect(told.state.items.certificate).toMatchObject({
      status: 'stalled',
      stallCause: 'waitingForApplicant',
    });
    expect(told.state.items.certificate).not.toHaveProperty('asked');
  });

  it('for an item whose turn has come: it is not sent without its proof, a clerk decides', () => {
    const told = tell();
    told.act(withdraw, '2026-11-24T09:00+08:00');
    told.answer('register', approved);
    told.timePasses('2026-12-16T00:00+08:00');
    expect(told.state.items.certificate).toMatchObject({
      status: 'stalled',
      stallCause: 'waitingForApplicant',
      promisedDue: '2026-12-01',
      promiseMissed: true,
    });
    told.act({ kind: 'handToDesk', itemId: 'certificate' });
    expect(told.statuses.certificate).toBe('atDesk');
  });

  it('for an item whose turn is still to come: the same, once it comes', () => {
    const told = tell();
    told.act(withdraw, '2026-11-24T09:00+08:00');
    told.timePasses('2026-12-16T00:00+08:00');
    expect(told.statuses.certificate).toBe('waiting');
    told.answer('register', approved);
    expect(told.state.items.certificate).toMatchObject({
      status: 'stalled',
      stallCause: 'waitingForApplicant',
    });
  });
});

describe('before the acceptance', () => {
  it('the proof is asked for at once, beside what a notice asks for', () => {
    const told = tell({ completeness: 'incomplete' });
    told.act(withdraw, '2026-11-23T11:00+08:00');
    told.act({ kind: 'requestCorrection', noticeId: 'n', targets: ['materials/photo'] });
    expect(told.whyNot(proof)).toBeNull();
    told.act({ kind: 'correct', revision: 2, targets: ['materials/photo', 'materials/proof'] });
    expect(told.state).toMatchObject({ phase: 'received' });
    expect(told.state.items.certificate).not.toHaveProperty('asked');
  });

  it('a rejected application asks for nothing any more', () => {
    const told = tell({ completeness: 'incomplete' });
    told.act(withdraw);
    told.act({ kind: 'reject', noticeId: 'n' });
    expect(told.state.items.certificate).not.toHaveProperty('asked');
  });
});
