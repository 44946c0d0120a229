import Foundation
import Testing

@Suite("qc check on a site of 44 texts") struct SampleSiteTests {
  @Test(
    "clean texts pass, spun, half-spun and sourceless ones do not; the same bytes on one and on two cores")
  func site() throws {
    let scratch = try Scratch()
    _ = try SampleSite(in: scratch.url, count: 11)
    func check(_ arguments: String..., cores: String? = nil) throws -> Program.Outcome {
      try Program.run(["check"] + arguments, in: scratch.url, cores: cores)
    }
    let all = try check("--format", "json")
    #expect(all.status == 1)
    #expect(all.errors.contains("44 texts checked, the gate is shut"))
    #expect(try check("--format", "json") == all)
    #expect(try check("--format", "json", cores: "0") == all)

    let documents = try Self.documents(all.output)
    #expect(documents.map(\.path) == documents.map(\.path).sorted() && documents.count == 44)
    var flagged: [Substring: Int] = [:]
    for document in documents {
      let kind = document.path.split(separator: "/")[1]
      let rules = document.findings.map(\.rule)
      #expect((document.source == nil) == (kind == "missing"), "\(document.path)")
      let isFlagged = rules.contains(kind == "missing" ? "missing-source" : "tortured-phrase")
      flagged[kind, default: 0] += isFlagged ? 1 : 0
      if kind == "clean" { #expect(rules == [], "\(document.path)") }
    }
    #expect(flagged["clean"] == 0 && flagged["spun"] == 11 && flagged["missing"] == 11)
    // Three of six sentences are spun; of two pages they are three in which no term is garbled beyond doubt.
    #expect(flagged["half"] ?? 0 >= 9)
    #expect(try check("content/clean", "--format", "json").status == 0)
    for kind in ["spun", "half", "missing"] { #expect(try check("content/\(kind)/page3.en.txt").status == 1) }
  }

  private struct Page: Decodable {
    struct Document: Decodable {
      struct Finding: Decodable { let rule: String }
      let path: String
      let source: String?
      let findings: [Finding]
    }
    let documents: [Document]
  }

  private static func documents(_ json: String) throws -> [Page.Document] {
    try JSONDecoder().decode(Page.self, from: Data(json.utf8)).documents
  }
}

@Suite("qc check") struct CheckCommandTests {
  private let clean = ("The town paid nothing.\n", "Die Stadt zahlte nichts.\n")
  private let wrong = (
    "The town payed nothing and recieved nothing.\n", "Die Stadt zahlte und bekam nichts.\n"
  )

  /// A site with one clean text and one with misspelt words, which are minor.
  private func site(_ yaml: String? = nil) throws -> Scratch {
    let scratch = try Scratch()
    for (name, text) in [("good", clean), ("wrong", wrong)] {
      _ = try scratch.file("\(name).en.txt", text.0)
      _ = try scratch.file("\(name).de.txt", text.1)
    }
    if let yaml { _ = try scratch.file(".qc.yml", yaml) }
    return scratch
  }

  private func check(_ scratch: Scratch, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(["check", "--format", "concise"] + arguments, in: scratch.url)
  }

  @Test("what is shown does not depend on what shuts the gate")
  func thresholds() throws {
    let scratch = try site()
    let lenient = try check(scratch, "--min-score", "0")
    let strict = try check(scratch, "--min-score", "0", "--fail-on", "minor")
    #expect(lenient.status == 0 && strict.status == 1)
    #expect(lenient.output == strict.output && lenient.output.contains("wrong.en.txt:1:28: minor spelling"))
    #expect(try check(scratch, "--min-score", "0", "--fail-on", "minor", "--max-findings", "1").status == 0)
    #expect(try check(scratch).status == 1)
    #expect(try check(scratch, "good.de.txt").status == 0)
    #expect(try check(scratch, "good.de.txt", "wrong.en.txt").errors.contains("2 texts checked"))
  }

  @Test("a severity of the configuration shuts the gate; a rule that is off does not")
  func configuration() throws {
    #expect(try check(site("rules: {spelling: critical}\nminScore: -2500\n")).status == 1)
    #expect(try check(site("rules: {spelling: off}\n")).status == 0)
    #expect(try check(site("ignore: 'wrong.*'\n")).status == 0)
  }

  @Test("a missing source shuts the gate, unless the configuration lets the text go without")
  func missingSource() throws {
    let scratch = try site("ignore: 'wrong.*'\nminScore: -2500\n")
    _ = try scratch.file("alone.en.txt", clean.0)
    let shut = try check(scratch)
    #expect(shut.status == 1 && shut.output.contains("alone.en.txt:1:1: major missing-source"))
    _ = try scratch.file(".qc.yml", "ignore: 'wrong.*'\nwithoutSource: alone.en.txt\n")
    #expect(try check(scratch).status == 0)
  }

  @Test("a text that cannot be read is told, all others are reported, and the status is 2")
  func badFile() throws {
    let scratch = try site()
    _ = try scratch.file("broken.en.txt", [0x54, 0x68, 0x00, 0x65])
    let outcome = try check(scratch)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("wrong.en.txt:1:28"))
    #expect(outcome.errors.contains("broken.en.txt: not a text file"))
    #expect(outcome.errors.contains("2 texts checked") && outcome.errors.contains("1 text could not be read"))
    // Who sees the report alone sees it, too.
    let report = try Program.run(["check", "--format", "junit"], in: scratch.url)
    #expect(report.status == 2 && report.output.contains("errors=\"1\">"))
    #expect(
      report.output.contains("<error type=\"unreadable-text\" message=\"broken.en.txt: not a text file"))
  }

