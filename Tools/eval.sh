#!/bin/sh
# eval.sh QC: runs the program QC over every data set of the evaluation folder and prints one table.
set -eu
cd "$(dirname "$0")/.."
data=${QC_EVAL:-../shared/eval}
if [ ! -d "$data" ]; then
  echo "eval: there is no $data here, so nothing is measured; QC_EVAL names another folder"
  exit 0
fi
exec python3 Tools/evaluate.py "$1" "$data"
