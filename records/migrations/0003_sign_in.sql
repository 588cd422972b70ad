-- Who is signed in, and whose a case is.

-- The token itself is with the person only: whoever reads this table cannot sign in with it.
create table session (
  token_hash text primary key,
  -- id, name, roles, departments, subject: as proven when the session began
  person jsonb not null,
  begun_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_expired on session (expires_at);

-- The applicant's opaque key; null: applied at a window for somebody whose key is not known.
alter table combined_case add column applicant_subject text;
create index combined_case_of_applicant on combined_case (applicant_subject, received_at desc);
-- Who handed it in: the applicant, or a clerk for them.
alter table combined_case add column submitted_by text;
