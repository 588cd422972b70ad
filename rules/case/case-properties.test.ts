import { describe, expect, it } from '@jest/globals';
import { afterAnyLife, always } from '../../tests/support/life/any-life';
import { approved } from '../../tests/support/told-case';
import { waitsWhenLate } from '../consequences';
import { whoseDays } from '../whose-days';
import type { CaseAct } from './acts';
import { isOver } from './case-state';
import { evolve } from './evolve';

describe('any case: its items', () => {
  it('start no earlier than what they need is over, or late without holding them back', () => {
    always(({ told: { state, context } }) => {
      for (const { id, needs } of context.plan.items) {
        const { startedAt } = state.items[id] ?? {};
        if (startedAt === undefined) continue;
        for (const need of needs) {
          const needed = state.items[need.item];
          if (isOver(needed?.status ?? 'waiting') && waitsWhenLate(need)) {
            expect([id, startedAt]).toEqual([id, Math.max(startedAt, needed?.endedAt ?? 0)]);
          }
          if (!isOver(needed?.status ?? 'waiting')) expect(waitsWhenLate(need)).toBe(false);
        }
      }
    });
  });

  it('agree with the outcome of the whole, which there is once all of them are over', () => {
    always(({ told: { state, statuses, facts } }) => {
      const all = Object.values(statuses);
      expect(state.phase === 'closed').toBe(all.every((status) => isOver(status)));
      if (state.phase !== 'closed') {
        expect(state.outcome).toBeUndefined();
        return;
      }
      // An approval may be taken back after the closing.
      if (
        facts.findLastIndex(({ type }) => type === 'itemRevoked') >
        facts.findIndex(({ type }) => type === 'caseClosed')
      )
        return;
      const isDecided = (...of: string[]) => all.some((status) => of.includes(status));
      const undecided = ['withdrawn', 'notAccepted', 'deemedWithdrawn'];
      expect(
        all.every((status) => status === 'approved')
          ? ['completed']
          : isDecided('approved')
            ? ['partlyCompleted']
            : isDecided('refused', 'revoked')
              ? ['refused']
              : undecided,
      ).toContain(state.outcome);
    });
  });
});

describe('any case: what was done to it', () => {
  it('was either refused, and changed nothing, or has its effect', () => {
    always(({ said, refusal, facts }) => {
      if (said.type !== 'act') return;
      expect([refusal, facts.some(({ actId }) => actId !== undefined)]).toEqual([refusal, refusal === null]);
    });
  });

  it('said again changes nothing, but for procedures that are entered or ended once more', () => {
    const mayRepeat: readonly CaseAct['kind'][] = ['endPause', 'passOn'];
    always(({ told, said, now }) => {
      if (said.type === 'act' && mayRepeat.includes(said.act.kind)) return;
      if (said.type === 'calendarChanged') return;
      const { state } = told;
      const again = told.hear(said, new Date(now).toISOString());
      expect(again.filter(({ type }) => type !== 'lateAnswer')).toEqual([]);
      expect(told.state).toBe(state);
    });
  });
});

describe('any case: its log', () => {
  it('told again gives its state, which survives being written down', () => {
    afterAnyLife(({ received, facts, state }) => {
      const told = JSON.parse(JSON.stringify(facts)) as typeof facts;
      expect(told.reduce(evolve, received)).toStrictEqual(state);
      expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
    });
  });

  it('closes once; after that come late answers and approvals taken back', () => {
    afterAnyLife((lived) => {
      const types = lived.facts.map(({ type }) => type);
      const closing = types.indexOf('caseClosed');
      const after = closing < 0 ? [] : types.slice(closing + 1);
      expect(after.filter((type) => type !== 'lateAnswer' && type !== 'itemRevoked')).toEqual([]);
    });
  });

  it('splits all of its time, and that of each item, by whose it was', () => {
    afterAnyLife(({ received, facts, context }) => {
      const { receivedAt } = received;
      const now = Math.max(receivedAt, ...facts.map(({ at }) => at)) + 86_400_000;
      const { whole, items } = whoseDays(context.plan, {
        calendar: context.calendar,
        receivedAt,
        events: facts,
        now,
      });
      for (const { elapsedMs, sharesMs } of [whole, ...items]) {
        expect(Object.values(sharesMs).reduce((sum, share) => sum + share, 0)).toBe(elapsedMs);
      }
      expect(whole.elapsedMs).toBe((facts.find(({ type }) => type === 'caseClosed')?.at ?? now) - receivedAt);
    });
  });

  it('ends once every department has answered', () => {
    afterAnyLife((told, life) => {
      told.timePasses('2031-01-01T00:00+08:00');
      for (let rounds = 0; told.state.phase !== 'closed' && rounds < life.plan.items.length; rounds += 1) {
        for (const { id } of life.plan.items) {
          if (told.statuses[id] === 'sending') told.answer(id, approved);
          else
            told.act({ kind: 'decideByHand', itemId: id, outcome: 'approved', serial: 'S', answerId: 'a' });
        }
      }
      expect(told.state.phase).toBe('closed');
    });
  });
});
