#!/usr/bin/env python3
"""pivots.py DICTIONARIES OUTPUT: groups of English words that render one word of another language.

Reads FreeDict's dictionaries in the format of dictd (RFC 2229) and keeps the words that WordNet or the Ding dictionary
has. `pivots.py --list` names the dictionaries.
"""

import collections
import gzip
import pathlib
import re
import string
import sys

# By licence; those under version 3 of the GPL go with neither.
FILES = {
    "pivots.txt": (
        "eng-ces ces-eng eng-hrv hrv-eng eng-hun hun-eng eng-tur tur-eng eng-nld nld-eng eng-fra fra-eng eng-spa "
        "spa-eng eng-ita ita-eng eng-por por-eng eng-swe swe-eng eng-ell eng-lit".split(),
        "FreeDict's dictionaries of Czech, Croatian, Hungarian, Turkish, Dutch, French, Spanish,\n"
        "# Italian, Portuguese, Swedish, Greek and Lithuanian: like them, under the GNU General Public License, version 2.",
    ),
    "pivots-by-sa.txt": (
        ["jpn-eng", "ell-eng"],
        "JMdict (Electronic Dictionary Research and Development Group) and Greek WikDict, as FreeDict\n"
        "# has them: like them, under CC BY-SA 3.0.",
    ),
}
DIGITS = {c: n for n, c in enumerate(string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/")}
REMARK = re.compile(r"\[[^\]]*\]|\([^)]*\)|<[^>]*>|\{[^}]*\}|Note:.*?(?:alone|$)")
NUMBERS = re.compile(r"^\s*(?:[IVX]+\.\s*)?(?:\d+\.\s*)?")
WORDS = re.compile(r"[a-z][a-z'-]*(?: [a-z'-]+){0,2}")
# A word that so many English ones render tells nothing.
MOST = 100


def number(digits):
    value = 0
    for digit in digits:
        value = value * 64 + DIGITS[digit]
    return value


def entries(folder, name):
    """Head word and text of every entry; an entry that stands under several heads comes once for each."""
    text = gzip.open(folder / f"freedict-{name}.dict.dz").read()
    for line in open(folder / f"freedict-{name}.index", encoding="utf-8"):
        head, start, length = line.rstrip("\n").split("\t")[:3]
        if not head.startswith("00"):
            start = number(start)
            yield head, text[start : start + number(length)].decode("utf-8", "replace")


def glosses(text):
    """What follows the entry's first line, without remarks, one rendering each."""
    for line in text.split("\n")[1:]:
        for gloss in re.split("[,;]", NUMBERS.sub("", REMARK.sub(" ", line))):
            if gloss := " ".join(gloss.lower().split()):
                yield gloss


def english(text):
    return re.sub(r"^(?:to|a|an|the) ", "", " ".join(text.lower().split())).strip(" .!")


def known():
    """The words and phrases that WordNet or Ding has."""
    found = set()
    for kind in ("noun", "verb", "adj", "adv"):
        for line in open(f"/usr/share/wordnet/index.{kind}", encoding="utf-8"):
            if not line.startswith(" "):
                found.add(line.split(" ")[0].replace("_", " "))
    for line in open("/usr/share/trans/de-en", encoding="utf-8"):
        if "::" in line:
            for text in re.split("[;|]", line.split("::", 1)[1]):
                found.add(english(REMARK.sub("", text)))
    return {word for word in found if WORDS.fullmatch(word)}


def groups(folder, names, words):
    rendering = collections.defaultdict(set)
    for name in names:
        source, target = name.split("-")
        for head, text in entries(folder, name):
            if source == "eng":
                if (word := english(head)) in words:
                    for gloss in glosses(text):
                        rendering[target, gloss].add(word)
            else:
                # Several heads of one entry are spellings of it.
                key = head.lower() if source != "jpn" else text.split("\n")[0]
                rendering[source, key].update(words.intersection(map(english, glosses(text))))
    return sorted({"|".join(sorted(group)) for group in rendering.values() if 2 <= len(group) <= MOST})


if sys.argv[1:] == ["--list"]:
    print("\n".join(name for names, _ in FILES.values() for name in names))
else:
    source, output = map(pathlib.Path, sys.argv[1:])
    words = known()
    for name, (names, origin) in FILES.items():
        rows = groups(source, names, words)
        header = "# English words that render one word of another language, a group a line, each group once.\n"
        header += f"# Made by `make pivots` from {origin}\n"
        (output / name).write_text(header + "".join(row + "\n" for row in rows), encoding="utf-8")
        print(f"{output / name}: {len(rows)} groups")
