import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../rules/calendar';
import type { CardAct, CardColour, CardState } from '../rules/cards';
import type { CaseOutcome, ItemStatus } from '../rules/case/case-state';
import type { LimitResult } from '../rules/kept-limits';
import type { Limit } from '../rules/limit';
import type { Measure } from '../rules/reductions';

/** Written as JSON text, read as a value. */
type Json = ColumnType<unknown, string, string>;
type JsonOrNull = ColumnType<unknown, string | null, string | null>;

interface CalendarChangeTable {
  id: number;
  made_at: Date;
  made_by: string;
  reason: string;
  from_version: string | null;
  to_version: string;
  proposal: JsonOrNull;
  undoes: number | null;
  preview_hash: string | null;
  foreseen: JsonOrNull;
}

interface CalendarMoveTable {
  change_id: number;
  case_no: string;
  foreseen: Json;
  outcome: 'moved' | 'skipped' | null;
  why_skipped: 'caseClosed' | 'overtaken' | null;
  moves: JsonOrNull;
  ended_at: Date | null;
}

/** Times in ms are whole numbers below 2^53: a double holds them. */
type Milliseconds = ColumnType<number>;

export interface ReportRowTable {
  case_no: string;
  item_id: string;
  scope: 'cases' | 'items';
  one_thing: string;
  situation: string;
  is_sample: Generated<boolean>;
  departments: string[];
  closed_at: Date;
  closed_on: Day;
  ended_as: CaseOutcome | ItemStatus;
  promised: LimitResult;
  promised_as_told: LimitResult;
  promised_late_pauses: number;
  statutory: LimitResult;
  statutory_as_told: LimitResult;
  statutory_late_pauses: number;
  extended: boolean;
  taken_days: number | null;
  started_at: Date | null;
  ended_at: Date | null;
  calendar_version: string | null;
  promised_days: number | null;
  promised_unit: Limit['unit'] | null;
  promised_stops: JsonOrNull;
  extended_days: number | null;
  extended_at: Date | null;
  elapsed_ms: Milliseconds;
  applicant_ms: Milliseconds;
  acceptance_ms: Milliseconds;
  department_ms: Milliseconds;
  upstream_ms: Milliseconds;
  special_procedure_ms: Milliseconds;
  system_fault_ms: Milliseconds;
  non_working_ms: Milliseconds;
}

interface CardTable {
  id: string;
  case_no: string;
  item_id: string | null;
  colour: CardColour;
  department: string;
  state: CardState;
  ground_seq: number;
  issued_at: Date;
}

interface CardActTable {
  card_id: string;
  n: number;
  act: CardAct | 'issue';
  actor: string;
  reason: string;
  at: Date;
}

/** A view: each row under each department that it may be looked for by; a case under the empty one too. */
interface ReportPartView extends ReportRowTable {
  department: string;
}

/** A view: what was cut by cases in which everything was approved. */
interface ReductionPartView {
  case_no: string;
  measure: Measure;
  known: boolean;
}

/** Tables of what managers do and look at. */
export interface ManagementTables {
  calendar_change: CalendarChangeTable;
  calendar_move: CalendarMoveTable;
  report_row: ReportRowTable;
  report_part: ReportPartView;
  reduction_part: ReductionPartView;
  report_pending: { case_no: string };
  card: CardTable;
  card_act: CardActTable;
}
