import { describe, expect, it } from '@jest/globals';
import { accepted, inputRefused, item, tellCase, type ToldCase } from '../../tests/support/told-case';
import type { CaseAct } from './acts';
import type { StallCause } from './case-state';
import { bulkVerdict, nextActs } from './next-acts';
import type { StallAct } from './stall-acts';

const x = { itemId: 'x' };
const targets = ['fields/mobile'];
const acts: Readonly<Record<StallAct['kind'], CaseAct>> = {
  retry: { kind: 'retry', ...x },
  resend: { kind: 'resend', ...x, revision: 2, targets },
  handToDesk: { kind: 'handToDesk', ...x },
  keyIn: { kind: 'keyIn', ...x, serial: 'D-1' },
  decideByHand: { kind: 'decideByHand', ...x, outcome: 'approved', serial: 'D-1', answerId: 'hand' },
  askApplicant: { kind: 'askApplicant', ...x, noticeId: 'n', targets },
  passOn: { kind: 'passOn', ...x, to: 'post-b' },
};

const notSent = (cause: StallCause) => (told: ToldCase) => told.hear({ type: 'notSent', itemId: 'x', cause });

/** How an item comes to lie at hand, by every cause there is. */
const ways: Readonly<Record<StallCause | 'atDesk', (told: ToldCase) => unknown>> = {
  departmentDown: notSent('departmentDown'),
  nonsense: notSent('nonsense'),
  ourFault: notSent('ourFault'),
  refusedInput: (told) => told.answer('x', inputRefused),
  noAnswerInTime: (told) => {
    told.answer('x', accepted);
    return told.timePasses('2026-11-25T10:00+08:00');
  },
  waitingForApplicant: (told) => {
    told.answer('x', inputRefused);
    return told.act(acts.askApplicant);
  },
  notKeyedIn: (told) => {
    told.answer('x', inputRefused);
    told.act(acts.handToDesk);
    return told.timePasses('2026-11-25T10:00+08:00');
  },
  atDesk: (told) => {
    told.answer('x', inputRefused);
    return told.act(acts.handToDesk);
  },
};

const told = (way: keyof typeof ways) => {
  const one = tellCase([item('x')], { plan: { deskLimit: { days: 1, unit: 'workingDay' } } });
  ways[way](one);
  return one;
};
const atHand = (one: ToldCase, assisted = false) => {
  const { stallCause, asked } = one.state.items.x ?? {};
  return { cause: stallCause ?? null, assisted, asked: asked !== undefined };
};

describe('what a clerk may do about an item at hand', () => {
  it.each(Object.keys(ways) as (keyof typeof ways)[])(
    '%s: the case takes every act that is offered',
    (way) => {
      const one = told(way);
      const { next, others } = nextActs(atHand(one));
      const offered = next === null ? others : [next, ...others];
      expect(offered.map((act) => [act, one.whyNot(acts[act])])).toEqual(offered.map((act) => [act, null]));
    },
  );

  it.each<[keyof typeof ways, StallAct['kind'] | null]>([
    ['departmentDown', 'retry'],
    ['refusedInput', 'resend'],
    ['noAnswerInTime', 'retry'],
    ['notKeyedIn', 'keyIn'],
    ['atDesk', 'keyIn'],
    ['waitingForApplicant', null],
  ])('%s: %s comes first', (way, act) => {
    expect(nextActs(atHand(told(way))).next).toBe(act);
  });

  it('never offers an interface that is not there', () => {
    for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
      const { next, others } = nextActs(atHand(told(way), true));
      expect([next, ...others]).not.toContain('retry');
    }
  });

  it('together with others retries only what makes no second application and needs no words', () => {
    const verdictOf = (cause: StallCause, told: { asked?: true; assisted?: true } = {}) =>
      bulkVerdict({ cause, assisted: false, asked: false, ...told });
    expect(verdictOf('departmentDown')).toEqual({ verdict: 'resumes', because: null });
    expect(verdictOf('noAnswerInTime').verdict).toBe('resumes');
    expect(verdictOf('refusedInput')).toEqual({ verdict: 'skipped', because: 'toBeMended' });
    expect(verdictOf('notKeyedIn')).toEqual({ verdict: 'mayDouble', because: 'mayBeKeyedIn' });
    expect(verdictOf('departmentDown', { asked: true }).because).toBe('applicantAsked');
    expect(verdictOf('departmentDown', { assisted: true }).because).toBe('noInterface');
  });
});