  @Test("a link that leads in a circle is told, all texts are reported, and the status is 2")
  func linkCycle() throws {
    let scratch = try site()
    let files = FileManager.default
    let folder = scratch.url.path + "/d"
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: folder + "/loop", withDestinationPath: "..")
    let outcome = try check(scratch)
    #expect(outcome.status == 2 && outcome.output.contains("wrong.en.txt:1:28"))
    #expect(outcome.errors.hasPrefix("qc: d/loop: this link leads in a circle; "))
    #expect(
      outcome.errors.contains("2 texts checked, ")
        && outcome.errors.hasSuffix("; 1 link or folder could not be read\n"))
    // What is not asked about is no reason to fail.
    #expect(try check(scratch, "good.en.txt").status == 0)
    let baseline = try Program.run(["baseline", "create"], in: scratch.url)
    #expect(baseline.status == 2 && baseline.errors.hasPrefix("qc: d/loop: "))
    let stats = try Program.run(["glossary", "stats"], in: scratch.url)
    #expect(stats.status == 2 && stats.errors.hasPrefix("qc: d/loop: ") && !stats.output.isEmpty)
  }

  /// Two folders, each with one misspelt text.
  private func folders() throws -> Scratch {
    let scratch = try Scratch()
    for folder in ["one", "two"] {
      try FileManager.default.createDirectory(
        at: scratch.url.appending(path: folder), withIntermediateDirectories: true)
      _ = try scratch.file("\(folder)/a.en.txt", wrong.0)
      _ = try scratch.file("\(folder)/a.de.txt", wrong.1)
    }
    return scratch
  }

  @Test("the configuration is looked for from every path; two of them are refused by name")
  func severalConfigurations() throws {
    let scratch = try folders()
    _ = try scratch.file("two/.qc.yml", "rules: {spelling: off}\n")
    let outside = try check(scratch, "one", "two")
    #expect(
      outside.status == 2
        && outside.errors.hasPrefix("qc: one: lies outside of two, of which two/.qc.yml speaks; "))
    _ = try scratch.file(".qc.yml", "minScore: 0\n")
    for command in [["check"], ["glossary", "stats"]] {
      let refused = try Program.run(command + ["one", "two/a.en.txt"], in: scratch.url)
      #expect(refused.status == 2 && refused.output.isEmpty)
      #expect(
        refused.errors
          == "qc: one goes by .qc.yml, but two/a.en.txt by two/.qc.yml; run qc once for each, or name one of them "
          + "with --config\n")
    }
    #expect(try check(scratch, "one", "two", "--config", ".qc.yml").errors.contains("2 texts checked"))
    try FileManager.default.removeItem(at: scratch.url.appending(path: "two/.qc.yml"))
    #expect(try check(scratch, "one", "two").errors.contains("2 texts checked"))
  }

  @Test(
    "check finds the baseline of a folder as baseline create wrote it, with and without a configuration",
    arguments: [true, false])
  func baselineOfFolder(isConfigured: Bool) throws {
    let scratch = try folders()
    if isConfigured { _ = try scratch.file("two/.qc.yml", "strictBaseline: true\n") }
    let strict = ["check", "--fail-on", "minor", "--strict-baseline"]
    #expect(
      try Program.run(["baseline", "create", "two"], in: scratch.url).errors.hasPrefix(
        "qc: two/.qc-baseline.json: 1 finding "))
    for path in ["two", "two/a.de.txt", scratch.url.path + "/two"] {
      #expect(try Program.run(strict + [path], in: scratch.url).status == 0, "\(path)")
    }
    #expect(try Program.run(strict, in: scratch.url.appending(path: "two")).status == 0)
    #expect(try Program.run(strict + ["one"], in: scratch.url).status == 1)
  }

  @Test("without a configuration a baseline above holds too, and two of them are refused by name")
  func baselineAbove() throws {
    let scratch = try folders()
    let strict = ["check", "--fail-on", "minor", "--strict-baseline"]
    #expect(
      try Program.run(["baseline", "create"], in: scratch.url).errors.hasPrefix(
        "qc: .qc-baseline.json: 2 findings "))
    for paths: [String] in [[], ["."], ["one"], ["one", "two/a.en.txt"]] {
      let outcome = try Program.run(strict + paths, in: scratch.url)
      #expect(outcome.status == 0 && !outcome.errors.contains("not found any more"), "\(paths)")
    }
    #expect(try Program.run(["baseline", "create", "two"], in: scratch.url).status == 0)
    let refused = try Program.run(strict + ["one", "two"], in: scratch.url)
    #expect(refused.status == 2)
    #expect(
      refused.errors
        == "qc: one has the baseline .qc-baseline.json, but two has two/.qc-baseline.json; run qc once for each, or "
        + "name one of them with --baseline\n")
    #expect(
      try Program.run(strict + ["one", "two", "--baseline", ".qc-baseline.json"], in: scratch.url).status == 0
    )
  }

  @Test("bad input of a site is one sentence and 2")
  func badInput() throws {
    let scratch = try Scratch()
    func sentence(_ arguments: String...) throws -> String {
      let outcome = try Program.run(["check"] + arguments, in: scratch.url)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("qc: "))
      return outcome.errors
    }
    #expect(try sentence().contains("no text here is named X.en.txt"))
    #expect(try sentence("none").contains("none: no such file or folder"))
    _ = try scratch.file(".qc.yml", "pairs: [{target: 'a/{n}.md', source: 'b/{n}.md'}]\n")
    #expect(try sentence().contains(".qc.yml:1:18: no file in . is of the pattern 'a/{n}.md'"))
    #expect(try sentence(".", "/etc").contains("/etc: lies outside of ."))
    _ = try scratch.file(".qc.yml", "baseline: known.json\n")
    _ = try scratch.file("x.en.txt", clean.0)
    #expect(try sentence().contains(".qc.yml:1:11: there is no baseline known.json; "))
    #expect(try sentence("--baseline", "other.json").contains("other.json: there is no such baseline"))
    _ = try scratch.file("known.json", "{}")
    #expect(try sentence().contains("known.json: not a baseline"))
    #expect(try Program.run(["check", "-"]).status == 64)
    #expect(try Program.run(["check", "--max-findings", "-1"]).status == 64)
    #expect(try Program.run(["check", "--fail-on", "loud"]).status == 64)
  }

  @Test("the configuration's outputs are written when the command line names none")
  func outputs() throws {
    let scratch = try site("output: [concise, {format: json, file: out.json}]\nminScore: 0\n")
    let outcome = try Program.run(["check"], in: scratch.url)
    #expect(outcome.status == 0 && outcome.output.contains("minor spelling"))
    let json = try String(contentsOf: scratch.url.appending(path: "out.json"), encoding: .utf8)
    #expect(json.contains("\"schemaVersion\": 1"))
    try FileManager.default.removeItem(at: scratch.url.appending(path: "out.json"))
    #expect(try Program.run(["check", "--format", "json"], in: scratch.url).output == json)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/out.json"))
  }

  @Test("the folder of a configuration's output is made; where it cannot be, that is told")
  func outputFolder() throws {
    let scratch = try site("output: [{format: json, file: build/reports/qc.json}]\nminScore: 0\n")
    #expect(try Program.run(["check"], in: scratch.url).status == 0)
    #expect(try Program.run(["check"], in: scratch.url).status == 0)
    #expect(try scratch.text("build/reports/qc.json").contains("\"schemaVersion\": 1"))
    _ = try scratch.file(".qc.yml", "output: [{format: json, file: good.en.txt/qc.json}]\n")
    let outcome = try Program.run(["check"], in: scratch.url)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix(
        "qc: good.en.txt/qc.json: cannot be written (its folder good.en.txt cannot be made)"))
  }

  @Test("only what differs from a revision is checked; the German counts, and so does a new file")
  func changedSince() throws {
    let scratch = try site()
    func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", scratch.url.path, "-c", "user.name=a", "-c", "user.email=a@b"] + arguments
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(try check(scratch, "--changed-since", "HEAD").errors.contains("no git repository"))
    try git("init", "-q")
    try git("add", "-A")
    try git("commit", "-q", "-m", "x")
    #expect(try check(scratch, "--changed-since", "no-such").errors.contains("no commit 'no-such'"))
    #expect(try check(scratch, "--changed-since=--output=x").status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/x"))
    let none = try check(scratch, "--changed-since", "HEAD")
    #expect(none.status == 0 && none.errors.contains("0 texts checked"))
    _ = try scratch.file("wrong.de.txt", wrong.1 + "Mehr.\n")
    #expect(try check(scratch, "--changed-since", "HEAD").errors.contains("1 text checked"))
    _ = try scratch.file("new.en.txt", clean.0)
    #expect(try check(scratch, "--changed-since", "HEAD").errors.contains("2 texts checked"))
    // As a hook of git in a folder of the tree, with a configuration of its own.
    let inner = scratch.url.appending(path: "inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    for name in ["a.en.txt", "a.de.txt", ".qc.yml"] { _ = try scratch.file("inner/\(name)", "") }
    try git("add", "-A")
    try git("commit", "-q", "-m", "y")
    _ = try scratch.file("inner/a.en.txt", clean.0)
    let hook = try Program.run(
      ["check", "--changed-since", "HEAD"], environment: ["GIT_DIR": scratch.url.path + "/.git"], in: inner)
    #expect(hook.errors.contains("1 text checked"))
  }

  @Test("an interruption ends it with 130 and leaves no output")
  func interruption() throws {
    let scratch = try Scratch()
    _ = try SampleSite(in: scratch.url, count: 60, kinds: [.spun])
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["check", "--format", "json", "--output", "out.json"]
    process.currentDirectoryURL = scratch.url
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    // Whenever it comes, there is either the whole output or none.
    usleep(800_000)
    process.interrupt()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).sorted()
    if process.terminationStatus == 130 {
      #expect(told.hasSuffix("qc: interrupted; nothing was written\n"))
      #expect(left == ["content"])
    } else {
      #expect([1, 2].contains(process.terminationStatus) || process.terminationReason == .uncaughtSignal)
      #expect(left == ["content"] || left == ["content", "out.json"])
    }
  }
}

