import type { Person } from '../people/actor';
import { type DoneBy, type FileAct, settleAct, storeAct } from '../records/acts';
import type { CaseFile } from '../records/cases';
import type { Database } from '../records/database';
import { type InboxMessage, type IncomingRequest, takeInAct } from '../records/inbox';
import type { CaseAct } from '../rules/case/acts';
import { EngineUnavailable } from './engine';
import { Problem, problemDocument, problemKinds, type ProblemType } from './problems';
import type { RouteAnswer } from './route';
import type { Services } from './services';

/** A person's request to act on a case. */
export interface ActRequest extends IncomingRequest {
  readonly person: Pick<Person, 'id' | 'roles'>;
}

/** An act, and what belongs to it and goes no further than the records. */
export type Deed = Pick<DoneBy, 'reason' | 'basis'> &
  (
    | { readonly act: CaseAct }
    /** The records alone answer, once the act is kept under its id. */
    | {
        readonly act: CaseAct | FileAct;
        readonly answer: (actId: string) => FileAnswer | Promise<FileAnswer>;
      }
  );

/** What is done, or the refusal. */
type FileAnswer = Readonly<Record<string, unknown>> | ProblemType;

/**
 * Stores what a person does, with who and why; lets the running case judge it, and answers what the case said. While
 * the engine is away the answer is 202: the act is stored and will be carried out. The same key is the same act.
 */
export async function actOnCase(
  services: Pick<Services, 'db' | 'now' | 'delivery'>,
  { case_no: caseNo, phase }: Pick<CaseFile, 'case_no' | 'phase'>,
  { person, ...request }: ActRequest,
  makeDeed: (transaction: Database) => Deed | Promise<Deed>,
): Promise<RouteAnswer> {
  const { message, answer } = await takeInAct(services.db, request, async (transaction, id) => {
    const { act, reason, basis, ...known } = await makeDeed(transaction);
    const answerAlone = 'answer' in known ? known.answer : undefined;
    // What the records hold as closed is closed, also while the engine still has to hear of it.
    if (phase === 'closed' && !answerAlone) throw new Problem('case-closed');
    await storeAct(transaction, id, caseNo, act, { person, at: services.now(), reason, basis });
    if (!answerAlone) return { kind: 'act', caseNo, message: act };
    const said = await answerAlone(id);
    await settleAct(transaction, id, typeof said === 'string' ? said : null);
    return { kind: 'act', caseNo, message: null, answer: answerOf(said) };
  });
  return answer ?? deliverAct(services, message);
}

/** Delivers a stored act and answers what was said to it; 202 while nobody can judge it. */
export function deliverAct(
  { delivery }: Pick<Services, 'delivery'>,
  message: InboxMessage,
): Promise<RouteAnswer> {
  return delivery.act(message).catch((error: unknown) => {
    if (!(error instanceof EngineUnavailable)) throw error;
    return { status: 202, body: { caseNo: message.caseNo, stored: true } };
  });
}

function answerOf(said: FileAnswer): RouteAnswer {
  return typeof said === 'string'
    ? { status: problemKinds[said].status, body: problemDocument(new Problem(said)) }
    : { status: 200, body: said };
}

/** What every act answers with. */
export const actAnswers = {
  200: { description: 'Done; says where the case and its items stand now' },
  202: { description: 'Stored; it will be carried out as soon as the engine is back' },
} as const;
