#!/usr/bin/env python3
"""evaluate.py QC DATA: runs the program QC over every data set of the folder DATA and prints one table.

The figures are those of DATA/score.py; what each means stands in DATA/README.md. Behind the table stand the
precision-recall curve of the spun articles and what the confidence of findings is worth. Standard library only.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import time

qc, data = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
work = tempfile.TemporaryDirectory()
rows, failed = [], []
sys.path.insert(0, data)
sys.dont_write_bytecode = True  # the folder of the data is not ours
import score as scorer  # noqa: E402  (the folder of the data is an argument)

# For the curve and the reliability: (report, gold, target) of marked texts, and reports of texts without a mark.
marked, genuine = [], []


class Failure(Exception):
    """qc could not run on a data set."""


def attempt(name, measure, *arguments):
    """Measures one data set; a failure becomes its row, and the others are measured all the same."""
    try:
        measure(name, *arguments)
    except Failure as failure:
        failed.append(name)
        rows.append((name, 0.0, {"failed:": str(failure)}))


def path(*parts):
    return os.path.join(data, *parts)


def out(name):
    return os.path.join(work.name, name)


def report(name, *arguments):
    """Runs qc and returns the path of its JSON and the seconds it took."""
    file = out(name.replace("/", "-") + ".json")
    start = time.time()
    run = subprocess.run([qc, "report", "--format", "json", "--output", file, *arguments], stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        raise Failure(f"qc failed: {run.stderr.strip()}")
    return file, time.time() - start


def score(*arguments):
    run = subprocess.run([sys.executable, path("score.py"), *arguments, "--json"], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(run.stdout.strip().split("\n")[-1])


def add(name, seconds, **figures):
    rows.append((name, seconds, figures))


def share(part, whole):
    return f"{part}/{whole}"


def spans(name, target, source, gold, sums=None):
    file, seconds = report(name, target, "--source", source)
    marked.append((name, file, gold, target))
    figures = score("spans", file, gold, target)
    shown = {}
    for tier in "ATWBFC":
        if f"{tier}.spans" in figures:
            for key in ("spans", "found", "top1", "top3"):
                if sums is not None:
                    sums[f"{tier}.{key}"] = sums.get(f"{tier}.{key}", 0) + figures[f"{tier}.{key}"]
            shown[tier] = share(figures[f"{tier}.found"], figures[f"{tier}.spans"])
            shown[f"{tier} top1"] = figures[f"{tier}.top1"]
            shown[f"{tier} top3"] = figures[f"{tier}.top3"]
    if sums is not None:
        for key in ("findings", "false_alarms"):
            sums[key] = sums.get(key, 0) + figures[key]
        sums["seconds"] = sums.get("seconds", 0) + seconds
    add(name, seconds, **shown, false=figures["false_alarms"], precision=figures["precision"])


def rate(name, file, seconds):
    figures = score("clean", file)
    by_rule = {rule: figures[f"{rule}.per_1000_words"] for rule in ("tortured-phrase", "spun-wording", "spinner-filler")}
    add(name, seconds, words=figures["words"], **{"spinning per 1000 words": figures["per_1000_words"]}, **by_rule,
        **{"all rules": figures["all_rules.per_1000_words"]})


def phrases(name, file, seconds, key):
    figures = score("phrases", file, key)
    add(name, seconds, phrases=figures["phrases"], recall=figures["recall"], top1=figures["top1"], top3=figures["top3"],
        stray=figures["stray_findings"])


def documents(name, files, kind):
    """One report of several texts: the single reports' documents put together. The first line is not the text."""
    merged, seconds = {"documents": []}, 0
    for file in files:
        text = out(os.path.basename(file))
        with open(file, encoding="utf-8") as whole, open(text, "w", encoding="utf-8") as body:
            body.write(whole.read().split("\n", 1)[1])
        single, took = report(kind + "-" + os.path.basename(file), text)
        merged["documents"] += json.load(open(single, encoding="utf-8"))["documents"]
        seconds += took
    file = out(name + ".json")
    json.dump(merged, open(file, "w", encoding="utf-8"))
    return file, seconds


