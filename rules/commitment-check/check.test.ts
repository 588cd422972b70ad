import { describe, expect, it } from '@jest/globals';
import { calendar, workingDays } from '../../tests/support/told-case';
import { type CheckAct, type CheckActKind, moments, whyNotCheck } from './acts';
import type { CheckEvent } from './check-event';
import type { CheckPlan } from './check-plan';
import { type CheckState, type CheckStatus, isCheckOver, newCheck } from './check-state';
import { type CheckMessage, decideCheck } from './decide';
import { isDrawn } from './draw';
import { evolveCheck } from './evolve';

const toCheck: CheckPlan = {
  itemId: 'registration',
  letterId: 'letter',
  scope: 'toCheck',
  limit: workingDays(60),
  replyLimit: workingDays(5),
  correctionLimit: workingDays(10),
};

/** A check told by its messages; the decision was made on Monday 2026-11-23 at 10:00. */
function tellCheck(plan: CheckPlan = toCheck) {
  const decidedAt = Date.parse('2026-11-23T10:00+08:00');
  let state: CheckState = newCheck(decidedAt);
  let clock = decidedAt;
  const facts: CheckEvent[] = [];
  const hear = (message: CheckMessage, at?: string): readonly CheckEvent[] => {
    clock = at === undefined ? clock : Date.parse(at);
    const events = decideCheck(state, message, { plan, calendar }, clock);
    state = events.reduce(evolveCheck, state);
    facts.push(...events);
    return events;
  };
  hear({ type: 'begin' });
  return {
    facts,
    get state() {
      return state;
    },
    get types() {
      return facts.map(({ type }) => type);
    },
    hear,
    act: (act: CheckAct, at?: string) => hear({ type: 'act', act }, at),
    timePasses: (to: string) => hear({ type: 'timePassed' }, to),
  };
}

const found = (result: 'true' | 'false'): CheckAct => ({ kind: 'recordFinding', result, noteId: 'finding' });
const reply: CheckAct = { kind: 'reply', noteId: 'reply' };
const order: CheckAct = { kind: 'orderCorrection', noteId: 'order' };
const revoke: CheckAct = { kind: 'revoke', noteId: 'revocation' };

describe('a commitment that is true', () => {
  it('is checked within 60 working days of its decision, the day itself not counted', () => {
    const told = tellCheck();
    expect(told.facts).toEqual([
      {
        type: 'checkBegun',
        itemId: 'registration',
        due: '2027-02-18',
        provisional: true,
        calendarVersion: calendar.version,
        at: Date.parse('2026-11-23T10:00+08:00'),
      },
    ]);
    told.act(found('true'), '2027-01-05T09:00+08:00');
    expect(told.state.status).toBe('passed');
    expect(isCheckOver(told.state)).toBe(true);
  });

  it.each(['exempt', 'notDrawn'] as const)('is not checked when it is %s, and that is said', (scope) => {
    const told = tellCheck({ itemId: 'registration', letterId: 'letter', scope });
    expect(told.facts).toMatchObject([{ type: 'checkWaived', cause: scope }]);
    expect(isCheckOver(told.state)).toBe(true);
    told.timePasses('2028-01-01T00:00+08:00');
    expect(told.facts).toHaveLength(1);
  });

  it('stays to be checked when the time for it has passed, and that is told once', () => {
    const told = tellCheck();
    told.timePasses('2027-02-18T23:59:59.999+08:00');
    expect(told.types).toEqual(['checkBegun']);
    told.timePasses('2027-02-19T00:00+08:00');
    told.timePasses('2027-06-01T00:00+08:00');
    expect(told.types).toEqual(['checkBegun', 'checkOverdue']);
    told.act(found('true'));
    expect(told.state.status).toBe('passed');
  });
});

describe('a commitment that is false', () => {
  it('lets the person reply before anything is decided', () => {
    const told = tellCheck();
    told.act(found('false'), '2026-12-01T10:00+08:00');
    expect(told.state).toMatchObject({ status: 'falseFound', due: '2026-12-08' });
    expect(told.act(revoke)).toEqual([]);
    expect(told.act(order)).toEqual([]);
    told.act(reply, '2026-12-02T10:00+08:00');
    expect(told.state).toMatchObject({ status: 'toDecide', replied: true });
    told.act({ kind: 'clear', noteId: 'cleared' });
    expect(told.state.status).toBe('cleared');
  });

  it('is decided without a reply once the time for it has passed', () => {
    const told = tellCheck();
    told.act(found('false'), '2026-12-01T10:00+08:00');
    told.act(revoke, '2026-12-09T00:00+08:00');
    expect(told.types.slice(-2)).toEqual(['findingUnanswered', 'approvalRevoked']);
  });

  it('is mended within the time ordered, or a clerk must decide', () => {
    const told = tellCheck();
    told.act(found('false'), '2026-12-01T10:00+08:00');
    told.act(reply);
    told.act(order, '2026-12-03T10:00+08:00');
    expect(told.state).toMatchObject({ status: 'toCorrect', due: '2026-12-17' });
    expect(told.act(revoke)).toEqual([]);
    told.act(reply, '2026-12-10T10:00+08:00');
    expect(told.types.at(-1)).toBe('correctionReported');
    told.timePasses('2026-12-18T00:00+08:00');
    expect(told.state.status).toBe('correctionMissed');
    expect(isCheckOver(told.state)).toBe(false);
    expect(told.act(order)).toEqual([]);
    told.act({ kind: 'confirmCorrected', noteId: 'seen' });
    expect(told.state.status).toBe('corrected');
  });
});

