import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bruteDue } from '../../tests/support/brute-dates';
import { calendar, workingDays } from '../../tests/support/told-case';
import { type CheckAct, type CheckActKind, whyNotCheck } from './acts';
import type { CheckEvent } from './check-event';
import { type CheckState, isCheckOver, newCheck } from './check-state';
import { type CheckMessage, decideCheck } from './decide';
import { evolveCheck } from './evolve';

const limits = { limit: workingDays(60), replyLimit: workingDays(5), correctionLimit: workingDays(10) };
const context = {
  plan: { itemId: 'registration', letterId: 'letter', scope: 'toCheck', ...limits } as const,
  calendar,
};

/** The check under test. */
class Real {
  state: CheckState;
  facts: CheckEvent[] = [];

  constructor(readonly decidedAt: number) {
    this.state = newCheck(decidedAt);
    this.hear({ type: 'begin' }, decidedAt);
  }

  hear(message: CheckMessage, now: number): void {
    const events = decideCheck(this.state, message, context, now);
    this.state = events.reduce(evolveCheck, this.state);
    this.facts.push(...events);
  }
}

/** What a clerk who reads the law would keep on paper: where it stands, since when, and until when. */
interface Model {
  stands: 'checking' | 'replying' | 'deciding' | 'mending' | 'mendingLate' | 'undoing' | 'over';
  due: string | null;
  now: number;
  ordered: number;
  readonly visited: Map<Model['stands'], number>;
}

/** The steps of the procedure, told once more: from where, and to where. */
const steps: readonly (readonly [Model['stands'], CheckActKind, Model['stands']])[] = [
  ['replying', 'reply', 'deciding'],
  ['replying', 'clear', 'over'],
  ['deciding', 'clear', 'over'],
  ['deciding', 'orderCorrection', 'mending'],
  ['deciding', 'revoke', 'undoing'],
  ['mending', 'reply', 'mending'],
  ['mending', 'clear', 'over'],
  ['mending', 'confirmCorrected', 'over'],
  ['mendingLate', 'reply', 'mendingLate'],
  ['mendingLate', 'clear', 'over'],
  ['mendingLate', 'confirmCorrected', 'over'],
  ['mendingLate', 'revoke', 'undoing'],
];
const statusOf: Readonly<Record<Model['stands'], readonly CheckState['status'][]>> = {
  checking: ['waitingForCheck'],
  replying: ['falseFound'],
  deciding: ['toDecide'],
  mending: ['toCorrect'],
  mendingLate: ['correctionMissed'],
  undoing: ['revoked'],
  over: ['passed', 'cleared', 'corrected', 'revoked'],
};
const endOf = (day: string): number => Date.parse(`${day}T24:00:00+08:00`);

type Command = fc.Command<Model, Real>;

class Act implements Command {
  constructor(readonly act: CheckAct) {}
  check = () => true;

  run(model: Model, real: Real): void {
    const { act } = this;
    const { kind } = act;
    const step = steps.find(([from, what]) => from === model.stands && what === kind);
    const finding = act.kind === 'recordFinding' && model.stands === 'checking' ? act : null;
    expect([kind, model.stands, whyNotCheck(real.state, act) === null]).toEqual([
      kind,
      model.stands,
      step !== undefined || finding !== null,
    ]);
    real.hear({ type: 'act', act }, model.now);
    if (finding) {
      const isFalse = finding.result === 'false';
      model.stands = isFalse ? 'replying' : 'over';
      model.due = isFalse ? bruteDue(calendar, model.now, limits.replyLimit) : null;
    } else if (step) {
      const [from, , to] = step;
      if (kind === 'orderCorrection') model.ordered += 1;
      if (from !== to) {
        model.stands = to;
        model.due = to === 'mending' ? bruteDue(calendar, model.now, limits.correctionLimit) : null;
      }
    }
    agree(model, real);
  }

  toString = () => JSON.stringify(this.act);
}

class Pass implements Command {
  constructor(readonly minutes: number) {}
  check = () => true;

  run(model: Model, real: Real): void {
    model.now += this.minutes * 60_000;
    real.hear({ type: 'timePassed' }, model.now);
    if (model.due !== null && model.now >= endOf(model.due)) {
      if (model.stands === 'replying') model.stands = 'deciding';
      if (model.stands === 'mending') model.stands = 'mendingLate';
      model.due = null;
    }
    agree(model, real);
  }

  toString = () => `${this.minutes} min pass`;
}

function agree({ stands, due, ordered, visited }: Model, { state, facts }: Real): void {
  visited.set(stands, (visited.get(stands) ?? 0) + 1);
  expect(statusOf[stands]).toContain(state.status);
  expect(isCheckOver(state)).toBe(stands === 'over');
  if (due !== null) expect(state.due).toBe(due);
  const count = (type: CheckEvent['type']) => facts.filter((fact) => fact.type === type).length;
  expect(count('commitmentCorrectionOrdered')).toBe(ordered);
  expect(ordered).toBeLessThanOrEqual(1);
  for (const type of [
    'checkOverdue',
    'falseCommitmentFound',
    'findingUnanswered',
    'approvalRevoked',
  ] as const) {
    expect(count(type)).toBeLessThanOrEqual(1);
  }
}

const act: fc.Arbitrary<CheckAct> = fc.oneof(
  fc
    .constantFrom('true' as const, 'false' as const, 'false' as const)
    .map((result): CheckAct => ({ kind: 'recordFinding', result, noteId: 'n' })),
  fc
    .constantFrom(
      'reply',
      'reply',
      'clear',
      'orderCorrection',
      'orderCorrection',
      'confirmCorrected',
      'revoke',
    )
    .map((kind): CheckAct => ({ kind: kind as 'reply', noteId: 'n' })),
  fc.constant<CheckAct>({ kind: 'retryCompensation', undone: 'registration', noteId: 'n' }),
);
const commands = fc.commands(
  [
    act.map((one) => new Act(one)),
    fc.oneof(fc.nat({ max: 3_000 }), fc.nat({ max: 200_000 })).map((minutes) => new Pass(minutes)),
  ],
  { size: 'medium' },
);
const decidedAt = fc
  .integer({ min: 0, max: 300 * 24 * 60 })
  .map((minutes) => Date.parse('2026-01-01T00:00+08:00') + minutes * 60_000);

describe('any check, whatever is done to it and whenever', () => {
  it('goes the way that the law describes, step for step and day for day', () => {
    const visited: Model['visited'] = new Map();
    fc.assert(
      fc.property(decidedAt, commands, (decided, told) => {
        const real = new Real(decided);
        const model: Model = {
          stands: 'checking',
          due: bruteDue(calendar, decided, limits.limit),
          now: decided,
          ordered: 0,
          visited,
        };
        fc.modelRun(() => ({ model, real }), told);
      }),
      { numRuns: 300 },
    );
    // The walks reached every place of the model: what is never visited is not tested.
    expect([...visited.keys()].sort()).toEqual(Object.keys(statusOf).sort());
  });
});
