import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { CardState } from '../rules/cards';
import type { Departments } from '../people/actor';
import type { Database, Tables } from './database';

/** Which cards to list: of these departments, in this state. */
export interface CardFilter {
  readonly departments: Departments;
  readonly state?: CardState | undefined;
  readonly caseNo?: string | undefined;
  readonly limit: number;
}

/** Cards, the newest first, each with everything that was done to it. */
export function readCards(db: Database, { departments, state, caseNo, limit }: CardFilter) {
  return cards(db)
    .$if(departments !== 'all', (query) =>
      query.where('card.department', '=', sql<string>`any(${departments})`),
    )
    .$if(state !== undefined, (query) => query.where('card.state', '=', state ?? 'issued'))
    .$if(caseNo !== undefined, (query) => query.where('card.case_no', '=', caseNo ?? ''))
    .orderBy('issued_at', 'desc')
    .orderBy('card.id')
    .limit(limit)
    .execute();
}

/** One card; `undefined`: there is none. */
export function readCard(db: Database, id: string) {
  return cards(db).where('card.id', '=', id).executeTakeFirst();
}

function cards(db: Database) {
  return db
    .selectFrom('card')
    .innerJoin('combined_case', 'combined_case.case_no', 'card.case_no')
    .select([
      'card.id',
      'card.case_no as caseNo',
      'item_id as itemId',
      'one_thing as oneThing',
      'colour',
      'department',
      'state',
      'ground_seq as groundSeq',
      'issued_at as issuedAt',
    ])
    .select((eb) => jsonArrayFrom(actsOf(eb)).as('acts'));
}

const actsOf = (eb: ExpressionBuilder<Tables, 'card'>) =>
  eb
    .selectFrom('card_act')
    .select(['act', 'actor', 'reason', 'at'])
    .whereRef('card_id', '=', 'card.id')
    .orderBy('n');
