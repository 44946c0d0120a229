"""Reads qc's HTML report in Chromium as an editor does: opens, filters, clicks, types, accepts, saves."""
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import axe_core_python
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

import chromium

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "Examples"
AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
HOSTILE = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'> \" ' & <!-- "
# How long anything may take on a page of 2,000 findings, in milliseconds; a slow machine is allowed for.
LAG = 1000


def report(qc, folder, name, english, german):
    target, source, page = (folder / f"{name}.{end}" for end in ("en.txt", "de.txt", "html"))
    target.write_text(english, encoding="utf-8")
    source.write_text(german, encoding="utf-8")
    subprocess.run([str(qc), "report", target.name, "--source", source.name, "--format", "html",
                    "--output", page.name], cwd=folder, check=True)
    return page


class Page:
    def __init__(self, driver, path):
        self.driver = driver
        driver.get(path.as_uri())

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def press(self, *keys):
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def ask(self, script, *arguments):
        return self.driver.execute_script("return " + script, *arguments)

    def progress(self):
        return self.one(".progress").text

    def audit(self, name):
        """Roles, labels, contrast: what axe finds against WCAG 2 A and AA."""
        time.sleep(0.5)  # colours change over a tenth of a second
        self.driver.execute_script(AXE)
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(done)")
        for problem in found["violations"]:
            print(name, problem["id"], problem["help"], [node["html"][:160] for node in problem["nodes"][:3]],
                  problem["nodes"][0]["failureSummary"][:400].replace("\n", " "), file=sys.stderr)
        assert not found["violations"], f"{name}: axe finds {len(found['violations'])} kinds of barriers"
        return len(found["passes"])


def check_reading(page):
    """Everything is there, nothing is fetched, nothing of the text has run."""
    cards, marks = page.all(".card"), page.all(".mark")
    assert len(cards) >= 15 and len(marks) >= len(cards)
    assert page.ask("window.hacked") is None
    assert page.ask("performance.getEntriesByType('resource').length") == 0
    assert "<script>window.hacked" in page.ask("document.querySelector('.sides').textContent")
    assert not page.all("img")
    assert page.progress() == f"{len(cards)} findings, 0 decided"
    assert page.ask("getComputedStyle(document.querySelector('.cards')).display") == "none"
    return cards


def check_filters(page, cards):
    of = {severity: sum(card.get_attribute("data-severity") == severity for card in cards)
          for severity in ("major", "minor")}
    assert min(of.values()) > 0
    page.one("[name=severity][value=minor]").click()
    assert page.progress().startswith(f"{of['major']} of {len(cards)} findings")
    minor = next(mark for mark in page.all(".mark.minor"))
    assert "off" in minor.get_attribute("class") and minor.get_attribute("tabindex") == "-1"
    page.one("[name=severity][value=minor]").click()
    rule = cards[0].get_attribute("data-rule")
    Select(page.one("[name=rule]")).select_by_value(rule)
    of_rule = sum(card.get_attribute("data-rule") == rule for card in cards)
    assert page.progress().startswith(f"{of_rule} of {len(cards)} findings"), (of_rule, page.progress())
    Select(page.one("[name=rule]")).select_by_value("")
    slider = page.one("[name=confidence]")
    page.driver.execute_script(
        "arguments[0].value = 90; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))", slider)
    sure = sum(float(card.get_attribute("data-confidence")) >= 0.9 for card in cards)
    assert 0 < sure < len(cards) and page.progress().startswith(f"{sure} of {len(cards)} findings")
    page.driver.execute_script(
        "arguments[0].value = 0; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))", slider)
    page.one("[name=only]").click()
    assert not any(row.is_displayed() for row in page.all(".row.clean"))
    page.one("[name=only]").click()


def check_keys(page, cards):
    page.press("j", "j", "k", "j")
    assert page.one(".place").text == f"2 of {len(cards)}"
    assert page.one(".panel .content h3").text.endswith(
        page.ask("document.querySelectorAll('.card h3')[1].lastChild.textContent").strip())
    assert page.ask("document.activeElement.classList.contains('mark')")
    page.press(Keys.ENTER)
    assert page.ask("document.activeElement.classList.contains('panel')")
    german = page.one(".panel .evidence .german").text
    assert german and german in page.ask("[...document.querySelectorAll('.proof.on')].map(p => p.textContent)")
    page.press(Keys.ESCAPE)
    assert not page.one(".panel").is_displayed()
    assert page.ask("document.activeElement.classList.contains('mark')")
    page.press("?")
    assert page.one(".keys").is_displayed()
    page.press(Keys.ESCAPE)


