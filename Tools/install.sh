#!/bin/sh
# install.sh QC: puts the program QC, its data, completions and manual below $DESTDIR$PREFIX.
set -eu
qc=$1
root=${DESTDIR-}${PREFIX:-/usr/local}
here=$(dirname "$0")/..

put() { # put MODE FILE TARGET
  mkdir -p "$(dirname "$3")"
  install -m "$1" "$2" "$3"
}

put 755 "$qc" "$root/bin/qc"
# A third of the program is names for debuggers.
if command -v strip > /dev/null; then strip "$root/bin/qc"; fi
(cd "$here" && find dictionaries -type f ! -name '.*') | while read -r file; do
  put 644 "$here/$file" "$root/share/qc/$file"
done
put 644 "$here/Documentation/qc.1" "$root/share/man/man1/qc.1"

script=$(mktemp)
trap 'rm -f "$script"' EXIT
completion() { # completion SHELL TARGET
  "$qc" --generate-completion-script "$1" > "$script"
  put 644 "$script" "$root/share/$2"
}
completion bash bash-completion/completions/qc
completion zsh zsh/site-functions/_qc
completion fish fish/vendor_completions.d/qc.fish
echo "installed qc below $root"
