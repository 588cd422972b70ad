import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Decision } from '../departments/protocol';
import type { CaseFile } from '../records/cases';
import type { Database } from '../records/database';
import { storeEnteredDecision } from '../records/entered-decisions';
import type { Deed } from './act-on-case';
import { Problem } from './problems';

/**
 * A decision that a department told on another way than its interface, entered by a clerk. It stands once the case has
 * taken it up; beside a decision that stands already it is a repetition, or a conflict for a person and never an
 * approval. In the transaction of the act. Throws Problem `unknown-item`.
 */
export async function enterDecision(
  transaction: Database,
  file: CaseFile,
  itemId: string,
  decision: z.infer<typeof Decision>,
  { reason, at }: { readonly reason: string; readonly at: number },
): Promise<Deed> {
  const { case_no: caseNo } = file;
  const department = file.items.find((item) => item.item_id === itemId)?.department;
  if (department === undefined) throw new Problem('unknown-item');
  const { outcome, serial } = decision;
  const { verdict, answerId } = await storeEnteredDecision(transaction, {
    caseNo,
    itemId,
    department,
    channel: 'desk',
    messageId: `desk:${randomUUID()}`,
    kind: 'decided',
    outcome,
    serial,
    body: decision,
    at,
  });
  const act = { kind: 'decideByHand', itemId, outcome, serial, answerId } as const;
  switch (verdict) {
    case 'new':
      return { act, reason };
    case 'repeated':
      return { act, reason, answer: () => ({ caseNo, repeated: true }) };
    case 'conflict':
      return { act, reason, answer: () => 'result-conflict' };
  }
}