def check_decisions(page, cards, downloads):
    """Accepts, edits, rejects, undoes; the file holds what was decided, and the page remembers."""
    marks = page.all(".mark.last")
    marks[0].click()
    assert page.one(".panel").is_displayed()
    page.press("a")
    first = page.ask("document.querySelector('.card .write li').dataset.text")
    assert marks[0].get_attribute("data-new") == first and "accept" in marks[0].get_attribute("class")
    page.press("j", "e")
    own = page.one("[name=own]")
    own.clear()
    own.send_keys("own \"words\" <b>", Keys.ENTER)
    page.press("j", "r", "j", "a", "u", "j")
    page.one(".choices button:last-child").click()
    assert page.progress().endswith(", 4 decided")
    Select(page.one("[name=decision]")).select_by_value("reject")
    assert page.progress().startswith(f"1 of {len(cards)} findings")
    Select(page.one("[name=decision]")).select_by_value("")
    page.one("[name=save]").click()
    WebDriverWait(page.driver, 10).until(lambda _: list(downloads.glob("*.json")))
    saved = json.loads(next(downloads.glob("*.json")).read_text(encoding="utf-8"))
    assert saved["schemaVersion"] == 1 and len(saved["documents"]) == 1
    entries = saved["documents"][0]["decisions"]
    assert [entry["decision"] for entry in entries] == ["accept", "edit", "reject", "accept"]
    assert entries[0]["replacement"] == first and entries[1]["replacement"] == "own \"words\" <b>"
    assert "replacement" not in entries[2]
    page.driver.refresh()
    assert page.progress().endswith(", 4 decided")
    page.driver.execute_script("localStorage.clear()")
    page.driver.refresh()
    assert page.progress().endswith(", 0 decided")
    page.one("[name=load]").send_keys(str(next(downloads.glob("*.json"))))
    WebDriverWait(page.driver, 10).until(lambda _: page.progress() == "4 decisions loaded.")
    page.driver.execute_script("localStorage.clear()")
    return next(downloads.glob("*.json"))


def check_site(qc, folder, english, german, downloads):
    """Several documents on one page, two of them equal to the letter, one without German: each keeps its own."""
    site = folder / "site"
    site.mkdir()
    for name in ("a", "b"):
        (site / f"{name}.en.txt").write_text(english, encoding="utf-8")
        (site / f"{name}.de.txt").write_text(german, encoding="utf-8")
    (site / "c.en.txt").write_text(english.splitlines()[2] + "\n", encoding="utf-8")
    shut = subprocess.run([str(qc), "check", ".", "--format", "html", "--output", "../site.html"],
                          cwd=site, capture_output=True)
    assert shut.returncode == 1
    for old in downloads.glob("*"):
        old.unlink()
    with chromium.window(downloads=downloads) as driver:
        page = Page(driver, folder / "site.html")
        sections = page.all(".document")
        assert [section.get_attribute("data-path") for section in sections] == ["a.en.txt", "b.en.txt", "c.en.txt"]
        assert sections[0].get_attribute("data-hash") == sections[1].get_attribute("data-hash")
        assert len(page.all(".contents tbody tr")) == 3
        page.audit("site")
        second = page.one("#d2 .mark.last")
        driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", second)
        second.click()
        page.press("r")
        driver.refresh()
        assert page.progress().endswith(", 1 decided")
        assert "reject" in page.one("#d2 .mark.last").get_attribute("class")
        assert "reject" not in page.one("#d1 .mark.last").get_attribute("class")
        page.one("[name=save]").click()
        WebDriverWait(driver, 10).until(lambda _: list(downloads.glob("*.json")))
        saved = json.loads((downloads / "qc.decisions.json").read_text(encoding="utf-8"))
        assert [entry["path"] for entry in saved["documents"]] == ["b.en.txt"]
    return len(sections)