@Suite("qc baseline") struct BaselineCommandTests {
  @Test("what the baseline knows passes; new findings do not; stale entries are told and pruned")
  func life() throws {
    let scratch = try Scratch()
    let german = "Die Stadt bekam Post.\n"
    _ = try scratch.file("a.de.txt", german)
    func write(_ text: String) throws { _ = try scratch.file("a.en.txt", text) }
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(arguments, in: scratch.url)
    }
    try write("The town recieved mail. The mayor anounced it.\n")
    #expect(try run("check", "--fail-on", "minor").status == 1)
    #expect(try run("baseline", "create").errors == "qc: .qc-baseline.json: 2 findings in 1 text\n")
    let known = try run("check", "--fail-on", "minor")
    #expect(known.status == 0 && known.errors.contains("2 known findings let pass"))
    #expect(try run("baseline", "show").output.contains("spelling 'recieved'"))

    try write("A new line.\n\nThe town recieved mail. The mayor announced it.\n")
    let stale = try run("check", "--fail-on", "minor")
    #expect(stale.status == 0 && stale.errors.contains("spelling 'anounced' is not found any more"))
    #expect(try run("check", "--fail-on", "minor", "--strict-baseline").status == 1)
    #expect(try run("baseline", "prune").errors.contains("1 finding removed, 1 left"))
    #expect(try run("check", "--fail-on", "minor", "--strict-baseline").status == 0)