describe('a revocation', () => {
  const revoked = () => {
    const told = tellCheck();
    told.act(found('false'), '2026-12-01T10:00+08:00');
    told.act(reply);
    told.act(revoke);
    return told;
  };

  it('is over once everything that rests on it is taken back', () => {
    const told = revoked();
    expect(isCheckOver(told.state)).toBe(false);
    told.hear({ type: 'compensationsPlanned', itemIds: ['certificate', 'registration'] });
    told.hear({ type: 'compensated', undone: 'certificate' });
    expect(isCheckOver(told.state)).toBe(false);
    told.hear({ type: 'compensated', undone: 'registration' });
    expect(isCheckOver(told.state)).toBe(true);
  });

  it('that a department does not follow waits for a clerk, who asks again or settles it', () => {
    const told = revoked();
    told.hear({ type: 'compensationsPlanned', itemIds: ['certificate', 'registration'] });
    told.hear({ type: 'compensationFailed', undone: 'certificate', cause: 'refused' });
    told.hear({ type: 'compensationFailed', undone: 'registration', cause: 'noAnswer' });
    told.act({ kind: 'retryCompensation', undone: 'certificate', noteId: 'n' });
    told.act({ kind: 'settleCompensation', undone: 'registration', noteId: 'by telephone' });
    expect(told.state.compensations).toEqual([
      { itemId: 'certificate', status: 'open' },
      { itemId: 'registration', status: 'done' },
    ]);
    told.hear({ type: 'compensated', undone: 'certificate' });
    expect(isCheckOver(told.state)).toBe(true);
  });

  it('is planned once, and what is done is done once', () => {
    const told = revoked();
    told.hear({ type: 'compensationsPlanned', itemIds: ['registration'] });
    const count = told.facts.length;
    told.hear({ type: 'compensationsPlanned', itemIds: ['certificate'] });
    told.hear({ type: 'compensated', undone: 'certificate' });
    expect(told.facts).toHaveLength(count);
  });
});

describe('state × act', () => {
  const acts: Readonly<Record<CheckActKind, CheckAct>> = {
    recordFinding: found('false'),
    reply,
    clear: { kind: 'clear', noteId: 'n' },
    orderCorrection: order,
    confirmCorrected: { kind: 'confirmCorrected', noteId: 'n' },
    revoke,
    retryCompensation: { kind: 'retryCompensation', undone: 'certificate', noteId: 'n' },
    settleCompensation: { kind: 'settleCompensation', undone: 'certificate', noteId: 'n' },
  };
  const stateIn = (status: CheckStatus): CheckState => ({
    status,
    decidedAt: 0,
    ...(status === 'revoked' ? { compensations: [{ itemId: 'certificate', status: 'failed' }] } : {}),
  });
  /** Written out by hand, so that a slip in the table of the rules shows. */
  const possible: Readonly<Record<CheckStatus, string>> = {
    new: '',
    notChecked: '',
    waitingForCheck: 'recordFinding',
    passed: '',
    falseFound: 'reply clear',
    toDecide: 'clear orderCorrection revoke',
    toCorrect: 'reply clear confirmCorrected',
    correctionMissed: 'reply clear confirmCorrected revoke',
    cleared: '',
    corrected: '',
    revoked: 'retryCompensation settleCompensation',
  };

  it.each(Object.keys(moments) as CheckStatus[])('%s', (status) => {
    const kinds = Object.keys(acts) as CheckActKind[];
    expect(kinds.filter((kind) => whyNotCheck(stateIn(status), acts[kind]) === null).join(' ')).toBe(
      possible[status],
    );
    for (const kind of kinds) {
      const events = decideCheck(
        stateIn(status),
        { type: 'act', act: acts[kind] },
        { plan: toCheck, calendar },
        1,
      );
      expect([kind, events.length > 0]).toEqual([kind, whyNotCheck(stateIn(status), acts[kind]) === null]);
    }
  });

  it('nothing is tried again that has not failed', () => {
    const state: CheckState = {
      ...stateIn('revoked'),
      compensations: [{ itemId: 'certificate', status: 'done' }],
    };
    expect(whyNotCheck(state, acts.retryCompensation)).toBe('nothing-failed');
  });
});

describe('the sample', () => {
  it('is drawn by the hash alone, at its share', () => {
    expect(isDrawn('0'.repeat(64), 0.001)).toBe(true);
    expect(isDrawn('f'.repeat(64), 0.999)).toBe(false);
    expect(isDrawn(`3333333333333${'0'.repeat(51)}`, 0.2)).toBe(true);
    expect(isDrawn(`3333333333340${'0'.repeat(51)}`, 0.2)).toBe(false);
  });
});
