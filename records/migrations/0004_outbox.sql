-- What people are told: written in the transaction that records the facts it tells of, and sent from here. It holds ids,
-- days and codes; names and telephone numbers are looked up when a message is read or sent.
create table outbox (
  -- Also the idempotency key under which it is sent.
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  case_no text not null references combined_case (case_no),
  -- Of the fact that it tells of.
  event_key text not null,
  template text not null,
  recipient text not null check (recipient ~ '^(applicant|dutyClerk|(department|post):.+)$'),
  item_id text,
  channel text not null check (channel in ('sms', 'mail', 'inApp')),
  parameters jsonb not null,
  -- Business time: that of the fact.
  created_at timestamptz not null,
  -- A message in the app is sent by being here.
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  -- Not tried again before; null: at once.
  not_before timestamptz,
  -- Why the last try did not succeed.
  problem text,
  sent_at timestamptz,
  read_at timestamptz,
  read_by text,
  -- Once each, however often the facts are recorded.
  unique (case_no, event_key, template, recipient)
);
create index outbox_queued on outbox (seq) where state = 'queued';
-- The desk's list: unread first, newest first.
create index outbox_desk on outbox ((read_at is not null), seq desc) where recipient <> 'applicant' or state = 'failed';
create index outbox_recipient on outbox (recipient, (read_at is not null), seq desc) where recipient <> 'applicant';
