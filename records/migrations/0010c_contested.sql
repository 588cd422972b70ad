-- Where two fill in one draft and change the same field, what came second stands beside it until one of them decides.
alter table draft add column contested jsonb not null default '{}';
