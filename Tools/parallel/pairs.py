#!/usr/bin/env python3
"""pairs.py FOLDER: makes rows of German, English from what fetch.sh put there and from the Ding dictionary.

Writes FOLDER/descriptions.tsv and messages.tsv, sentence by sentence, and entries.tsv.
"""

import gettext
import html
import pathlib
import re
import struct
import sys

DING = "/usr/share/trans/de-en"
SENTENCE = re.compile(r'(?<=[.!?:;]) +(?=[A-ZÄÖÜ(*"])')
# What programs fill in or print as markup.
SLOT = re.compile(
    r"<[^>]{1,200}>|\{[^}]{0,60}\}|\$\{?\w+\}?|\\n"
    r"|%(?:\(\w+\)|\d+\$)?[-+0#']*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|z|j|t|L)?[diouxXeEfFgGcsp]|%\d"
)
# Only what is closed: the `&lt` of `Fi&lter` opens a menu.
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
OTHER_SCRIPT = re.compile(r"[^\x00-\u024f\u2010-\u2030\u2026]")
# Grammar, subjects and placeholders of the dictionary.
REMARK = re.compile(
    r"\{[^}]*\}|\[[^\]]*\]|\([^)]*\)|/[^/]{1,20}/|\b(?:jdn?|jdm|jds|etw|sb|sth|so)\.(?:/\w+\.)*(?:'s)?"
)


def write(path, pairs):
    rows = dict.fromkeys(pairs)
    with open(path, "w", encoding="utf-8") as file:
        for german, english in rows:
            if german != english:
                file.write(f"{german}\t{english}\n")
    print(f"{path}: {len(rows)} rows")


def paragraphs(text):
    """A description's summary, then its paragraphs and list items, unwrapped."""
    lines = text.split("\n")
    found = [lines[0]]
    current = []
    for line in (line.strip() for line in lines[1:]):
        if line == "." or line.startswith(("* ", "- ")):
            if current:
                found.append(" ".join(current))
            current = [] if line == "." else [line]
        else:
            current.append(line)
    return found + ([" ".join(current)] if current else [])


def descriptions(path, language):
    found = {}
    for record in path.read_text(encoding="utf-8", errors="replace").split("\n\n"):
        key = re.search(r"^Description-md5: (\w+)", record, re.M)
        text = re.search(rf"^Description-{language}: (.*(?:\n .*)*)", record, re.M)
        if key and text:
            found[key[1]] = paragraphs(text[1])
    return found


def described(folder):
    german = descriptions(folder / "descriptions.de", "de")
    english = descriptions(folder / "descriptions.en", "en")
    for key in sorted(german.keys() & english.keys()):
        if len(german[key]) != len(english[key]):
            continue
        for pair in zip(german[key], english[key]):
            a, b = (SENTENCE.split(half.replace("\t", " ")) for half in pair)
            yield from zip(a, b) if len(a) == len(b) else [(" ".join(a), " ".join(b))]


def message(text):
    text = text.split("\x04")[-1]
    text = SLOT.sub(" … ", ENTITY.sub(lambda entity: html.unescape(entity[0]), text))
    # The letter a menu is opened with.
    text = re.sub(r"[&_](?=\w)", "", text) if len(text) < 80 else text.replace("&", "")
    return re.sub(r"\s+", " ", text).strip(" …")


def messages(folder):
    for path in sorted((folder / "messages").rglob("*.mo")):
        try:
            with open(path, "rb") as file:
                catalog = gettext.GNUTranslations(file)._catalog
        except (OSError, UnicodeError, ValueError, LookupError, struct.error):
            continue
        for key, value in catalog.items():
            english, german = message(key[0] if isinstance(key, tuple) else key), message(value)
            shorter, longer = sorted((len(english), len(german)))
            if shorter < 3 or longer > 1200 or longer > 3 * shorter + 20 or OTHER_SCRIPT.search(english + german):
                continue
            if re.search("[a-z]{3}", english):
                yield german, english


def entries():
    """Expressions and compounds: what single words mean the dictionary itself tells."""
    with open(DING, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#") or "::" not in line:
                continue
            columns = zip(*(half.split("|") for half in line.rstrip("\n").split("::", 1)))
            for column in columns:
                german, english = (
                    [wording for part in half.split(";") if (wording := " ".join(REMARK.sub(" ", part).split()))]
                    for half in column
                )
                english = [re.sub("^to ", "", wording) for wording in english]
                pairs = zip(german, english) if len(german) == len(english) else zip(german[:1], english[:1])
                yield from (pair for pair in pairs if any(" " in half for half in pair))


folder = pathlib.Path(sys.argv[1])
write(folder / "descriptions.tsv", described(folder))
write(folder / "messages.tsv", messages(folder))
write(folder / "entries.tsv", entries())
