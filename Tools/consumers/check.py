"""Runs qc on an odd copy of the example and has each format read by a program that is not qc's.

What such a program does not check, where a place is and that its words stand there, is checked against the file.
"""
import contextlib
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema
import junitparser
import markdown_it
import sarif.loader
import sarif_pydantic

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "Examples"
FORMATS = ["concise", "json", "sarif", "junit", "github", "gitlab", "rdjson", "markdown", "csv"]


def reports(qc, folder):
    """Every format of one run, by name; the English has a byte-order mark, CRLF, an emoji and an odd name."""
    english = (EXAMPLES / "clinic.en.txt").read_text(encoding="utf-8")
    english = english.replace("After a programmer", "\U0001F600 After a programmer")
    english = english.replace("the gadgets", "<b>the</b> | `gadgets` & @all")
    target = folder / "a, b: 50%.en.txt"
    target.write_bytes(b"\xef\xbb\xbf" + english.replace("\n", "\r\n").encode())
    (folder / "\u00e4.de.txt").write_bytes((EXAMPLES / "clinic.de.txt").read_bytes())
    arguments = [str(qc), "report", target.name, "--source", "\u00e4.de.txt"]
    for name in FORMATS:
        arguments += ["--format", name, "--output", f"out.{name}"]
    subprocess.run(arguments, cwd=folder, check=True)
    return {name: folder / f"out.{name}" for name in FORMATS}


def check_sarif(path, findings, folder):
    text = path.read_text(encoding="utf-8")
    run = sarif_pydantic.Sarif.model_validate_json(text).runs[0]
    assert len(run.results) == len(findings)
    with contextlib.redirect_stdout(io.StringIO()):
        loaded = sarif.loader.load_sarif_file(str(path))
    assert loaded.get_result_count() == len(findings)
    locations = {urllib.parse.unquote(record["Location"]) for record in loaded.get_records()}
    assert locations == {"a, b: 50%.en.txt"}
    raw = json.loads(text)["runs"][0]
    assert raw["columnKind"] == "unicodeCodePoints"
    related = 0
    for result, finding in zip(raw["results"], findings):
        places = [result["locations"][0]] + result.get("relatedLocations", [])
        words = [finding["text"]] + ([finding["source"]["text"]] if "source" in finding else [])
        assert len(places) == len(words)
        related += len(places) - 1
        for place, expected in zip(places, words):
            physical = place["physicalLocation"]
            data = (folder / urllib.parse.unquote(physical["artifactLocation"]["uri"])).read_bytes()
            region = physical["region"]
            start = region["byteOffset"]
            assert data[start:start + region["byteLength"]].decode() == expected
            lines = data.decode("utf-8-sig").split("\r\n" if b"\r\n" in data else "\n")
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1:].startswith(expected.split("\r\n")[0])
        rule = raw["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"] == finding["rule"] and rule["help"]["markdown"]
        assert len(result.get("fixes", [])) == len(finding["suggestions"])
    assert related > 0
    return f"sarif-pydantic and sarif-tools read {len(findings)} results, {related} with their German"


def check_junit(path, findings, folder):
    xml = junitparser.JUnitXml.fromfile(str(path))
    cases = [case for suite in xml for case in suite]
    failures = [result for case in cases for result in case.result if isinstance(result, junitparser.Failure)]
    assert len(cases) == len(findings) == xml.tests
    assert len(failures) == sum(finding["severity"] != "neutral" for finding in findings) == xml.failures
    assert [failure.message for failure in failures] == [
        finding["message"] for finding in findings if finding["severity"] != "neutral"]
    return f"junitparser reads {len(cases)} cases, {len(failures)} failed"


def schema(name):
    content = json.loads((HERE / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(content)
    return jsonschema.Draft202012Validator(content)


def check_gitlab(path, findings, folder):
    issues = json.loads(path.read_text(encoding="utf-8"))
    schema("gitlab").validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(findings)
    return f"jsonschema accepts {len(issues)} issues"


def check_rdjson(path, findings, folder):
    result = json.loads(path.read_text(encoding="utf-8"))
    schema("rdjson").validate(result)
    lines = (folder / "a, b: 50%.en.txt").read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\r\n")
    for diagnostic, finding in zip(result["diagnostics"], findings, strict=True):
        start, end = diagnostic["location"]["range"]["start"], diagnostic["location"]["range"]["end"]
        if start["line"] == end["line"]:
            words = lines[start["line"] - 1][start["column"] - 1:end["column"] - 1]
            assert words.decode() == finding["text"]
    return f"jsonschema accepts {len(findings)} diagnostics"


def check_markdown(path, findings, folder):
    html = markdown_it.MarkdownIt("gfm-like", {"linkify": False}).render(path.read_text(encoding="utf-8"))
    body_rows = [part for table in html.split("<tbody>")[1:] for part in table.split("</tbody>")[0].split("<tr>")[1:]]
    assert len(body_rows) == len(findings) + 1
    assert {row.count("<td") for row in body_rows[1:]} == {7}
    assert "<b>" not in html and "<a" not in html
    return f"markdown-it reads a table of {len(findings)} rows"


def check_csv(path, findings, folder):
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline="")))
    assert len(rows) == len(findings)
    assert all(None not in row and None not in row.values() for row in rows)
    assert [row["english"] for row in rows] == [finding["text"] for finding in findings]
    assert not any(cell[:1] in "=+-@\t\r" and cell for row in rows for cell in row.values())
    return f"Python's csv reads {len(rows)} rows"


