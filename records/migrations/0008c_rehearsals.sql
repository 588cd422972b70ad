-- What moved the clock of a closed item, so that another promise can be tried on it without its log.
alter table report_row add column started_at timestamptz;
alter table report_row add column ended_at timestamptz;
alter table report_row add column calendar_version text references calendar_version (version);
alter table report_row add column promised_days integer;
alter table report_row add column promised_unit text check (promised_unit in ('workingDay', 'calendarDay'));
-- [{from, to}] in civil days, both stopped; absent: its clock never stood.
alter table report_row add column promised_stops jsonb;
alter table report_row add column extended_days integer;
alter table report_row add column extended_at timestamptz;
create index report_row_item on report_row (item_id, closed_on, case_no) where scope = 'items';
