-- Applications that are being filled in. What a person writes stays here until it is submitted, then it goes.

create table draft (
  -- Made by the page, so that making it twice is making it once.
  id uuid primary key,
  one_thing text not null,
  -- The applicant's opaque key; null while nobody has signed in.
  subject text,
  -- Hash of the cookie's token of whoever began it without signing in; null once it is an applicant's.
  token_hash text,
  answers jsonb not null default '{}',
  fields jsonb not null default '{}',
  materials jsonb not null default '{}',
  -- Under which it is submitted, however often that is tried.
  submit_key uuid not null,
  case_no text references combined_case (case_no),
  changed_at timestamptz not null,
  check ((subject is null) <> (token_hash is null))
);
create index draft_of_applicant on draft (subject, changed_at desc);
create index draft_of_browser on draft (token_hash) where token_hash is not null;
create index draft_changed on draft (changed_at);
