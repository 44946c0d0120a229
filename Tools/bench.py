#!/usr/bin/env python3
"""bench.py QC [SENTENCES]: times the phases of the program QC on a generated German-English pair.

The pair is made from sentence patterns and small word lists with a fixed seed: the same text on every machine. Beside
it, `hunspell -d en_US -l` reads the same English. Standard library only.
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

NOUNS = [("Regierung", "government"), ("Behörde", "authority"), ("Firma", "company"), ("Polizei", "police"),
         ("Gemeinde", "municipality"), ("Zeitung", "newspaper"), ("Klinik", "clinic"), ("Schule", "school"),
         ("Kommission", "commission"), ("Bank", "bank")]
VERBS = [("prüft", "examines"), ("verkauft", "sells"), ("verlangt", "demands"), ("bezahlt", "pays for"),
         ("beschreibt", "describes"), ("ersetzt", "replaces"), ("plant", "plans"), ("verbietet", "forbids")]
THINGS = [("die neue Brücke", "the new bridge"), ("den alten Vertrag", "the old contract"),
          ("die Antivirensoftware", "the antivirus software"), ("den Bericht", "the report"),
          ("das Grundstück am Fluss", "the plot by the river"), ("die Betriebssysteme", "the operating systems"),
          ("den Haushalt", "the budget"), ("die Datenschutzregeln", "the data protection rules")]
TIMES = [("seit Montag", "since Monday"), ("im Frühjahr", "in spring"), ("nach der Wahl", "after the election"),
         ("in diesem Jahr", "this year"), ("ohne Begründung", "without giving reasons")]
NAMES = ["Oelke", "Brandis", "Tammen", "Wiegand", "Harms", "Sievers"]


def texts(sentences):
    chance = random.Random(7)
    german, english = [], []
    for index in range(sentences):
        noun, verb, thing, moment = map(chance.choice, (NOUNS, VERBS, THINGS, TIMES))
        name, number = chance.choice(NAMES), chance.randrange(2, 900)
        german.append(f"Die {noun[0]} {verb[0]} {moment[0]} {thing[0]}, sagte {name} vor {number} Gästen.")
        english.append(f"The {noun[1]} {verb[1]} {thing[1]} {moment[1]}, {name} told {number} guests.")
        if index % 5 == 4:
            german.append("\n\n")
            english.append("\n\n")
    return " ".join(german), " ".join(english)


FIRST = [("Daten", "data"), ("Netz", "network"), ("Wasser", "water"), ("Steuer", "tax"), ("Verkehr", "traffic"),
         ("Brücken", "bridge"), ("Regierung", "government"), ("Behörden", "authority"), ("Zeitung", "newspaper"),
         ("Bank", "bank")]
LAST = [("prüfung", "check"), ("vertrag", "contract"), ("regel", "rule"), ("bericht", "report"),
        ("haushalt", "budget"), ("system", "system"), ("schule", "school"), ("plan", "plan"), ("recht", "law"),
        ("stelle", "office")]


def term(index):
    """The German and the English term of a made-up concept."""
    begin, end = FIRST[index % 10], LAST[index // 10 % 10]
    series = "".join(chr(97 + index // 100 // 26 ** place % 26) for place in range(4))
    return begin[0] + series + end[0], f"{begin[1]} {series} {end[1]}"


def glossary(path, concepts):
    """A glossary of made-up compounds and their English: as many concepts as asked for, all different."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("id,de,en\n")
        for index in range(concepts):
            file.write(f"c{index},{','.join(term(index))}\n")


def peak_and_time(command, **streams):
    start = time.time()
    process = subprocess.Popen(command, **streams)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench: {command[0]} failed")
    return time.time() - start, usage.ru_maxrss / 1024


def main():
    qc = sys.argv[1]
    sentences = int(sys.argv[2]) if len(sys.argv) > 2 else 20000
    with tempfile.TemporaryDirectory() as folder:
        german, english = texts(sentences)
        paths = {}
        for name, text in (("de", german), ("en", english)):
            paths[name] = os.path.join(folder, "text." + name + ".txt")
            with open(paths[name], "w", encoding="utf-8") as file:
                file.write(text)
        print(f"{len(english.split())} English words, {len(german.split())} German words, {sentences} sentences each")

        command = [qc, "report", paths["en"], "--source", paths["de"], "--format", "json", "--timings"]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)  # warms the cache
        log = os.path.join(folder, "timings")
        with open(log, "w") as errors:
            seconds, peak = peak_and_time(command, stdout=subprocess.DEVNULL, stderr=errors)
        for line in open(log):
            if "\t" in line:
                phase, took = line.rstrip("\n").split("\t")
                print(f"  {phase:<10} {float(took):8.3f} s")
        print(f"  {'process':<10} {seconds:8.3f} s, at most {peak:.0f} MB")

        # For the index of terms a text that has some: every third sentence ends with a term of the smaller glossary.
        lines = {}
        for side, name in enumerate(("de", "en")):
            lines[name] = os.path.join(folder, "lines." + name)
            with open(paths[name], encoding="utf-8") as whole, open(lines[name], "w", encoding="utf-8") as file:
                for number, line in enumerate(whole.read().replace(". ", ".\n").split("\n")):
                    found = f" {term(number * 7919 % 100_000)[side]}" if number % 3 == 0 else ""
                    file.write(line + found + "\n")
        for concepts in (100_000, 1_000_000):
            file = os.path.join(folder, "glossary.csv")
            glossary(file, concepts)
            command = [os.path.join(os.path.dirname(qc), "qc-train"), "terms", file, "--german", lines["de"],
                       "--english", lines["en"]]
            log = os.path.join(folder, "terms")
            with open(log, "w") as told:
                seconds, peak = peak_and_time(command, stdout=told)
            print(f"a glossary of {concepts} concepts: {seconds:.1f} s in all, at most {peak:.0f} MB")
            print("".join("  " + line for line in open(log)), end="")

        if shutil.which("hunspell"):
            with open(paths["en"]) as text:
                seconds, _ = peak_and_time(["hunspell", "-d", "en_US", "-l"], stdin=text, stdout=subprocess.DEVNULL)
            print(f"hunspell -d en_US -l, the English alone: {seconds:.3f} s")
        else:
            print("hunspell is not installed; to compare with it: apt-get install hunspell")


if __name__ == "__main__":
    main()
