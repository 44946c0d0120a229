#!/bin/sh
# Makes the pages that come from the program: Documentation/Rules.md, Configuration.md and qc.1.
# Also puts the report of the example pair, as printed, into README.md.
# With --check it changes nothing and fails when a page is not what the program says.
set -eu
cd "$(dirname "$0")/.."
qc=.build/debug/qc
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

"$qc" rules --markdown > "$out/Rules.md"
"$qc" config keys --markdown > "$out/Configuration.md"
"$qc" --experimental-dump-help | python3 Tools/manual.py > "$out/qc.1"

status=0
for page in Rules.md Configuration.md qc.1; do
  if [ "${1-}" != --check ]; then
    cp "$out/$page" "Documentation/$page"
  elif ! cmp -s "$out/$page" "Documentation/$page"; then
    echo "Documentation/$page is not what the program says; run 'make docs'" >&2
    status=1
  fi
done
"$qc" report Examples/clinic.en.txt --source Examples/clinic.de.txt >"$out/report"
python3 Tools/readme.py ${1+"$1"} <"$out/report" || status=1
exit $status
