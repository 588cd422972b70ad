-- The file of a case: what must outlive the engine that runs it.

-- A one thing as it was when a case started with it: plans and reductions of old cases are recomputed from here.
create table catalogue_version (
  one_thing text not null,
  version text not null,
  content jsonb not null,
  primary key (one_thing, version)
);

-- Calendars by which dates were computed: a date of years ago can still be explained day by day.
create table calendar_version (
  version text primary key,
  content jsonb not null
);

-- Plans by the hash of their content: the same answers give the same plan, and a case keeps the one it started with.
create table case_plan (
  id text primary key,
  content jsonb not null
);

create table combined_case (
  case_no text primary key,
  one_thing text not null,
  catalogue_version text not null,
  situation text not null,
  channel text not null check (channel in ('online', 'window')),
  received_at timestamptz not null,
  plan_id text not null references case_plan (id),
  phase text not null default 'received',
  outcome text,
  accepted_at timestamptz,
  closed_at timestamptz,
  promised_due date,
  promised_provisional boolean not null default false,
  statutory_due date,
  waiting_for text,
  promise_missed boolean not null default false,
  statutory_missed boolean not null default false,
  -- The calendar by which the dates above were computed.
  calendar_version text not null references calendar_version (version),
  -- Facts of the running case that these rows already show; an older write never overwrites a newer one.
  shown_facts integer not null default 0,
  -- Head of the log: number of events and hash of the last one.
  event_count integer not null default 0,
  head_hash text not null default '',
  foreign key (one_thing, catalogue_version) references catalogue_version (one_thing, version)
);
create index combined_case_open on combined_case (promised_due) where phase <> 'closed';
create index combined_case_closed on combined_case (closed_at) where phase = 'closed';

create table item_case (
  case_no text not null references combined_case (case_no),
  item_id text not null,
  item_case_no text not null unique,
  position integer not null,
  department text not null,
  status text not null default 'waiting',
  started_at timestamptz,
  ended_at timestamptz,
  promised_due date,
  statutory_due date,
  promise_missed boolean not null default false,
  statutory_missed boolean not null default false,
  department_serial text,
  ended_because_of text,
  stall_cause text,
  primary key (case_no, item_id)
);
create index item_case_open on item_case (department, status) where status in ('sending', 'inReview', 'stalled');

-- What the person gave: the only place of the answers, by revision. Never copied into the engine or the log.
create table application_data (
  case_no text not null references combined_case (case_no),
  revision integer not null,
  answers jsonb not null,
  fields jsonb not null,
  materials jsonb not null,
  stored_at timestamptz not null,
  primary key (case_no, revision)
);

-- The log: append-only, numbered and hash-chained per case. `body` is the exact text that was hashed.
create table case_event (
  case_no text not null references combined_case (case_no),
  seq integer not null,
  event_key text not null,
  body text not null,
  hash text not null,
  primary key (case_no, seq),
  unique (case_no, event_key)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log is append-only';
end $$;
create trigger case_event_append_only before update or delete or truncate on case_event
  execute function refuse_change();

-- Appends events in one round trip, under the case's row lock. A key that is there already is skipped, so a
-- repeated write changes nothing. hash = sha256(previous hash, newline, body), in hex.
create function append_case_events(of_case text, keys text[], bodies text[]) returns integer
language plpgsql as $$
declare
  last_seq integer;
  last_hash text;
  appended integer := 0;
begin
  select event_count, head_hash into last_seq, last_hash
    from combined_case where case_no = of_case for update;
  if not found then
    raise exception 'No case %', of_case using errcode = 'no_data_found';
  end if;
  for i in 1 .. coalesce(array_length(keys, 1), 0) loop
    continue when exists (select 1 from case_event where case_no = of_case and event_key = keys[i]);
    last_seq := last_seq + 1;
    last_hash := encode(sha256(convert_to(last_hash || E'\n' || bodies[i], 'UTF8')), 'hex');
    insert into case_event (case_no, seq, event_key, body, hash)
      values (of_case, last_seq, keys[i], bodies[i], last_hash);
    appended := appended + 1;
  end loop;
  if appended > 0 then
    update combined_case set event_count = last_seq, head_hash = last_hash where case_no = of_case;
  end if;
  return appended;
end $$;

-- What came in from outside, stored before it is answered and then delivered to the running case.
create table inbox (
  id uuid primary key,
  -- Route and sender; the same key of two senders is two requests.
  scope text not null,
  idempotency_key text not null,
  request_hash text not null,
  kind text not null,
  case_no text not null,
  message jsonb not null,
  -- Null while an act waits for the running case to say yes or no.
  answer_status integer,
  answer jsonb,
  received_at timestamptz not null default now(),
  delivered_at timestamptz,
  unique (scope, idempotency_key)
);
create index inbox_undelivered on inbox (received_at) where delivered_at is null;

-- What a department answered, by whatever way; its texts and results stay here.
create table department_answer (
  id uuid primary key,
  case_no text not null,
  item_id text not null,
  department text not null,
  channel text not null check (channel in ('reply', 'callback')),
  -- The department's own message id (callback), or the key of our call (reply): the same message is stored once.
  message_id text not null,
  kind text not null check (kind in ('accepted', 'decided', 'inputRefused')),
  outcome text check (outcome in ('approved', 'refused')),
  serial text,
  body jsonb not null,
  received_at timestamptz not null default now(),
  -- Set when an earlier decision says something else: a person must look, nothing is overwritten.
  conflicts_with uuid references department_answer (id),
  foreign key (case_no, item_id) references item_case (case_no, item_id),
  unique (department, message_id, kind)
);
-- One decision per item: the first one.
create unique index department_answer_decision on department_answer (case_no, item_id)
  where kind = 'decided' and conflicts_with is null;

-- Before, promised and measured of a closed case. The rows behind `measured` stand here, those behind the other two
-- in the case's plan. Null is unknown, never 0.
create table case_reduction (
  case_no text not null references combined_case (case_no),
  measure text not null check (measure in ('time', 'steps', 'materials', 'trips')),
  before numeric,
  promised numeric,
  measured numeric,
  basis text not null,
  measured_rows jsonb not null,
  primary key (case_no, measure)
);
