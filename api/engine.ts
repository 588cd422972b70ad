import {
  type Client,
  isGrpcServiceError,
  type WorkflowHandle,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { Calendar } from '../rules/calendar';
import type { CaseState } from '../rules/case/case-state';
import type { CaseAct } from '../rules/case/acts';
import type { DepartmentAnswer } from '../rules/case/answers';
import type { CheckAct } from '../rules/commitment-check/acts';
import type { CheckState } from '../rules/commitment-check/check-state';
import type { CaseInput } from '../workflows/case-input';
import { checkId } from '../workflows/check-input';
import { act, changeCalendar, checkAct, departmentAnswered } from '../workflows/messages';
import { caseTaskQueue } from '../workflows/task-queue';

/** The engine cannot be reached or has not answered in time; what was stored will be delivered later. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
}

/** The running case said no, with the stable code of the rule. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
  constructor(readonly code: string) {
    super(`The case refused the act: ${code}`);
  }
}

/** What we ask of the running cases. Every call may be made twice; all throw EngineUnavailable. */
export interface Engine {
  startCase(input: CaseInput): Promise<void>;
  /** `caseOver`: there is no running case any more to hear it. */
  departmentAnswered(caseNo: string, itemId: string, answer: DepartmentAnswer): Promise<'heard' | 'caseOver'>;
  /** Throws ActRefused. The same `actId` is one act. */
  act(caseNo: string, act: CaseAct, actId: string): Promise<CaseState>;
  /** Moves a case to another calendar; answered when the records show it. The same `changeId` is one change. */
  changeCalendar(caseNo: string, calendar: Calendar, changeId: number): Promise<'heard' | 'caseOver'>;
  /** To the check of a commitment. Throws ActRefused. The same `actId` is one act. */
  checkAct(caseNo: string, itemId: string, act: CheckAct, actId: string): Promise<CheckState>;
  /** Whether the engine answers now. */
  isReady(): Promise<boolean>;
}

// Longer than a workflow task may take, shorter than a person waits.
const patienceMs = 8_000;

/** The engine behind a Temporal client. */
export function createEngine(client: Client, taskQueue = caseTaskQueue): Engine {
  const patiently = <T>(call: () => Promise<T>): Promise<T> =>
    client.withDeadline(Date.now() + patienceMs, call).catch((error: unknown) => {
      throw isOutage(error) ? new EngineUnavailable('Temporal did not answer', { cause: error }) : error;
    });

  /** An update that is judged; `whenOver`: what is said when nobody is there any more to judge it. */
  async function update<Result>(
    workflowId: string,
    whenOver: string,
    call: (handle: WorkflowHandle) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await patiently(() => call(client.workflow.getHandle(workflowId)));
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) throw new ActRefused(whenOver);
      const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
      if (cause instanceof ApplicationFailure && cause.type) throw new ActRefused(cause.type);
      throw error;
    }
  }

  return {
    async startCase(input) {
      try {
        await patiently(() =>
          client.workflow.start('oneThingCase', {
            workflowId: input.caseNo,
            taskQueue,
            args: [input],
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            workflowIdConflictPolicy: 'USE_EXISTING',
            // A case on a killed worker goes on after this long; local tries are cut well below it.
            workflowTaskTimeout: '6s',
          }),
        );
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    },

    async departmentAnswered(caseNo, itemId, answer) {
      try {
        await patiently(() =>
          client.workflow.getHandle(caseNo).signal(departmentAnswered, { itemId, answer }),
        );
        return 'heard';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'caseOver';
        throw error;
      }
    },

    async changeCalendar(caseNo, calendar, changeId) {
      try {
        await patiently(() =>
          client.workflow
            .getHandle(caseNo)
            .executeUpdate(changeCalendar, { args: [calendar], updateId: `calendar-${changeId}` }),
        );
        return 'heard';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'caseOver';
        throw error;
      }
    },

    act: (caseNo, asked, actId) =>
      update(caseNo, 'case-closed', (handle) =>
        handle.executeUpdate(act, { args: [asked, actId], updateId: actId }),
      ),

    checkAct: (caseNo, itemId, asked, actId) =>
      update(checkId(caseNo, itemId), 'check-over', (handle) =>
        handle.executeUpdate(checkAct, { args: [asked], updateId: actId }),
      ),

    async isReady() {
      try {
        await client.withDeadline(Date.now() + 1_000, () =>
          client.workflowService.describeNamespace({ namespace: client.options.namespace }),
        );
        return true;
      } catch {
        return false;
      }
    },
  };
}

const UNAVAILABLE = 14;
const DEADLINE_EXCEEDED = 4;
const CANCELLED = 1;
const RESOURCE_EXHAUSTED = 8;

function isOutage(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const service = isGrpcServiceError(error) ? error : error instanceof Error ? error.cause : undefined;
  return (
    isGrpcServiceError(service) &&
    [UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, RESOURCE_EXHAUSTED].includes(service.code)
  );
}
