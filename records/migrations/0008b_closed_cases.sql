-- What reports count: written once, in the transaction that closes a case, from the case's whole log.

create table report_row (
  case_no text not null references combined_case (case_no),
  -- Empty: the case as a whole.
  item_id text not null,
  scope text not null check (scope in ('cases', 'items')),
  one_thing text not null,
  situation text not null,
  -- Of an item its own, of a case those of all its items.
  departments text[] not null,
  closed_at timestamptz not null,
  -- The civil day of it, in the calendar's zone.
  closed_on date not null,
  -- Outcome of a case, status of an item.
  ended_as text not null,
  -- `kept`, `missed`, `leftOut` or `noLimit`; as if no pause had been entered late, and as told with every pause.
  promised text not null,
  promised_as_told text not null,
  promised_late_pauses integer not null,
  statutory text not null,
  statutory_as_told text not null,
  statutory_late_pauses integer not null,
  extended boolean not null,
  -- Working days on which the clock of a decided item ran.
  taken_days integer,
  -- From the receipt of the case to the end, in ms, and whose it was; the shares add up to it.
  elapsed_ms bigint not null,
  applicant_ms bigint not null,
  acceptance_ms bigint not null,
  department_ms bigint not null,
  upstream_ms bigint not null,
  special_procedure_ms bigint not null,
  system_fault_ms bigint not null,
  non_working_ms bigint not null,
  primary key (case_no, item_id)
);
-- The list behind a figure, and the rows of the last days.
create index report_row_closed on report_row (closed_on, case_no, item_id);
-- What was missed is rare: its list is short.
create index report_row_missed on report_row (closed_on, case_no, item_id)
  where promised = 'missed' or promised_as_told = 'missed' or statutory = 'missed' or statutory_as_told = 'missed';
-- How long an item usually takes: the last ones of its kind.
create index report_row_taken on report_row (one_thing, item_id, closed_at desc) where taken_days is not null;
