-- Samples 样例 are told apart from cases: at receipt, by who applies, and never afterwards.
alter table combined_case add column is_sample boolean not null default false;
update combined_case set is_sample = true where submitted_by = 'sample-applicant';

create function refuse_sample_change() returns trigger language plpgsql as $$
begin
  raise exception 'A case is a sample from its receipt on or never';
end $$;
create trigger combined_case_sample before update of is_sample on combined_case
  for each row when (old.is_sample is distinct from new.is_sample) execute function refuse_sample_change();

alter table report_row add column is_sample boolean not null default false;
update report_row set is_sample = true
  from combined_case where combined_case.case_no = report_row.case_no and combined_case.is_sample;

-- Figures may be told without them: the same views and sums as before, with one more thing to narrow by.
drop view reduction_part;
drop view report_part;
create view report_part as
  select row.*, of_department.department
    from report_row as row
   cross join lateral unnest(
     case row.scope when 'items' then row.departments else row.departments || ''::text end
   ) as of_department (department);
create view reduction_part as
  select part.case_no, part.one_thing, part.situation, part.department, part.is_sample, part.scope, part.closed_at,
         part.closed_on, cut.measure, cut.before, cut.promised, cut.measured, cut.basis,
         cut.before is not null and cut.promised is not null and cut.measured is not null as known
    from report_part as part
    join case_reduction as cut on cut.case_no = part.case_no
   where part.scope = 'cases' and part.ended_as = 'completed';

-- Whatever was added up before is added up anew.
truncate report_day, reduction_day;
alter table report_day add column is_sample boolean not null;
alter table report_day drop constraint report_day_pkey;
alter table report_day
  add primary key (closed_on, scope, one_thing, situation, department, ended_as, is_sample);
alter table reduction_day add column is_sample boolean not null;
alter table reduction_day drop constraint reduction_day_pkey;
alter table reduction_day
  add primary key (closed_on, one_thing, situation, department, measure, basis, known, is_sample);
insert into report_pending select case_no from report_row where item_id = '' on conflict do nothing;
