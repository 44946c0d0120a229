#!/bin/sh
# pivots.sh: which English words render one word of another language, from FreeDict's dictionaries as Debian has them;
# writes dictionaries/en/pivots.txt and pivots-by-sa.txt. Some 60 MB pass through. Needs apt-get, and no root.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"
packages=
for pair in $(python3 "$root/Tools/pivots/pivots.py" --list); do packages="$packages dict-freedict-$pair"; done
apt-get -o APT::Sandbox::User= download -qq $packages
for package in *.deb; do dpkg-deb -x "$package" .; done
python3 "$root/Tools/pivots/pivots.py" usr/share/dictd "$root/dictionaries/en"
