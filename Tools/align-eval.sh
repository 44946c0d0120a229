#!/bin/sh
# Prints how well the aligner recovers the pairs of newstest2014-2018 when their lines are hidden in paragraphs.
#   Tools/align-eval.sh [FOLDER with newstestYYYY.de and .en] [options of qc-train alignment]
set -eu
cd "$(dirname "$0")/.."
folder=../shared/eval/clean
case ${1:-} in
'' | -*) ;;
*)
  folder=$1
  shift
  ;;
esac
make -s trainer >/dev/null
for year in 2014 2015 2016 2017 2018; do
  set -- "$@" "$folder/newstest$year.de" "$folder/newstest$year.en"
done
exec .build/release/qc-train alignment "$@"