def rated(name, target, *arguments):
    file, seconds = report(os.path.basename(name), target, *arguments)
    if "--source" in arguments:
        genuine.append(file)
    rate(name, file, seconds)


def terms(name, stems):
    """How often the rules about terms speak on genuine translations, by the bundled glossary, all texts as one."""
    for end in (".en", ".de"):
        with open(out("all" + end), "w", encoding="utf-8") as whole:
            for stem in stems:
                whole.write(open(stem + end, encoding="utf-8").read())
    file, seconds = report("terms", out("all.en"), "--source", out("all.de"), "--align", "lines")
    document = json.load(open(file, encoding="utf-8"))["documents"][0]
    rules = [finding["rule"] for finding in document["findings"]]
    add(name, seconds, words=document["words"],
        **{f"{rule} per 1000 words": round(1000 * rules.count(rule) / document["words"], 3)
           for rule in ("term-missing", "term-forbidden", "term-inconsistent")})


def suggestions(name, stems):
    """Of the bundled glossary's concepts with three pairs or more, how many `qc glossary suggest` finds without it."""
    found = json.loads(run_qc("glossary", "suggest", out("all.en"), "--source", out("all.de"), "--align", "lines",
                              "--include-known", "--limit", "100000", "--format", "json"))["suggestions"]
    stats = json.loads(run_qc("glossary", "stats", out("all.en"), "--source", out("all.de"), "--align", "lines",
                              "--format", "json"))["concepts"]
    by_german = {}
    for suggestion in found:
        by_german.setdefault(german_stem(suggestion["de"]), []).append(suggestion["en"])
    asked = german = english = 0
    for concept in stats:
        if concept["matched"] < 3:
            continue
        asked += 1
        hits = [text for term in concept["de"] for text in by_german.get(german_stem(term), [])]
        allowed = {form for term in concept["en"] for form in english_forms(term)}
        german += bool(hits)
        english += any(english_forms(text) & allowed for text in hits)
    add(name, 0, concepts=asked, **{"German found": german, "right English": english, "all proposals": len(found)})


def german_stem(term):
    """A term without endings: the proposals' base forms are guesses."""
    words = term.lower().replace("-", " ").split()
    return "".join(re.sub("(en|er|es|em|e|n|s)$", "", word) for word in words)


def english_forms(term):
    """A term and its singulars or plurals, hyphens and spaces aside."""
    bare = term.lower().replace("-", "").replace(" ", "")
    return {bare, bare + "s"} | {bare.removesuffix(end) + rest for end, rest in (("s", ""), ("es", ""), ("ies", "y"))}


