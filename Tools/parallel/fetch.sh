#!/bin/sh
# fetch.sh FOLDER: what Debian has in both languages: its descriptions of packages, and the translations of its
# programs. Some 2 GB pass through, some 150 MB stay. Needs apt-get and curl, and no root.
set -eu
mkdir -p "$1"
cd "$1"
mkdir -p lists/partial cache messages

# Lists of its own: the machine's stay as they are. The list of contents is one that apt knows only with apt-file.
apt() {
  program=$1
  shift
  "$program" -o Dir::State::lists="$PWD/lists" -o Dir::Cache="$PWD/cache" -o Acquire::Languages=de,en \
    -o 'Acquire::IndexTargets::deb::Contents-deb::MetaKey=$(COMPONENT)/Contents-$(ARCHITECTURE)' \
    -o 'Acquire::IndexTargets::deb::Contents-deb::ShortDescription=Contents-$(ARCHITECTURE)' \
    -o 'Acquire::IndexTargets::deb::Contents-deb::Description=$(RELEASE)/$(COMPONENT) $(ARCHITECTURE) Contents' \
    -o Acquire::IndexTargets::deb::Contents-deb::KeepCompressed=true \
    -o Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled=true -o APT::Sandbox::User= "$@"
}

apt apt-get update -qq
if ! ls lists/*_Contents-* >/dev/null 2>&1; then
  echo "fetch: no list of what Debian's packages contain came; is the network there, and is main among the sources?" >&2
  exit 1
fi
for language in de en; do
  /usr/lib/apt/apt-helper cat-file lists/*_main_i18n_Translation-$language* >descriptions.$language
done
/usr/lib/apt/apt-helper cat-file lists/*_Contents-* |
  sed -n 's|^[^ ]*/de/LC_MESSAGES/[^ ]*\.mo  *||p' | tr ',' '\n' | sed 's|.*/||' | sort -u >packages

# Games' pictures and music are not worth their weight.
apt apt-cache show $(cat packages) 2>/dev/null |
  awk '/^Package:/ { name = $2 } /^Size:/ && $2 < 30000000 { print name }' | sort -u >wanted
apt apt-get download --print-uris $(cat wanted) | sed "s/^'\([^']*\)' \([^_ ]*\)_[^ ]* .*/\1 \2/" >addresses

fetch='curl -fsSL --retry 3 -o "$1.deb" "$0" && mkdir -p "messages/$1" &&
  dpkg-deb --fsys-tarfile "$1.deb" | tar -xC "messages/$1" --wildcards "*/de/LC_MESSAGES/*.mo" 2>/dev/null
  rm -f "$1.deb"'
# A package that the mirror has not is none of many; all of them are no network.
xargs -P 4 -L 1 sh -c "$fetch" <addresses || true
found=$(find messages -name '*.mo' | wc -l)
if [ "$found" -lt 1000 ]; then
  echo "fetch: only $found catalogues came; is the network there, and do the package lists name Debian's main?" >&2
  exit 1
fi
touch complete
