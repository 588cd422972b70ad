import { randomUUID } from 'node:crypto';
import { afterAct, type CardAct, type CardColour, type CardState, isGround } from '../rules/cards';
import { stateOf } from '../rules/case/told-life';
import { readLog } from './case-log';
import type { Database } from './database';
import { readLife } from './lives';

/** A card that somebody wants to show. */
export interface NewCard {
  readonly caseNo: string;
  /** `null`: to the case as a whole; it is for the department that the whole waits for, or waited for last. */
  readonly itemId: string | null;
  readonly colour: CardColour;
  readonly by: string;
  readonly reason: string;
  /** ms */
  readonly at: number;
}

/** Why a card is not shown. */
export type NoCard = 'unknown-item' | 'card-without-light' | 'card-exists';

/** Shows a card, if a light is or was so; gives its id. In the caller's transaction. */
export async function issueCard(
  db: Database,
  card: NewCard,
): Promise<{ readonly id: string } | { readonly refused: NoCard }> {
  const { caseNo, itemId, colour } = card;
  const department = await departmentOf(db, caseNo, itemId);
  if (department === null) return { refused: 'unknown-item' };
  const ground = await groundOf(db, card);
  if (ground === null) return { refused: 'card-without-light' };
  const id = randomUUID();
  const shown = await db
    .insertInto('card')
    .values({
      id,
      case_no: caseNo,
      item_id: itemId,
      colour,
      department,
      state: 'issued',
      ground_seq: ground,
      issued_at: new Date(card.at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!shown) return { refused: 'card-exists' };
  await storeAct(db, { cardId: id, n: 1, act: 'issue', by: card.by, reason: card.reason, at: card.at });
  return { id };
}

async function departmentOf(db: Database, caseNo: string, itemId: string | null): Promise<string | null> {
  const life = await readLife(db, caseNo);
  const holder = itemId ?? stateOf(life).dates?.promised.waitingFor;
  return life.plan.items.find(({ id }) => id === holder)?.department ?? null;
}

/** Number of the newest entry of the log that is ground for the card. */
async function groundOf(db: Database, { caseNo, itemId, colour }: NewCard): Promise<number | null> {
  const ground = (await readLog(db, caseNo)).findLast(
    ({ event }) => event.type === 'lightTurned' && event.itemId === itemId && isGround(colour, event.light),
  );
  return ground?.seq ?? null;
}

/** What is done to a card that was shown. */
export interface NewCardAct {
  readonly cardId: string;
  readonly act: CardAct;
  readonly by: string;
  readonly reason: string;
  /** ms */
  readonly at: number;
}

/** Does it, if it is possible as the card stands; `null`: it is not. In the caller's transaction. */
export async function actOnCard(db: Database, done: NewCardAct): Promise<CardState | null> {
  const card = await db
    .selectFrom('card')
    .select('state')
    .where('id', '=', done.cardId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const state = afterAct(card.state, done.act);
  if (state === null) return null;
  const { acts } = await db
    .selectFrom('card_act')
    .select((eb) => eb.fn.countAll<number>().as('acts'))
    .where('card_id', '=', done.cardId)
    .executeTakeFirstOrThrow();
  await db.updateTable('card').set({ state }).where('id', '=', done.cardId).execute();
  await storeAct(db, { ...done, n: acts + 1 });
  return state;
}

async function storeAct(
  db: Database,
  { cardId, n, act, by, reason, at }: Omit<NewCardAct, 'act'> & { n: number; act: CardAct | 'issue' },
): Promise<void> {
  await db
    .insertInto('card_act')
    .values({ card_id: cardId, n, act, actor: by, reason, at: new Date(at) })
    .execute();
}
