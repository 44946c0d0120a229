#!/usr/bin/env python3
"""Puts a report (standard input) between the marks of README.md, as it was printed.

With --check it changes nothing, and fails when another report stands there.
"""
import sys

start, end = "<!-- report -->\n", "<!-- /report -->"
with open("README.md", encoding="utf-8") as file:
    old = file.read()
before, rest = old.split(start, 1)
after = rest.split(end, 1)[1]
report = "".join("    " + line if line.strip() else line for line in sys.stdin)
new = before + start + "\n" + report + "\n" + end + after
if "--check" not in sys.argv[1:]:
    with open("README.md", "w", encoding="utf-8") as file:
        file.write(new)
elif new != old:
    sys.exit("README.md does not show what the program prints of the example; run 'make docs'")
