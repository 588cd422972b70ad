import { ApplicationFailure } from '@temporalio/workflow';
import type { Calendar } from '../rules/calendar';
import type { CaseAct } from '../rules/case/acts';
import type { CaseEvent } from '../rules/case/case-event';
import type { CaseContext, PlannedItem } from '../rules/case/case-plan';
import type { CaseState } from '../rules/case/case-state';
import { type CaseMessage, decide, refusalOf } from '../rules/case/decide';
import { nextMoment } from '../rules/case/deadlines';
import { evolve } from '../rules/case/evolve';
import type { CaseInput } from './case-input';
import { Life, type LifeRules } from './life';
import type { CheckStart } from './start-check';

const rules: LifeRules<CaseState, CaseMessage, CaseEvent, CaseContext> = {
  decide,
  evolve,
  nextMoment,
  isDone: ({ phase }) => phase === 'closed',
};

/** The running case: a life under the rules of cases, by a calendar that may be exchanged. */
export class CaseLife extends Life<CaseState, CaseMessage, CaseEvent, CaseContext> {
  constructor(input: CaseInput) {
    super(rules, { plan: input.plan, calendar: input.calendar }, input);
  }

  /** Takes a new calendar, and counts anew; what time made true before, it made true by the old one. The same one again changes nothing. */
  moveTo(calendar: Calendar): void {
    if (calendar.version === this.context.calendar.version) return;
    this.receive({ type: 'timePassed' });
    this.context = { ...this.context, calendar };
    this.receive({ type: 'calendarChanged' });
  }

  /** Throws an ApplicationFailure whose type is the stable code of the refusal. */
  refuseImpossible(asked: CaseAct): void {
    const refusal = refusalOf(this.state, asked, this.context, Date.now());
    if (refusal) throw ApplicationFailure.nonRetryable(`Not possible now: ${refusal}`, refusal);
  }

  /** Items that are to be sent to their department in this state. */
  sendable(): readonly PlannedItem[] {
    return this.context.plan.items.filter((item) => this.state.items[item.id]?.status === 'sending');
  }

  /** What is to be checked because these items rest on a commitment and were approved. */
  checks(): readonly CheckStart[] {
    const { plan, calendar } = this.context;
    const taskQueues = Object.fromEntries(
      plan.items.flatMap(({ id, taskQueue }) => (taskQueue === undefined ? [] : [[id, taskQueue]])),
    );
    return plan.items.flatMap(({ id, commitment }) => {
      const { status, endedAt, commitmentWithdrawn } = this.state.items[id] ?? {};
      if (!commitment?.check || status !== 'approved' || commitmentWithdrawn) return [];
      const checkPlan = { itemId: id, letterId: commitment.letter, ...commitment.check };
      return { plan: checkPlan, calendar, taskQueues, decidedAt: endedAt ?? Date.now() };
    });
  }

  /** All that the next run must know. */
  carry(): Pick<CaseInput, 'state' | 'factCount' | 'calendar'> {
    return { ...this.progress(), calendar: this.context.calendar };
  }
}
