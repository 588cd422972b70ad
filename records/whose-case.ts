import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Person } from '../people/actor';
import type { Whose } from '../people/may-see';
import type { Database, Tables } from './database';

/** Whose a case is; `null`: there is no such case. */
export async function readWhose(db: Database, caseNo: string): Promise<Whose | null> {
  const rows = await db
    .selectFrom('combined_case')
    .innerJoin('item_case', 'item_case.case_no', 'combined_case.case_no')
    .select(['applicant_subject', 'submitted_by', 'item_id as itemId', 'department'])
    .where('combined_case.case_no', '=', caseNo)
    .execute();
  const [first] = rows;
  if (!first) return null;
  return {
    applicantSubject: first.applicant_subject,
    submittedBy: first.submitted_by,
    items: rows.map(({ itemId, department }) => ({ itemId, department })),
  };
}

/** `maySee` of a clerk as a condition on `combined_case`: an item of their departments, or handed in by them. */
export function seenAtDesk({ id, departments }: Pick<Person, 'id' | 'departments'>) {
  return (eb: ExpressionBuilder<Tables, 'combined_case'>) =>
    departments === 'all'
      ? sql<SqlBool>`true`
      : eb.or([
          eb('submitted_by', '=', id),
          eb.exists(
            eb
              .selectFrom('item_case')
              .select('item_case.item_id')
              .whereRef('item_case.case_no', '=', 'combined_case.case_no')
              .where('department', '=', sql<string>`any(${departments})`),
          ),
        ]);
}

/** The cases of an applicant, newest first: numbers, states and dates. */
export function readOwnCases(db: Database, subject: string, limit: number) {
  return db
    .selectFrom('combined_case')
    .select([
      'case_no as caseNo',
      'one_thing as oneThing',
      'situation',
      'is_sample as isSample',
      'phase',
      'outcome',
      'received_at as receivedAt',
      'closed_at as closedAt',
      'promised_due as promisedDue',
      'promised_provisional as promisedProvisional',
      'correction_due as correctionDue',
    ])
    .where('applicant_subject', '=', subject)
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute();
}
