import { z } from 'zod';
import type { Actor } from '../people/actor';
import { storeAct } from '../records/acts';
import { readCheckStatus } from '../records/commitment-checks';
import { takeInAct } from '../records/inbox';
import { type CheckAct, type CheckActKind, refusalsOf } from '../rules/commitment-check/acts';
import { deliverAct } from './act-on-case';
import { CaseNo } from './case-of';
import { Problem, type ProblemType } from './problems';
import type { RouteAnswer } from './route';
import type { Services } from './services';
import { personOf } from './who-may';

export const CheckParams = CaseNo.extend({
  itemId: z.string().describe('Id of the item with the commitment'),
});

/** Words that are kept with an act. */
export const words = (what: string) => z.string().trim().min(1).max(2_000).describe(what);

/** The problems of acts on a check, by the table that judges them. */
export const checkProblems = (...kinds: readonly CheckActKind[]): readonly ProblemType[] => [
  'unknown-case',
  'unknown-check',
  ...refusalsOf(...kinds),
  'invalid-request',
];

interface CheckRequest {
  readonly actor: Actor;
  readonly params: z.infer<typeof CheckParams>;
  readonly idempotencyKey: string;
  readonly body: unknown;
}

/**
 * Stores what a person does to a check, with who and why; lets the running check judge it, and answers what it said.
 * `route`: the same key is another request on another route. Throws Problem.
 */
export async function actOnCheck(
  services: Services,
  route: string,
  { actor, params: { caseNo, itemId }, idempotencyKey, body }: CheckRequest,
  reason: string,
  actOf: (id: string) => CheckAct,
): Promise<RouteAnswer> {
  const person = personOf(actor);
  const request = { scope: `check/${caseNo}/${itemId}/${route}`, idempotencyKey, body };
  const { message, answer } = await takeInAct(services.db, request, async (transaction, id) => {
    if ((await readCheckStatus(transaction, caseNo, itemId)) === null) throw new Problem('unknown-check');
    const act = actOf(id);
    await storeAct(transaction, id, caseNo, { ...act, itemId }, { person, at: services.now(), reason });
    return { kind: 'checkAct', caseNo, message: { itemId, act } };
  });
  return answer ?? deliverAct(services, message);
}
