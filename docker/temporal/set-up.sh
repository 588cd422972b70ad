#!/bin/sh
# Schema of Temporal's two databases: made the first time, brought up to date by a newer image; harmless to repeat.
# The tool reads SQL_PLUGIN, SQL_HOST, SQL_PORT, SQL_USER and SQL_PASSWORD.
set -eu
tool=${TEMPORAL_SQL_TOOL:-temporal-sql-tool}
for pair in temporal:postgresql/v12/temporal temporal_visibility:postgresql/v12/visibility; do
  database=${pair%%:*}
  "$tool" --db "$database" create-database
  "$tool" --db "$database" setup-schema --version 0.0
  "$tool" --db "$database" update-schema --schema-name "${pair#*:}"
done