def check_fix(qc, folder, decisions, english):
    """What was decided on the page is what `qc fix` makes of the text, and of no other."""
    (folder / "clinic.en.txt").write_text(english, encoding="utf-8")
    command = [str(qc), "fix", "clinic.en.txt", "--decisions", str(decisions)]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    expected = english.encode()
    entries = json.loads(decisions.read_text(encoding="utf-8"))["documents"][0]["decisions"]
    for entry in reversed(entries):
        if entry["decision"] != "reject":
            assert expected[entry["start"]:entry["end"]].decode() == entry["text"]
            expected = expected[:entry["start"]] + entry["replacement"].encode() + expected[entry["end"]:]
    assert (folder / "clinic.en.txt").read_bytes() == expected
    again = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert again.returncode == 2 and "made for another text" in again.stderr


def check_media(page):
    light = page.ask("getComputedStyle(document.body).backgroundColor")
    chromium.scheme(page.driver, dark=True)
    assert page.ask("getComputedStyle(document.body).backgroundColor") != light
    passed = page.audit("dark")
    chromium.scheme(page.driver, dark=False, media="print")
    assert page.ask("getComputedStyle(document.querySelector('.cards')).display") == "block"
    assert not page.one(".toolbar").is_displayed()
    chromium.scheme(page.driver, dark=False)
    return passed


def check_large(page, count):
    """No lag with 2,000 findings: each step is timed with the layout it causes."""
    assert len(page.all(".card")) >= count
    timed = ("(() => { const start = performance.now(); %s; document.body.offsetHeight; "
             "return performance.now() - start })()")
    key = "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', bubbles: true}))"
    steps = {
        "filter": "document.querySelector('[name=severity]').click()",
        "filter back": "document.querySelector('[name=severity]').click()",
        "j": key % "j", "ten times k": ";".join([key % "k"] * 10), "accept": key % "a",
    }
    times = {name: round(page.ask(timed % script)) for name, script in steps.items()}
    slow = {name: value for name, value in times.items() if value > LAG}
    assert not slow, f"slow with {count} findings: {slow}"
    return times


def main():
    if not chromium.IS_INSTALLED:
        print("browser: SKIPPED: there is no chromium; apt-get install chromium chromium-driver", file=sys.stderr)
        return
    qc = pathlib.Path(sys.argv[1]).resolve()
    english = (EXAMPLES / "clinic.en.txt").read_text(encoding="utf-8")
    german = (EXAMPLES / "clinic.de.txt").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        hostile = english.replace("that the gadgets", f"that {HOSTILE} the gadgets")
        path = report(qc, folder, "clinic", hostile, german)
        downloads = folder / "downloads"
        downloads.mkdir()
        with chromium.window(downloads=downloads) as driver:
            page = Page(driver, path)
            cards = check_reading(page)
            check_filters(page, cards)
            check_keys(page, cards)
            decisions = check_decisions(page, cards, downloads)
            check_fix(qc, folder, decisions, hostile)
            page.press("j")
            light = page.audit("light")
            dark = check_media(page)
            errors = [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
            assert not errors, errors
        print(f"html      {len(cards)} findings read, filtered, decided, saved and fixed; "
              f"axe: {light} rules pass in light, {dark} in dark")
        with chromium.window(width=390, height=800) as driver:
            page = Page(driver, path)
            page.press("j")
            assert page.ask("document.documentElement.scrollWidth") <= 390, "a phone has to scroll sideways"
            mark, panel = page.one(".mark.on").rect, page.one(".panel").rect
            offset = page.ask("scrollY")
            assert 0 <= mark["y"] - offset and mark["y"] - offset + 20 <= panel["y"] - offset
        count = check_site(qc, folder, english, german, downloads)
        print(f"html      {count} documents on one page, each with its own decisions")
        copies = 110
        path = report(qc, folder, "large", "\n".join([english] * copies), "\n".join([german] * copies))
        with chromium.window() as driver:
            start = time.monotonic()
            page = Page(driver, path)
            opened = round((time.monotonic() - start) * 1000)
            times = check_large(page, 2000)
        print(f"html      {len(english.split()) * copies} words, 2,000 findings: opened in {opened} ms; "
              + ", ".join(f"{step} {value} ms" for step, value in times.items()))


if __name__ == "__main__":
    main()