def check_github(path, findings, folder):
    """As the runner of GitHub Actions does it: command, properties, message, each unescaped."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for line, finding in zip(lines, findings, strict=True):
        head, message = line.removeprefix("::").split("::", 1)
        command, properties = head.split(" ", 1)
        values = dict(pair.split("=", 1) for pair in properties.split(","))
        assert command in ("error", "warning", "notice")
        assert urllib.parse.unquote(values["file"]) == "a, b: 50%.en.txt"
        assert int(values["line"]) == finding["span"]["start"]["line"]
        assert urllib.parse.unquote(message).startswith(finding["message"])
    return f"{len(lines)} workflow commands"


def check_concise(path, findings, folder):
    lines = path.read_text(encoding="utf-8").splitlines()
    for line, finding in zip(lines, findings, strict=True):
        start = finding["span"]["start"]
        assert line == (f"a, b: 50%.en.txt:{start['line']}:{start['column']}: {finding['severity']} "
                        f"{finding['rule']}: {finding['message']}")
    return f"{len(lines)} lines"


def check_suppressed(qc, folder, findings):
    """SARIF with what a comment lets pass."""
    text = (EXAMPLES / "clinic.en.txt").read_text(encoding="utf-8")
    (folder / "off.en.txt").write_text("<!-- qc:off: quoted -->\n" + text, encoding="utf-8")
    subprocess.run([str(qc), "report", "off.en.txt", "--source", "\u00e4.de.txt", "--format", "sarif", "--with-suppressed",
                    "--output", "off.sarif"], cwd=folder, check=True)
    sarif_pydantic.Sarif.model_validate_json((folder / "off.sarif").read_text(encoding="utf-8"))
    results = json.loads((folder / "off.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert len(results) == len(findings)
    for result in results:
        [suppression] = result["suppressions"]
        assert (suppression["kind"], suppression["justification"]) == ("inSource", "quoted")
    return f"sarif-pydantic reads {len(results)} suppressed results"


def check_unread(qc, folder):
    """A text that cannot be read: the build must not be green for who sees the report alone."""
    site = folder / "site"
    site.mkdir()
    (site / "a, b.en.txt").write_bytes(b"Not \x00 text.\n")
    (site / "a, b.de.txt").write_text("Kein Text.\n", encoding="utf-8")
    arguments = [str(qc), "check"]
    for name in FORMATS:
        arguments += ["--format", name, "--output", f"out.{name}"]
    assert subprocess.run(arguments, cwd=site, capture_output=True).returncode == 2
    text = (site / "out.sarif").read_text(encoding="utf-8")
    [invocation] = sarif_pydantic.Sarif.model_validate_json(text).runs[0].invocations
    assert not invocation.execution_successful
    [notification] = json.loads(text)["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert notification["level"] == "error" and "control character" in notification["message"]["text"]
    xml = junitparser.JUnitXml.fromfile(str(site / "out.junit"))
    [case] = [case for suite in xml for case in suite]
    assert xml.errors == 1 and isinstance(case.result[0], junitparser.Error)
    [issue] = json.loads((site / "out.gitlab").read_text(encoding="utf-8"))
    schema("gitlab").validate([issue])
    assert issue["severity"] == "blocker" and issue["location"]["path"] == "a, b.en.txt"
    result = json.loads((site / "out.rdjson").read_text(encoding="utf-8"))
    schema("rdjson").validate(result)
    assert [entry["severity"] for entry in result["diagnostics"]] == ["ERROR"]
    assert (site / "out.github").read_text(encoding="utf-8").startswith("::error file=a%2C b.en.txt,title=")
    html = markdown_it.MarkdownIt("gfm-like", {"linkify": False}).render(
        (site / "out.markdown").read_text(encoding="utf-8"))
    assert "<td>not read</td>" in html
    return "all of them tell of a text that cannot be read"


def main():
    qc = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        outputs = reports(qc, folder)
        findings = json.loads(outputs["json"].read_text(encoding="utf-8"))["documents"][0]["findings"]
        assert len(findings) >= 15, "the example has lost its findings"
        for format in FORMATS:
            if format != "json":
                print(f"{format:9}", globals()[f"check_{format}"](outputs[format], findings, folder))
        print("sarif    ", check_suppressed(qc, folder, findings))
        print("unread   ", check_unread(qc, folder))


if __name__ == "__main__":
    main()
