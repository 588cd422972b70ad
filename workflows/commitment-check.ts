import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  isCancellation,
  setHandler,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow';
import { dayOf } from '../rules/calendar';
import { type CheckAct, whyNotCheck } from '../rules/commitment-check/acts';
import type { CheckEvent } from '../rules/commitment-check/check-event';
import type { CheckContext } from '../rules/commitment-check/check-plan';
import { type CheckState, type CheckStatus, isCheckOver } from '../rules/commitment-check/check-state';
import { checkDeadline } from '../rules/commitment-check/deadlines';
import { type CheckMessage, decideCheck } from '../rules/commitment-check/decide';
import { evolveCheck } from '../rules/commitment-check/evolve';
import { planTakingBack, recordCheckFacts, takeBack } from './check-activities';
import type { CheckInput } from './check-input';
import { DeadlineTimer } from './deadline-timer';
import { Life, type LifeRules } from './life';
import { checkAct, revoked } from './messages';

const rules: LifeRules<CheckState, CheckMessage, CheckEvent, CheckContext> = {
  decide: decideCheck,
  evolve: evolveCheck,
  nextMoment: (state, context) => {
    const deadline = checkDeadline(state, context);
    return deadline && deadline.at + 1;
  },
  isDone: isCheckOver,
};

/**
 * The check 核查 of one commitment, from the decision that rests on it to its end, months later. It lives on its own:
 * its case may long be closed and filed. What may happen is decided by `rules/commitment-check`; here the facts are
 * recorded, the clock is watched, and what a revocation takes back is taken back.
 */
export async function commitmentCheck(input: CheckInput): Promise<CheckStatus> {
  const { caseNo, plan, calendar } = input;
  const { itemId, letterId } = plan;
  const life = new Life(rules, { plan, calendar }, input);
  const timer = new DeadlineTimer(() => {
    life.receive({ type: 'timePassed' });
    life.wake();
  });
  const underWay = { recording: false, takingBack: false };

  setHandler(
    checkAct,
    async (done) => {
      life.receive({ type: 'act', act: done });
      await life.recorded();
      return life.state;
    },
    {
      validator: (asked: CheckAct) => {
        const refusal = whyNotCheck(life.state, asked);
        if (refusal) throw ApplicationFailure.nonRetryable(`Not possible now: ${refusal}`, refusal);
      },
    },
  );

  life.receive({ type: 'begin' });
  while (!life.isOver) {
    if (!underWay.recording) {
      if (life.hasUnrecorded) void record();
      else {
        timer.ringBy(life.nextDeadline());
        if (!underWay.takingBack && hasToTakeBack()) void takeAllBack();
      }
    }
    await condition(() => life.hasNews || wantsNewRun());
    if (wantsNewRun()) await continueAsNew<typeof commitmentCheck>({ ...input, ...life.progress() });
    life.newsSeen();
  }
  await condition(allHandlersFinished);
  return life.state.status;

  function wantsNewRun(): boolean {
    const isBusy = life.hasUnrecorded || underWay.recording || underWay.takingBack || life.isOver;
    return workflowInfo().continueAsNewSuggested && !isBusy && allHandlersFinished();
  }

  async function record(): Promise<void> {
    underWay.recording = true;
    const events = life.takeUnrecorded();
    await recordCheckFacts({ caseNo, itemId, letterId, events, state: life.state });
    underWay.recording = false;
    life.hasRecorded(events);
  }

  function hasToTakeBack(): boolean {
    const { status, compensations } = life.state;
    return status === 'revoked' && (compensations?.some((one) => one.status === 'open') ?? true);
  }

  /** One after the other, the last that was completed first. What fails waits for a clerk and holds up no other. */
  async function takeAllBack(): Promise<void> {
    underWay.takingBack = true;
    const { revocation: noteId = '', compensations } = life.state;
    if (!compensations) {
      await tellCase(itemId);
      life.receive({ type: 'compensationsPlanned', itemIds: await planTakingBack({ caseNo, itemId }) });
    }
    const on = dayOf(calendar, Date.now());
    for (const { itemId: undone, status } of life.state.compensations ?? []) {
      if (status !== 'open') continue;
      const failure = await takeBack({ caseNo, itemId, undone, noteId, on }, input.taskQueues[undone]);
      if (failure) {
        life.receive({ type: 'compensationFailed', undone, cause: failure });
      } else {
        if (undone !== itemId) await tellCase(undone);
        life.receive({ type: 'compensated', undone });
      }
    }
    underWay.takingBack = false;
    life.wake();
  }

  /** So that what is still open of the case ends with it; a case that is closed needs not hear it. */
  async function tellCase(taken: string): Promise<void> {
    const because = taken === itemId ? {} : { becauseOf: itemId };
    try {
      await getExternalWorkflowHandle(caseNo).signal(revoked, { itemId: taken, ...because });
    } catch (error) {
      if (!(error instanceof TemporalFailure) || isCancellation(error)) throw error;
    }
  }
}
