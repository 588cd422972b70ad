import type { Person } from '../people/actor';
import { worksFor } from '../people/may-see';
import { readCard } from '../records/card-list';
import { actOnCard } from '../records/cards';
import { type IncomingRequest, takeIn } from '../records/inbox';
import { type CardAct, mayDo } from '../rules/cards';
import { Problem } from './problems';
import type { RouteAnswer } from './route';
import type { Services } from './services';

/** Does something to a card, once per key. Throws Problem `not-found`, `not-allowed`, `own-card` or `card-state`. */
export async function actOnCardOnce(
  { db, now }: Services,
  person: Person,
  done: { readonly cardId: string; readonly act: CardAct; readonly reason: string },
  request: IncomingRequest,
): Promise<RouteAnswer> {
  const { cardId } = done;
  const card = await readCard(db, cardId);
  if (!card) throw new Problem('not-found');
  if (done.act === 'appeal' && !worksFor(person.departments, card.department)) {
    throw new Problem('not-allowed');
  }
  const shownBy = card.acts.find(({ act }) => act === 'issue')?.actor ?? '';
  if (!mayDo(done.act, { shownBy, by: person.id })) throw new Problem('own-card');
  const { answer } = await takeIn(db, request, async (transaction) => {
    const state = await actOnCard(transaction, { ...done, by: person.id, at: now() });
    if (state === null) throw new Problem('card-state');
    const { caseNo } = card;
    return { kind: 'act', caseNo, message: null, answer: { status: 200, body: { id: cardId, state } } };
  });
  return answer;
}
