#!/bin/sh
# The namespace of TEMPORAL_NAMESPACE, unless it is there. Closed cases stay readable in the engine for 30 days; the
# file that outlives them is in PostgreSQL. The address is TEMPORAL_ADDRESS.
set -eu
if temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  echo "namespace $TEMPORAL_NAMESPACE is there"
else
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 30d
fi
