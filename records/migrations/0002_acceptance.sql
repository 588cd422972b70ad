-- Completeness: what a clerk asked for, and what the applicant gave instead.

-- One complete notice 一次性告知, or the reason for not accepting 不予受理. Its words stay here, out of the engine.
create table notice (
  id uuid primary key,
  case_no text not null references combined_case (case_no),
  kind text not null check (kind in ('correction', 'rejection')),
  -- correction: [{target, problem, rule, remedy}]; rejection: {reason, remedy}
  content jsonb not null,
  issued_by text not null,
  issued_at timestamptz not null
);
create index notice_of_case on notice (case_no, issued_at);

-- A correction is stored when it comes and counts from the moment the case has taken it up.
alter table application_data add column counts boolean not null default true;

alter table combined_case add column correction_due date;
alter table combined_case add column correction_targets jsonb;
