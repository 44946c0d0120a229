#!/bin/sh
# translations.sh QC-TRAIN [FOLDER]: counts what German words are rendered by, and writes
# dictionaries/de/translations.tsv. FOLDER keeps what is fetched for another time.
set -eu
cd "$(dirname "$0")/../.."
if [ "$#" -gt 1 ]; then
  folder=$2
else
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  trap 'exit 130' INT TERM
fi
[ -f "$folder/complete" ] || Tools/parallel/fetch.sh "$folder"
python3 Tools/parallel/pairs.py "$folder"
"$1" translations --pairs "$folder/descriptions.tsv" --pairs "$folder/messages.tsv" --entries "$folder/entries.tsv"
