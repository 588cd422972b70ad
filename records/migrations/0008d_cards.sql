-- Cards 黄牌 / 红牌: acts of persons that rest on a light, and can be appealed.
create table card (
  id uuid primary key,
  case_no text not null references combined_case (case_no),
  -- Null: for the case as a whole.
  item_id text,
  colour text not null check (colour in ('yellow', 'red')),
  -- Whom it is for, and who may appeal.
  department text not null,
  state text not null check (state in ('issued', 'appealed', 'upheld', 'cancelled')),
  -- The entry of the case's log in which the light turned.
  ground_seq integer not null,
  issued_at timestamptz not null,
  foreign key (case_no, ground_seq) references case_event (case_no, seq)
);
-- One card of a colour for one thing; another only if that was cancelled.
create unique index card_once on card (case_no, coalesce(item_id, ''), colour) where state <> 'cancelled';
create index card_newest on card (issued_at desc, id);

-- Who did what to a card, and why. Nothing in it is ever changed.
create table card_act (
  card_id uuid not null references card (id),
  n integer not null,
  act text not null check (act in ('issue', 'appeal', 'uphold', 'cancel')),
  actor text not null,
  reason text not null,
  at timestamptz not null,
  primary key (card_id, n)
);
create trigger card_act_append_only before update or delete or truncate on card_act
  execute function refuse_change();

-- Open items, for the list of those past a limit.
create index item_case_running on item_case (promised_due)
  where status not in ('approved', 'refused', 'withdrawn', 'ended', 'revoked');
