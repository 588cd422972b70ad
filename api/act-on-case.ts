import type { CaseAct } from '../rules/case/acts';
import { type IncomingRequest, takeInAct } from '../records/inbox';
import type { CaseFile } from '../records/cases';
import type { Database } from '../records/database';
import { EngineUnavailable } from './engine';
import { Problem } from './problems';
import type { RouteAnswer } from './route';
import type { Services } from './services';

/**
 * Stores a person's act, lets the running case judge it, and answers what the case said. While the engine is away the
 * answer is 202: the act is stored and will be carried out. The same key is the same act.
 */
export async function actOnCase(
  services: Services,
  { case_no: caseNo, phase }: Pick<CaseFile, 'case_no' | 'phase'>,
  request: IncomingRequest,
  makeAct: (transaction: Database) => CaseAct | Promise<CaseAct>,
): Promise<RouteAnswer> {
  const { message, answer } = await takeInAct(services.db, request, async (transaction) => {
    // What the records hold as closed is closed, also while the engine still has to hear of it.
    if (phase === 'closed') throw new Problem('case-closed');
    return { kind: 'act', caseNo, message: await makeAct(transaction) };
  });
  if (answer) return answer;
  return services.delivery.act(message).catch((error: unknown) => {
    if (!(error instanceof EngineUnavailable)) throw error;
    return { status: 202, body: { caseNo, stored: true } };
  });
}

/** What every act answers with. */
export const actAnswers = {
  200: { description: 'Done; says where the case stands now' },
  202: { description: 'Stored; it will be carried out as soon as the engine is back' },
} as const;
