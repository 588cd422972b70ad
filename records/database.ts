import { type ColumnType, type Generated, Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Role } from '../people/actor';
import type { PersonalAct } from '../rules/case/act-names';
import type { Day } from '../rules/calendar';
import type { CaseOutcome, CasePhase, ItemStatus, StallCause } from '../rules/case/case-state';
import type { Light } from '../rules/case/light';
import type { BulkVerdict } from '../rules/case/next-acts';
import type { MessageState, SendProblem } from '../rules/messages/message-names';
import type { Channel, Recipient } from '../rules/messages/template';
import type { TemplateId } from '../rules/messages/templates';
import type { Message } from '../rules/messages/message';
import type { Measure, Reduction } from '../rules/reductions';
import type { CommitmentCheckTable, CommitmentTable, CreditNoteTable } from './commitment-tables';
import type { ManagementTables } from './management-tables';
import { preparing } from './prepared';

/** Written as JSON text, read as a value. */
type Json = ColumnType<unknown, string, string>;
type JsonWithDefault = ColumnType<unknown, string | undefined, string>;
type JsonOrNull = ColumnType<unknown, string | null, string | null>;

interface CatalogueVersionTable {
  one_thing: string;
  version: string;
  content: Json;
}

interface CalendarVersionTable {
  version: string;
  content: Json;
}

interface CasePlanTable {
  id: string;
  content: Json;
}

interface CombinedCaseTable {
  case_no: string;
  one_thing: string;
  catalogue_version: string;
  situation: string;
  channel: 'online' | 'window';
  received_at: Date;
  plan_id: string;
  phase: Generated<CasePhase>;
  outcome: CaseOutcome | null;
  accepted_at: Date | null;
  closed_at: Date | null;
  promised_due: Day | null;
  promised_provisional: Generated<boolean>;
  statutory_due: Day | null;
  waiting_for: string | null;
  promise_missed: Generated<boolean>;
  statutory_missed: Generated<boolean>;
  calendar_version: string;
  correction_due: Day | null;
  correction_targets: JsonOrNull;
  shown_facts: Generated<number>;
  event_count: Generated<number>;
  head_hash: Generated<string>;
  applicant_subject: string | null;
  submitted_by: string | null;
  is_sample: Generated<boolean>;
  light: Light | null;
  gaps_due: Day | null;
}

interface SessionTable {
  token_hash: string;
  person: Json;
  begun_at: Date;
  expires_at: Date;
}

interface ItemCaseTable {
  case_no: string;
  item_id: string;
  item_case_no: string;
  position: number;
  department: string;
  status: Generated<ItemStatus>;
  started_at: Date | null;
  ended_at: Date | null;
  promised_due: Day | null;
  statutory_due: Day | null;
  promise_missed: Generated<boolean>;
  statutory_missed: Generated<boolean>;
  department_serial: string | null;
  ended_because_of: string | null;
  stall_cause: StallCause | null;
  calendar_version: string | null;
  since: Date | null;
  light: Light | null;
  passed_on_to: string | null;
  asked_due: Day | null;
  assisted: Generated<boolean>;
  forecast_warned: Generated<boolean>;
}

interface ApplicationDataTable {
  case_no: string;
  revision: number;
  answers: Json;
  fields: Json;
  materials: Json;
  stored_at: Date;
  counts: Generated<boolean>;
}

interface DraftTable {
  id: string;
  one_thing: string;
  subject: string | null;
  token_hash: string | null;
  answers: JsonWithDefault;
  fields: JsonWithDefault;
  materials: JsonWithDefault;
  submit_key: string;
  case_no: string | null;
  changed_at: Date;
  clerk: Generated<string | null>;
  hand_over_hash: Generated<string | null>;
  hand_over_until: Generated<Date | null>;
  handed_over_at: Generated<Date | null>;
  contested: JsonWithDefault;
}

interface CaseEventTable {
  case_no: string;
  seq: number;
  event_key: string;
  body: string;
  hash: string;
}

interface NoticeTable {
  id: string;
  case_no: string;
  item_id: string | null;
  kind: 'correction' | 'rejection' | 'request';
  content: Json;
  issued_by: string;
  issued_at: Date;
}

