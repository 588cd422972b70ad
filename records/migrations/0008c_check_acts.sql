-- What persons do to a check of a commitment stands with all other acts (0007), reasons included.
drop table check_note;