    try write("The town recieved mail. The mayor anounced it.\n")
    #expect(try run("check", "--fail-on", "minor").status == 1)
  }

  @Test("a folder that is not there has no baseline", arguments: ["create", "prune", "show"])
  func missing(command: String) throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", "The town recieved mail.\n")
    for path in ["nope", "/nonexist/nope", "a.en.txt/nope"] {
      let outcome = try Program.run(["baseline", command, path], in: scratch.url)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errors == "qc: \(path): no such file or folder; check the path\n")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["a.en.txt"])
  }

  @Test("a text that was renamed keeps its entries, and pruning writes its new name down")
  func renamed() throws {
    let scratch = try Scratch()
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(arguments, in: scratch.url)
    }
    for (name, text) in [("en", "The town recieved mail.\n"), ("de", "Die Stadt bekam Post.\n")] {
      _ = try scratch.file("a.\(name).txt", text)
    }
    #expect(try run("baseline", "create").status == 0)
    for language in ["en", "de"] {
      try FileManager.default.moveItem(
        atPath: scratch.url.path + "/a.\(language).txt", toPath: scratch.url.path + "/b c.\(language).txt")
    }
    let check = ["check", "--fail-on", "minor", "--strict-baseline"]
    let renamed = try Program.run(check, in: scratch.url)
    #expect(renamed.status == 0 && renamed.errors.contains("a.en.txt is now b c.en.txt"))
    #expect(try run("baseline", "prune").errors.contains("0 findings removed, 1 left"))
    let pruned = try Program.run(check, in: scratch.url)
    #expect(pruned.status == 0 && !pruned.errors.contains("is now"))
    #expect(try scratch.text(".qc-baseline.json").contains("b c.en.txt"))
  }
}