interface InboxTable {
  id: string;
  scope: string;
  idempotency_key: string;
  request_hash: string;
  kind: 'submission' | 'departmentAnswer' | 'act' | 'checkAct';
  /** Null where nothing is to be delivered. */
  case_no: ColumnType<string, string | null>;
  message: Json;
  answer_status: number | null;
  answer: JsonOrNull;
  received_at: Generated<Date>;
  delivered_at: Date | null;
}

interface DepartmentAnswerTable {
  id: string;
  case_no: string;
  item_id: string;
  department: string;
  channel: 'reply' | 'callback' | 'desk';
  message_id: string;
  kind: 'accepted' | 'decided' | 'inputRefused';
  outcome: 'approved' | 'refused' | null;
  serial: string | null;
  body: Json;
  received_at: Generated<Date>;
  conflicts_with: string | null;
  counts: Generated<boolean>;
  conflict_closed_by: string | null;
}

interface CaseActTable {
  id: string;
  case_no: string;
  item_id: string | null;
  kind: PersonalAct;
  act: Json;
  actor: string;
  roles: Role[];
  at: Date;
  reason: string | null;
  basis: JsonOrNull;
  outcome: ColumnType<'accepted' | 'refused' | null, never, 'accepted' | 'refused'>;
  refusal: string | null;
}

interface BulkTable {
  id: string;
  actor: string;
  roles: Role[];
  filter: Json;
  looked_at: Date;
  ordered_at: Date | null;
  reason: string | null;
}

interface BulkItemTable {
  bulk_id: string;
  position: number;
  case_no: string;
  item_id: string;
  since: Date;
  stall_cause: StallCause;
  verdict: BulkVerdict['verdict'];
  because: BulkVerdict['because'];
  outcome: 'done' | 'skipped' | 'changed' | null;
  refusal: string | null;
}

interface CaseReductionTable {
  case_no: string;
  measure: Measure;
  before: number | null;
  promised: number | null;
  measured: number | null;
  basis: Reduction['basis'];
  measured_rows: Json;
}

interface OutboxTable {
  id: Generated<string>;
  seq: Generated<number>;
  case_no: string;
  event_key: string;
  template: TemplateId;
  recipient: Recipient;
  item_id: string | null;
  channel: Channel;
  parameters: ColumnType<Message['parameters'], string, string>;
  created_at: Date;
  state: MessageState;
  attempts: Generated<number>;
  not_before: Date | null;
  problem: SendProblem | null;
  sent_at: Date | null;
  read_at: Date | null;
  read_by: string | null;
}

/** The tables of `migrations/`, as queries see them. */
export interface Tables extends ManagementTables {
  catalogue_version: CatalogueVersionTable;
  calendar_version: CalendarVersionTable;
  case_plan: CasePlanTable;
  combined_case: CombinedCaseTable;
  item_case: ItemCaseTable;
  application_data: ApplicationDataTable;
  draft: DraftTable;
  case_event: CaseEventTable;
  notice: NoticeTable;
  inbox: InboxTable;
  department_answer: DepartmentAnswerTable;
  case_reduction: CaseReductionTable;
  outbox: OutboxTable;
  session: SessionTable;
  commitment: CommitmentTable;
  commitment_check: CommitmentCheckTable;
  credit_note: CreditNoteTable;
  case_act: CaseActTable;
  bulk: BulkTable;
  bulk_item: BulkItemTable;
}

/** A connection pool or a transaction: queries take either. */
export type Database = Kysely<Tables>;

// A DATE is a civil day, not an instant: keep it as `YYYY-MM-DD`.
types.setTypeParser(types.builtins.DATE, (text) => text);
// Counted days and papers are small numbers with few decimals: a double holds them.
types.setTypeParser(types.builtins.NUMERIC, Number);
// Counts and sums of milliseconds stay below 2^53: 285,000 years.
types.setTypeParser(types.builtins.INT8, Number);

/** Opens a pool. `onIdleError` hears of connections lost between queries (a restarted server), which is no failure. */
export function openDatabase(url: string, onIdleError: (error: Error) => void, connections = 10): Database {
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000 });
  pool.on('error', onIdleError);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
}
