#!/usr/bin/env python3
"""Puts a report (standard input) between the marks of README.md, as it was printed."""
import sys

start, end = "<!-- report -->\n", "<!-- /report -->"
with open("README.md", encoding="utf-8") as file:
    before, rest = file.read().split(start, 1)
after = rest.split(end, 1)[1]
report = "".join("    " + line if line.strip() else line for line in sys.stdin)
with open("README.md", "w", encoding="utf-8") as file:
    file.write(before + start + "\n" + report + "\n" + end + after)
