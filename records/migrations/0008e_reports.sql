-- Figures over millions of closed cases: added up by day, exactly once, by the relay; what it has not added up yet is
-- counted from the rows.

-- One row for each thing that a figure may be narrowed to: an item under its department; a case under each of its
-- departments, and under the empty one, which stands for all.
create view report_part as
  select row.*, of_department.department
    from report_row as row
   cross join lateral unnest(
     case row.scope when 'items' then row.departments else row.departments || ''::text end
   ) as of_department (department);

-- What was cut by cases in which everything was approved.
create view reduction_part as
  select part.case_no, part.one_thing, part.situation, part.department, part.scope, part.closed_at, part.closed_on,
         cut.measure, cut.before, cut.promised, cut.measured, cut.basis,
         cut.before is not null and cut.promised is not null and cut.measured is not null as known
    from report_part as part
    join case_reduction as cut on cut.case_no = part.case_no
   where part.scope = 'cases' and part.ended_as = 'completed';

create table report_day (
  scope text not null,
  closed_on date not null,
  one_thing text not null,
  situation text not null,
  department text not null,
  ended_as text not null,
  n integer not null,
  promised_kept integer not null,
  promised_missed integer not null,
  promised_kept_as_told integer not null,
  promised_missed_as_told integer not null,
  promised_late_paused integer not null,
  promised_kept_extended integer not null,
  promised_missed_extended integer not null,
  promised_left_out integer not null,
  promised_no_limit integer not null,
  statutory_kept integer not null,
  statutory_missed integer not null,
  statutory_kept_as_told integer not null,
  statutory_missed_as_told integer not null,
  statutory_late_paused integer not null,
  statutory_kept_extended integer not null,
  statutory_missed_extended integer not null,
  statutory_left_out integer not null,
  statutory_no_limit integer not null,
  elapsed_ms bigint not null,
  applicant_ms bigint not null,
  acceptance_ms bigint not null,
  department_ms bigint not null,
  upstream_ms bigint not null,
  special_procedure_ms bigint not null,
  system_fault_ms bigint not null,
  non_working_ms bigint not null,
  primary key (closed_on, scope, one_thing, situation, department, ended_as)
);

create table reduction_day (
  closed_on date not null,
  one_thing text not null,
  situation text not null,
  department text not null,
  scope text not null default 'cases',
  measure text not null,
  basis text not null,
  known boolean not null,
  n integer not null,
  before numeric not null,
  promised numeric not null,
  measured numeric not null,
  primary key (closed_on, one_thing, situation, department, measure, basis, known)
);

-- Closed cases that are in no sum yet.
create table report_pending (
  case_no text primary key references combined_case (case_no)
);
insert into report_pending select case_no from report_row where item_id = '';
