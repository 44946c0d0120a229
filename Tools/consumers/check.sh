#!/bin/sh
# Has qc's reports read by programs of others: check.sh [QC]. Skipped, and said so, without a connection to PyPI.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
qc=${1:-$here/../../.build/debug/qc}
python=$("$here/venv.sh") || {
  [ $? -eq 3 ] || exit 1
  echo "consumers: SKIPPED: the packages that read the reports cannot be had, PyPI is not reachable" >&2
  exit 0
}
"$python" "$here/check.py" "$qc"
"$python" "$here/browser.py" "$qc"
