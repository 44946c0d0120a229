#!/bin/sh
# bench.sh QC: times the phases of the program QC on a generated pair of texts, and hunspell on the same English.
set -eu
cd "$(dirname "$0")/.."
exec python3 Tools/bench.py "$@"