def run_qc(*arguments):
    run = subprocess.run([qc, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        raise Failure(f"qc {' '.join(arguments[:2])} failed: {run.stderr.strip()}")
    return run.stdout


def web(name):
    spun, spun_seconds = documents("web-spun", sorted(glob.glob(path("web", "spun-*.txt"))), "web")
    fine, fine_seconds = documents("web-clean", sorted(glob.glob(path("web", "clean-*.txt"))), "web")
    figures = score("documents", spun, fine)
    add(name, spun_seconds + fine_seconds, auc=figures["auc"],
        **{"flagged spun": share(figures["flagged_spun"], figures["spun"]),
           "flagged clean": share(figures["flagged_clean"], figures["clean"])})
    rate("web/spun", spun, spun_seconds)
    rate("web/clean", fine, fine_seconds)


def phrase_list(name):
    folder = out("phrases")
    make("phrases.py", path("pps", "dev.tsv"), folder)
    file, seconds = report("phrases", f"{folder}/phrases.en.txt", "--glossary", f"{folder}/glossary.csv")
    phrases(name, file, seconds, f"{folder}/key.tsv")


def implanted(name, stems):
    folder = out("implanted")
    make("implant.py", path("pps", "dev.tsv"), folder, *[stem + end for stem in stems for end in (".de", ".en")])
    pairing = ["--source", f"{folder}/implanted.de", "--align", "lines"]
    phrases(name, *report("implanted", f"{folder}/implanted.en", *pairing), f"{folder}/key.tsv")
    rate("implanted, genuine", *report("genuine", f"{folder}/genuine.en", *pairing))


def alignment(name):
    """The pairs of newstest with its lines hidden in paragraphs, recovered."""
    tool = os.path.join(os.path.dirname(os.path.abspath(__file__)), "align-eval.sh")
    start = time.time()
    run = subprocess.run([tool, path("clean")], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        raise Failure(f"align-eval.sh failed: {run.stderr.strip()}")
    figure = run.stdout.strip().split("\n")[-1].rsplit(" ", 1)[-1]
    add(name, time.time() - start, **{"strict F1": float(figure)})


def spinning(file):
    """The findings of one report that say the English is spun."""
    return [finding for document in scorer.load(file, scorer.SPIN_RULES) for finding in document["spin"]]


def curve():
    """Precision and recall of the spun articles at each confidence, from the reports that the table was made of."""
    articles = [text for text in marked if text[0].startswith("spun/")]
    if not articles:
        return
    print(f"\nprecision-recall curve of {len(articles)} spun articles with their German, in-sample: "
          "findings below the confidence\ndropped, as by --min-confidence; a curve that does not move yet means that "
          "qc reports nothing less sure")
    print("confidence  findings  false  precision    T found  W found  F found  all found")
    for percent in range(30, 100, 5):
        sums = {}
        for _, file, gold, target in articles:
            with open(file, encoding="utf-8") as whole:
                kept = json.load(whole)
            for document in kept["documents"]:
                document["findings"] = [f for f in document["findings"] if f["confidence"] >= percent / 100]
            cut = out("cut.json")
            with open(cut, "w", encoding="utf-8") as part:
                json.dump(kept, part)
            options = argparse.Namespace(report=cut, gold=gold, target=target, rules=scorer.SPIN_RULES, show=0)
            for key, value in scorer.spans(options).items():
                if key != "precision":
                    sums[key] = sums.get(key, 0) + value
        found = {tier: sums[f"{tier}.found"] / sums[f"{tier}.spans"] for tier in "TWF"}
        everything = sum(sums[f"{tier}.found"] for tier in "TWF") / sum(sums[f"{tier}.spans"] for tier in "TWF")
        precision = 1 - sums["false_alarms"] / sums["findings"] if sums["findings"] else float("nan")
        print(f"{percent / 100:10.2f}  {sums['findings']:8}  {sums['false_alarms']:5}  {precision:9.3f}  "
              + "  ".join(f"{found[tier]:7.3f}" for tier in "TWF") + f"  {everything:9.3f}")


def reliability():
    """What the confidence of a reported finding is worth: the share that is marked, in ten bins."""
    spun = [judged for _, file, gold, _ in marked for judged in judgements(file, scorer.read_gold(gold))]
    every = spun + [judged for file in genuine for judged in judgements(file, [])]
    if not spun:
        return
    print("\nreliability of reported findings, in-sample: of those with a confidence, the share that is marked\n"
          f"(left: the seed and the spun articles; right: these with the clean and machine-translated texts, where "
          "nothing is marked;\nwhat holds for unseen texts is the cross-validated table of `make train`)")
    print(f"{'confidence':>10}  " + "   ".join(f"{'findings':>8}  {'mean':>6}  {'marked':>6}" for _ in range(2)))
    for number in range(10):
        cells = []
        for judgements_of in (spun, every):
            chosen = [judged for judged in judgements_of if bin_of(judged) == number]
            mean, share_marked = averages(chosen)
            cells.append(f"{len(chosen):8}  {mean}  {share_marked}")
        print(f"{number / 10:4.1f} to {(number + 1) / 10:3.1f}  " + "   ".join(cells))
    print(f"expected calibration error: {calibration_error(spun):.4f} and {calibration_error(every):.4f}")


def judgements(file, gold):
    """The confidence of each finding, and whether it overlaps a mark."""
    result = []
    for finding in spinning(file):
        start, end = scorer.bounds(finding)
        result.append((finding["confidence"], any(start < row[1] and row[0] < end for row in gold)))
    return result


def bin_of(judged):
    return min(int(judged[0] * 10), 9)


def averages(chosen):
    if not chosen:
        return f"{'-':>6}", f"{'-':>6}"
    return tuple(f"{sum(judged[part] for judged in chosen) / len(chosen):6.3f}" for part in (0, 1))


def calibration_error(judged):
    """The difference of mean confidence and marked share, weighted by the findings of the bin."""
    error = 0
    for number in range(10):
        chosen = [one for one in judged if bin_of(one) == number]
        error += abs(sum(one[0] for one in chosen) - sum(one[1] for one in chosen))
    return error / len(judged)


def make(tool, *arguments):
    subprocess.run([sys.executable, path(tool), *arguments], check=True, stdout=subprocess.DEVNULL)


def main():
    # The first run may have to build the lexicon; it is not timed.
    try:
        report("warm", path("seed", "target.en.txt"))
    except Failure as failure:
        sys.exit(f"evaluate: {failure}")

    attempt("seed", spans, path("seed", "target.en.txt"), path("seed", "source.de.txt"), path("seed", "gold.tsv"))
    sums = {}
    for gold in sorted(glob.glob(path("spun", "*.gold.tsv"))):
        stem = gold.removesuffix(".gold.tsv")
        attempt("spun/" + os.path.basename(stem), spans, stem + ".en.txt", stem + ".de.txt", gold, sums)
    if sums:
        all_spun(sums)
    clean = sorted(file.removesuffix(".en") for file in glob.glob(path("clean", "*.en")))
    for stem in clean:
        pairing = ["--source", stem + ".de", "--align", "lines"]
        attempt("clean/" + os.path.basename(stem), rated, stem + ".en", *pairing)
    attempt("clean, all as one", terms, clean)
    attempt("suggested terms", suggestions, clean)
    attempt("clean/" + os.path.basename(clean[-1]) + ", English alone", rated, clean[-1] + ".en")
    for file in sorted(glob.glob(path("mt", "*.en"))):
        name = "mt/" + os.path.basename(file).removesuffix(".en")
        attempt(name, rated, file, "--source", path("mt", "generaltest2022.de"), "--align", "lines")
    attempt("web, spun or clean", web)
    attempt("pps, terms as glossary", phrase_list)
    attempt("implanted", implanted, clean)
    attempt("newstest, lines hidden", alignment)

    print_table()
    curve()
    reliability()
    return 1 if failed else 0


def print_table():
    """Rows with the same figures stand below each other under one line of headings."""
    width = max(len(name) for name, _, _ in rows)
    headings = None
    for name, seconds, figures in rows:
        if list(figures) != headings:
            headings = list(figures)
            print(f"\n{'':<{width}}  seconds  " + "  ".join(f"{key:>9}" for key in headings))
        cells = "  ".join(f"{'-' if value is None else value:>{max(9, len(key))}}" for key, value in figures.items())
        print(f"{name:<{width}}  {seconds:7.2f}  {cells}")


def all_spun(sums):
    tiers = {}
    for tier in "TWF":
        tiers[tier] = share(sums[f"{tier}.found"], sums[f"{tier}.spans"])
        tiers[f"{tier} top1"] = sums[f"{tier}.top1"]
        tiers[f"{tier} top3"] = sums[f"{tier}.top3"]
    precision = round(1 - sums["false_alarms"] / sums["findings"], 4) if sums["findings"] else None
    add("spun, all", sums["seconds"], **tiers, false=sums["false_alarms"], precision=precision)


sys.exit(main())
