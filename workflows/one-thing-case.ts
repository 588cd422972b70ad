import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseAct } from '../rules/case/acts';
import type { PlannedItem } from '../rules/case/case-plan';
import { type CaseOutcome, isOver } from '../rules/case/case-state';
import {
  type ItemCall,
  type Sent,
  recordFacts,
  recordWholeLife,
  sendItemDurably,
  sendItemInShort,
} from './case-activities';
import type { CaseInput } from './case-input';
import { CaseLife } from './case-life';
import { DeadlineTimer } from './deadline-timer';
import { act, changeCalendar, departmentAnswered, revoked } from './messages';
import { startCheck } from './start-check';

// Events of a case whose first task is under way: started, task scheduled, task started.
const untilFirstTask = 3;

// Events. A worker that takes a case over replays it from here: within a second on a small machine.
const longHistory = 1_000;

/**
 * The life of one combined application, from receipt to closing. What may happen is decided by pure rules
 * (`rules/case`); here the facts are carried out: items are sent, facts are recorded, the clock is watched.
 */
export async function oneThingCase(input: CaseInput): Promise<CaseOutcome> {
  const life = new CaseLife(input);
  const timer = new DeadlineTimer(() => {
    life.receive({ type: 'timePassed' });
    life.wake();
  });
  const sends = new Map<string, CancellationScope>();
  // What an earlier run found approved is being checked already.
  const checks = new Map(life.checks().map(({ plan }) => [plan.itemId, Promise.resolve()]));
  const underWay = { shortTries: 0, recording: false };

  setHandler(departmentAnswered, ({ itemId, answer }) => life.receive({ type: 'answer', itemId, answer }));
  setHandler(
    act,
    async (done, actId) => {
      life.receive({ type: 'act', act: done, ...(actId === undefined ? {} : { actId }) });
      await life.recorded();
      return life.state;
    },
    { validator: (...[asked]: [CaseAct, string?]) => life.refuseImpossible(asked) },
  );
  setHandler(changeCalendar, async (calendar) => {
    life.moveTo(calendar);
    await life.recorded();
    return life.state;
  });
  setHandler(revoked, (item) => life.receive({ type: 'revoked', ...item }));

  while (!life.isOver) {
    startSends();
    stopSendsOfEndedItems();
    // Short tries end within seconds, so what they bring is recorded in one go, and no timer is needed before.
    if (underWay.shortTries === 0 && !underWay.recording) {
      if (life.hasUnrecorded) void record();
      else {
        startChecks();
        timer.ringBy(life.nextDeadline());
      }
    }
    await condition(() => life.hasNews || wantsNewRun());
    if (wantsNewRun()) await continueAsNew<typeof oneThingCase>({ ...input, ...life.carry() });
    life.newsSeen();
  }
  startChecks();
  await Promise.all(checks.values());
  await condition(allHandlersFinished);
  if (!life.state.outcome)
    throw ApplicationFailure.nonRetryable('A case ended without an outcome', 'our-fault');
  return life.state.outcome;

  function wantsNewRun(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    if (!continueAsNewSuggested && historyLength < longHistory) return false;
    return !life.hasUnrecorded && !underWay.recording && !life.isOver && allHandlersFinished();
  }

  /** Once the records show the decision that a check rests on. */
  function startChecks(): void {
    for (const check of life.checks()) {
      const { itemId } = check.plan;
      if (!checks.has(itemId)) checks.set(itemId, startCheck(input.caseNo, check));
    }
  }

  function startSends(): void {
    for (const item of life.sendable()) {
      if (!sends.has(item.id)) void send(item);
    }
  }

  /** One short try, then, if that brought no answer, again and again; a department with its own queue only the latter. */
  async function send(item: PlannedItem): Promise<void> {
    const { sentBefore, step } = life.state.items[item.id] ?? {};
    const call: ItemCall = {
      caseNo: input.caseNo,
      itemId: item.id,
      department: item.department,
      at: Date.now(),
      ...(sentBefore ? { askFirst: true } : {}),
      ...(step === undefined ? {} : { step }),
    };
    const scope = new CancellationScope();
    sends.set(item.id, scope);
    const sent =
      (item.taskQueue === undefined ? await tryInShort(call) : null) ??
      (await scope.run(() => sendItemDurably(call, item.taskQueue)));
    sends.delete(item.id);
    if (sent && 'answer' in sent) life.receive({ type: 'answer', itemId: item.id, answer: sent.answer });
    if (sent && 'cause' in sent) life.receive({ type: 'notSent', itemId: item.id, cause: sent.cause });
    life.wake();
  }

  async function tryInShort(call: ItemCall): Promise<Sent | null> {
    underWay.shortTries += 1;
    const sent = await sendItemInShort(call);
    underWay.shortTries -= 1;
    if (!sent) life.wake();
    return sent;
  }

  function stopSendsOfEndedItems(): void {
    for (const [itemId, scope] of sends) {
      const status = life.state.items[itemId]?.status;
      if (status && isOver(status)) scope.cancel();
    }
  }

  async function record(): Promise<void> {
    underWay.recording = true;
    const events = life.takeUnrecorded();
    const isWholeLife = life.state.phase === 'closed' && workflowInfo().historyLength <= untilFirstTask;
    const write = isWholeLife ? recordWholeLife : recordFacts;
    const end = await write({ caseNo: input.caseNo, events, state: life.state });
    underWay.recording = false;
    // Histories of before have no end here.
    if (end) life.takeEnd(end);
    else life.hasRecorded(events);
  }
}
