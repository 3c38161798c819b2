#!/bin/sh
# Stands in for gh, glab and acli: writes its arguments and its input, a NUL behind each, and answers with an address.
for word in "$@"; do printf '%s\0' "$word"; done >>"$RECORD"
if [ "${0##*/}" = gh ]; then cat >>"$RECORD"; printf '\0' >>"$RECORD"; fi
echo "Made it: https://tracker.example/issues/7"
