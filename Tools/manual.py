#!/usr/bin/env python3
"""Makes the manual page of a command from ArgumentParser's description of it (JSON on standard input)."""
import json
import sys


def text(words):
    """Words as roff: backslashes, hyphens and leading full stops lose their meaning."""
    words = (words or "").replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in words.split("\n"))


def discussion(words):
    """Paragraphs; indented lines stay as they are."""
    for paragraph in (words or "").split("\n\n"):
        lines = paragraph.split("\n")
        yield ".PP"
        for line in lines:
            if line.startswith("  "):
                yield ".br"
                yield "\\ \\ \\ \\ " + text(line.strip())
            elif line:
                yield text(line)


def usage(argument):
    name = argument.get("valueName", "value")
    if argument["kind"] == "positional":
        shown = f"\\fI{text(name)}\\fR"
    else:
        preferred = argument["preferredName"]
        dashes = "\\-\\-" if preferred["kind"] == "long" else "\\-"
        shown = f"\\fB{dashes}{text(preferred['name'])}\\fR"
        if argument["kind"] == "option":
            shown += f" \\fI{text(name)}\\fR"
    if argument["isRepeating"]:
        shown += "..."
    return f"[{shown}]" if argument["isOptional"] else shown


def arguments(command):
    for argument in command.get("arguments", []):
        if not argument["shouldDisplay"]:
            continue
        yield ".TP"
        if argument["kind"] == "positional":
            yield f"\\fI{text(argument['valueName'])}\\fR"
        else:
            names = ", ".join(
                "\\fB" + ("\\-\\-" if n["kind"] == "long" else "\\-") + text(n["name"]) + "\\fR"
                for n in argument["names"])
            value = f" \\fI{text(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
            yield names + value
        help = argument.get("abstract", "")
        if argument.get("defaultValue"):
            help += f" (default: {argument['defaultValue']})"
        yield text(help) or "\\&"


def page(root):
    yield '.\\" Made by `make docs` from the program\'s own help.'
    yield '.TH QC 1'
    yield ".SH NAME"
    yield f"{root['commandName']} \\- {text(root['abstract'])}"
    yield ".SH SYNOPSIS"
    yield f"\\fBqc\\fR \\fIcommand\\fR [\\fIargument\\fR...]"
    yield ".SH DESCRIPTION"
    yield from discussion(root.get("discussion"))
    yield ".SH COMMANDS"
    yield from commands(root, "qc")
    yield ".SH FILES"
    yield ".TP"
    yield "\\fIPREFIX/share/qc/dictionaries\\fR"
    yield "qc's own data; the environment variable \\fBQC_DICTIONARIES\\fR names another folder."
    yield ".SH ENVIRONMENT"
    yield ".TP"
    yield "\\fBNO_COLOR\\fR"
    yield "When set, nothing is coloured."


def commands(command, path):
    for sub in command.get("subcommands", []):
        if sub["commandName"] == "help" or not sub.get("shouldDisplay", True):
            continue
        name = f"{path} {sub['commandName']}"
        shown = [a for a in sub.get("arguments", []) if a["shouldDisplay"]]
        own = [a for a in shown if a.get("preferredName", {}).get("name") not in ("help", "version")]
        yield f".SS {name}"
        yield f"\\fB{name}\\fR " + " ".join(usage(a) for a in own)
        yield ".PP"
        yield text(sub.get("abstract"))
        yield from discussion(sub.get("discussion")) if sub.get("discussion") else ()
        yield from arguments({"arguments": own})
        yield from commands(sub, name)


print("\n".join(page(json.load(sys.stdin)["command"])))
