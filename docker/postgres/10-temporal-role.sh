#!/bin/sh
# Run once by the postgres image, when its volume is empty: a role of its own for Temporal, which then makes its two
# databases. So neither can read the other's: the file with its personal data, the engine without.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$TEMPORAL_DB_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role temporal login createdb password :'password';
revoke connect on database one_thing from public;
SQL
