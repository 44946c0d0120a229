#!/bin/sh
# Installs the Debian packages of packages.txt that are missing. Says nothing when none is.
set -eu
cd "$(dirname "$0")/.."

wanted=$(sed -e 's/#.*//' -e 's/[[:space:]].*//' -e '/^$/d' packages.txt)

if ! command -v dpkg-query >/dev/null; then
  echo "setup: this is not Debian or Ubuntu; install what these packages hold, then run 'qc doctor':" >&2
  grep -v '^#' packages.txt >&2
  exit 1
fi

# dpkg-query fails when it does not know a package; what it does know is printed all the same.
# shellcheck disable=SC2086
present=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p') || true
missing=
for package in $wanted; do
  case "
$present
" in
    *"
$package
"*) ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

echo "setup: these packages are missing and will be installed:"
for package in $missing; do grep "^$package[[:space:]]" packages.txt | sed 's/^/  /'; done

as_root=
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup: installing needs root and there is no sudo here; as root run: apt-get install$missing" >&2
    exit 1
  fi
  as_root=sudo
fi

install() {
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}

known=yes
for package in $missing; do apt-cache show "$package" >/dev/null 2>&1 || known=no; done
if [ "$known" = no ]; then
  echo "setup: apt-get update, as some of them are not in the package lists"
  $as_root apt-get update
  install
elif ! install; then
  echo "setup: once more after apt-get update, as the package lists may be old"
  $as_root apt-get update
  install
fi
echo "setup: done"
