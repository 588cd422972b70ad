-- A clerk fills in an application at the window, or helps with one whose applicant gave them a code.

-- Who fills it in: a clerk alone, for somebody at the window, or beside the applicant, who agreed to it.
alter table draft add column clerk text;
-- Hash of the short code by which the applicant lets a clerk in, and until when it may be used.
alter table draft add column hand_over_hash text;
alter table draft add column hand_over_until timestamptz;
-- When the applicant's consent was used.
alter table draft add column handed_over_at timestamptz;

alter table draft drop constraint draft_check;
alter table draft add constraint draft_owner check (
  num_nonnulls(subject, token_hash) = 1 or (num_nonnulls(subject, token_hash) = 0 and clerk is not null));

create index draft_of_clerk on draft (clerk) where clerk is not null;
create unique index draft_handed_over on draft (hand_over_hash) where hand_over_hash is not null;
