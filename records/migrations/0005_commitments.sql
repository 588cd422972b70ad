-- Notify and commit 告知承诺: what was signed, how it is checked, and what a false one leads to.

-- A signed letter. `document` is the exact text that was hashed: the whole letter, the person's data of its item, the
-- case number and the time. It is shown years later as it stands here, whatever the catalogue says by then.
create table commitment (
  case_no text not null references combined_case (case_no),
  letter_id text not null,
  item_id text not null,
  -- The opaque key of who signed.
  subject text not null,
  document text not null,
  hash text not null,
  signed_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (case_no, letter_id)
);

-- Where the check 核查 of a commitment stands; it outlives its case.
create table commitment_check (
  case_no text not null,
  item_id text not null,
  letter_id text not null,
  department text not null,
  status text not null,
  decided_at timestamptz not null,
  due date,
  provisional boolean not null default false,
  overdue boolean not null default false,
  replied boolean not null default false,
  -- [{itemId, status}] of a revocation.
  compensations jsonb,
  -- Facts of the check that this row shows; an older write never overwrites a newer one.
  shown_facts integer not null,
  primary key (case_no, item_id),
  foreign key (case_no, item_id) references item_case (case_no, item_id)
);
create index commitment_check_open on commitment_check (due)
  where status not in ('notChecked', 'passed', 'cleared', 'corrected');

-- Reasons, statements and replies of a check: words stay here, out of the engine.
create table check_note (
  id uuid primary key,
  case_no text not null,
  item_id text not null,
  kind text not null,
  text text not null,
  written_by text not null,
  written_at timestamptz not null,
  foreign key (case_no, item_id) references item_case (case_no, item_id)
);
create index check_note_of_item on check_note (case_no, item_id, written_at);

-- 失信记录: bars its person from committing again until it is repaired. Known by opaque key only.
create table credit_note (
  id uuid primary key,
  subject text not null,
  case_no text not null,
  item_id text not null,
  noted_at timestamptz not null,
  repaired_at timestamptz,
  repaired_by text,
  repair_reason text,
  unique (case_no, item_id),
  foreign key (case_no, item_id) references item_case (case_no, item_id)
);
create index credit_note_bars on credit_note (subject) where repaired_at is null;
