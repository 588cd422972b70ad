import { z } from 'zod';
import type { Person } from '../../people/actor';
import type { CaseFile } from '../../records/cases';
import type { Database } from '../../records/database';
import type { Text } from '../../rules/text';
import { actAnswers, actOnCase, type Deed } from '../act-on-case';
import { CaseNo, caseOf } from '../case-of';
import type { ProblemType } from '../problems';
import { route, type Route } from '../route';
import type { Services } from '../services';
import { personOf } from '../who-may';

export const CaseItem = CaseNo.extend({ itemId: z.string().describe('Id of the item in the plan') });

/** Why; kept with the act, in the records only. */
export const reason = z.string().trim().min(1).max(1_000).describe('Why; kept with who did it');

/** What an act on an item is made from, in the transaction that stores it. */
export interface ItemRequest<Params, Body> {
  readonly services: Services;
  readonly transaction: Database;
  readonly file: CaseFile;
  readonly person: Person;
  readonly params: Params;
  readonly body: Body;
}

/** What every act on an item may be refused for. */
export const itemProblems = [
  'unknown-case',
  'unknown-item',
  'case-closed',
  'item-over',
  'not-started',
  'invalid-request',
] as const satisfies readonly ProblemType[];

/** A route by which a clerk acts on one item; `path` is what comes after the item. */
export function itemAct<Params extends typeof CaseItem, Body extends z.ZodObject>(declared: {
  readonly path: string;
  readonly summary: Text;
  readonly params?: Params;
  readonly body: Body;
  readonly problems: readonly ProblemType[];
  readonly makeDeed: (request: ItemRequest<z.infer<Params>, z.infer<Body>>) => Deed | Promise<Deed>;
}): Route {
  const { path, summary, body, problems, makeDeed } = declared;
  return route({
    method: 'post',
    path: `/desk/cases/:caseNo/items/:itemId/${path}`,
    audience: 'desk',
    summary,
    params: declared.params ?? CaseItem,
    body,
    answers: actAnswers,
    problems: [...itemProblems, ...problems],
    handle: async (services, { actor, params, body: given, idempotencyKey }) => {
      const file = await caseOf(services, params.caseNo);
      const person = personOf(actor);
      const scope = `${path}/${Object.values(params).join('/')}`;
      return actOnCase(services, file, { person, scope, idempotencyKey, body: given }, (transaction) =>
        makeDeed({
          services,
          transaction,
          file,
          person,
          params: params as z.infer<Params>,
          body: given as z.infer<Body>,
        }),
      );
    },
  });
}
