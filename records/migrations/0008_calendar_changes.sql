-- Which calendar is in force, since when, by whose act, and which running cases were moved to it.

-- The newest row is in force. The first one is the calendar that the installation came with.
create table calendar_change (
  id integer primary key,
  made_at timestamptz not null,
  made_by text not null,
  reason text not null,
  from_version text references calendar_version (version),
  to_version text not null references calendar_version (version),
  -- The year as it was entered, with its notice; null: the first row, or a change undone.
  proposal jsonb,
  undoes integer references calendar_change (id),
  -- What was shown before it was applied: hash of all moves, and their counts.
  preview_hash text,
  foreseen jsonb
);

-- One row for each case that was open then. Work of the relay until it has an outcome.
create table calendar_move (
  change_id integer not null references calendar_change (id),
  case_no text not null references combined_case (case_no),
  -- Dates as the preview said they would move.
  foreseen jsonb not null default '[]',
  outcome text check (outcome in ('moved', 'skipped')),
  why_skipped text check (why_skipped in ('caseClosed', 'overtaken')),
  -- Dates as they did move, from the case's own log.
  moves jsonb,
  ended_at timestamptz,
  primary key (change_id, case_no)
);
create index calendar_move_waiting on calendar_move (change_id, case_no) where outcome is null;

-- Running cases by number, and those that count by another calendar than the one in force.
create index combined_case_running on combined_case (case_no) where phase <> 'closed';
create index combined_case_calendar on combined_case (calendar_version) where phase <> 'closed';

-- The plan that the engine has of a case stands in the submission as it was taken in.
create index inbox_submission on inbox (case_no) where kind = 'submission';
-- What a manager does may concern no single case.
alter table inbox alter column case_no drop not null;

-- An item that is over keeps the dates that it had, and the calendar that they were counted by.
alter table item_case add column calendar_version text references calendar_version (version);
