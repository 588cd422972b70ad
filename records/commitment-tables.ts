import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../rules/calendar';
import type { CheckStatus } from '../rules/commitment-check/check-state';

export interface CommitmentTable {
  case_no: string;
  letter_id: string;
  item_id: string;
  subject: string;
  document: string;
  hash: string;
  signed_at: Date;
  withdrawn_at: Date | null;
}

export interface CommitmentCheckTable {
  case_no: string;
  item_id: string;
  letter_id: string;
  department: string;
  status: CheckStatus;
  decided_at: Date;
  due: Day | null;
  provisional: Generated<boolean>;
  overdue: Generated<boolean>;
  replied: Generated<boolean>;
  compensations: ColumnType<unknown, string | null, string | null>;
  shown_facts: number;
}

export interface CreditNoteTable {
  id: string;
  subject: string;
  case_no: string;
  item_id: string;
  noted_at: Date;
  repaired_at: Date | null;
  repaired_by: string | null;
  repair_reason: string | null;
}
