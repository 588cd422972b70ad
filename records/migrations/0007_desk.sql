-- The clerk's desk: who did what to a case and why, what its lists are filtered by, and work on many cases at once.

-- Every act of a person, also one that the case refused. Reasons and words stay here.
create table case_act (
  -- Of the stored message that brought it, and `actId` in the log of the case.
  id uuid primary key,
  case_no text not null references combined_case (case_no),
  item_id text,
  kind text not null,
  -- As the running case hears it: ids, states and dates.
  act jsonb not null,
  actor text not null,
  roles text[] not null,
  -- Business time.
  at timestamptz not null,
  reason text,
  -- What it rests on: the article of a pause; what a department said before its item was handed to the desk.
  basis jsonb,
  -- Null until the case has answered.
  outcome text check (outcome in ('accepted', 'refused')),
  refusal text
);
create index case_act_of_case on case_act (case_no, at);

alter table item_case add column since timestamptz;
alter table item_case add column light text;
alter table item_case add column passed_on_to text;
alter table item_case add column asked_due date;
-- Its department had no interface when the case began.
alter table item_case add column assisted boolean not null default false;
create index item_case_at_hand on item_case (status, since) where status in ('stalled', 'atDesk');

alter table combined_case add column light text;
alter table combined_case add column gaps_due date;

-- What a clerk asks for after the acceptance, for one item.
alter table notice add column item_id text;
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('correction', 'rejection', 'request'));

-- A decision that a clerk enters counts from the moment the case has taken it up.
alter table department_answer add column counts boolean not null default true;
alter table department_answer drop constraint department_answer_channel_check;
alter table department_answer add constraint department_answer_channel_check
  check (channel in ('reply', 'callback', 'desk'));
drop index department_answer_decision;
create unique index department_answer_decision on department_answer (case_no, item_id)
  where kind = 'decided' and conflicts_with is null and counts;

-- A person has looked at the difference; the first decision stands as before.
alter table department_answer add column conflict_closed_by uuid references case_act (id);
create index department_answer_conflict on department_answer (received_at)
  where conflicts_with is not null and conflict_closed_by is null;

-- Stalled items that are to be resumed together: what a dry run found, fixed, and what became of each.
create table bulk (
  id uuid primary key,
  actor text not null,
  roles text[] not null,
  -- What was asked for; the list below is what it gave then.
  filter jsonb not null,
  looked_at timestamptz not null,
  -- Null: only looked at so far.
  ordered_at timestamptz,
  reason text
);
create table bulk_item (
  bulk_id uuid not null references bulk (id),
  position integer not null,
  case_no text not null,
  item_id text not null,
  -- As the dry run found it; from here on it counts as changed if it stands otherwise.
  since timestamptz not null,
  stall_cause text not null,
  verdict text not null check (verdict in ('resumes', 'skipped', 'mayDouble')),
  because text,
  -- Null: not worked off yet.
  outcome text check (outcome in ('done', 'skipped', 'changed')),
  refusal text,
  primary key (bulk_id, position),
  unique (bulk_id, case_no, item_id),
  foreign key (case_no, item_id) references item_case (case_no, item_id)
);
create index bulk_item_open on bulk_item (bulk_id, position) where outcome is null;
