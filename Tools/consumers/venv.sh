#!/bin/sh
# Prints the path of a Python with the packages of requirements.txt, made once below .build.
# Exits 3 with a word about it where PyPI cannot be reached.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
home=$here/../../.build/consumers
wanted=$here/requirements.txt
if ! cmp -s "$wanted" "$home/requirements.txt"; then
  rm -rf "$home"
  mkdir -p "$(dirname "$home")"
  if ! python3 -m venv "$home" >&2; then
    echo "consumers: python3 cannot make a virtual environment; on Debian: apt-get install python3-venv" >&2
    exit 1
  fi
  log=$(mktemp)
  if ! "$home/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" >"$log" 2>&1; then
    cat "$log" >&2
    rm -rf "$home"
    # A version that does not exist is a mistake; no connection is none.
    if grep -q -e 'Failed to establish' -e 'Temporary failure' -e 'Connection' -e 'timed out' "$log"; then
      rm -f "$log"
      exit 3
    fi
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
  cp "$wanted" "$home/requirements.txt"
fi
echo "$home/bin/python"
