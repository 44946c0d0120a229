#!/bin/sh
# Takes the README's picture of the HTML report: screenshot.sh QC.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python=$("$here/venv.sh")
"$python" "$here/screenshot.py" "$1" "$here/../../Documentation/report.png"
echo "Documentation/report.png"
