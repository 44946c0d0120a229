import Foundation
import Testing

@Suite("qc config, and the configuration of qc report") struct ConfigurationTests {
  @Test("the documentation's page is what the keys say; `make docs` makes it")
  func page() throws {
    let repository = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    let page = try String(
      contentsOf: repository.appending(path: "Documentation/Configuration.md"), encoding: .utf8)
    #expect(try Program.run(["config", "keys", "--markdown"]).output == page)
  }

  @Test("show tells of each value whether it is a default, the file's or the command line's")
  func origins() throws {
    let scratch = try Scratch()
    let file = try scratch.file(".qc.yml", "# ours\nfailOn: minor\nmaxFindings: 3\n")
    let outcome = try Program.run(["config", "show", scratch.url.path, "--max-findings", "4"])
    #expect(outcome.status == 0)
    func line(_ key: String) -> String {
      outcome.output.split(separator: "\n").first { $0.hasPrefix("\(key):") }.map(String.init) ?? ""
    }
    #expect(line("failOn").hasPrefix("failOn: minor ") && line("failOn").hasSuffix("# \(file):2"))
    #expect(
      line("maxFindings").hasPrefix("maxFindings: 4 ") && line("maxFindings").hasSuffix("# command line"))
    #expect(line("minScore").hasSuffix("# default"))
  }

  @Test(
    "show knows of the baseline that check finds by itself, of every glossary, and of what is wrong with them"
  )
  func inForce() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "news"), withIntermediateDirectories: true)
    _ = try scratch.file("news/a.en.txt", "The hospital paid no ransom.\n")
    _ = try scratch.file("news/a.de.txt", "Das Krankenhaus zahlte kein L\u{F6}segeld.\n")
    func show(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(["config", "show"] + arguments, in: scratch.url)
    }
    let without = try show("news").output
    #expect(without.contains("\n# baseline: none, .qc-baseline.json is not there\n"))
    #expect(without.contains("\nroots: [news] ") && without.contains("glossary.csv, qc's own"))
    #expect(try Program.run(["baseline", "create", "news"], in: scratch.url).status == 0)
    let found = try show("news").output
    #expect(found.contains("\nbaseline: news/.qc-baseline.json  # found\n"))
    #expect(found.contains("\n# baseline: news/.qc-baseline.json, lets 0 findings in 0 texts pass\n"))
    // That of the folder above is not the one of the texts.
    #expect(try show().output.contains("\n# baseline: none, .qc-baseline.json is not there\n"))

    _ = try scratch.file("terms.csv", "de,en\nLeck,leak\n")
    _ = try scratch.file("more.csv", "de,en\nLeck,\"leak\n")
    _ = try scratch.file(".qc.yml", "glossaries: terms.csv\n")
    let both = try show("news", "--glossary", "more.csv")
    #expect(both.output.contains("glossaries: [terms.csv, more.csv]"))
    #expect(both.output.contains("# .qc.yml:1 and command line\n"))
    #expect(both.output.contains("\n# glossary: terms.csv, yours, 1 concept\n"))
    #expect(both.output.contains("\n# glossary: more.csv, yours, cannot be read\n"))
    #expect(both.status == 2 && both.errors.hasPrefix("qc: more.csv:2:6: this quoted cell never ends"))
    let check = try Program.run(["check", "news", "--glossary", "more.csv"], in: scratch.url)
    #expect(check.status == 2 && check.errors.contains("more.csv:2:6: "))
  }

  @Test("report goes by the configuration above its text: rules, severities, variant, accept list, comments")
  func report() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "texts"), withIntermediateDirectories: true)
    let text = try scratch.file(
      "texts/a.en.txt",
      """
      The council recieved the qwertzu plan.

      <!-- qc:ignore spelling: as she wrote it -->
      The mayor anounced nothing, and the colour stayed.

      Nobody anounced more than Anounced Ltd.
      """)
    func words(_ yaml: String) throws -> [String] {
      _ = try scratch.file(".qc.yml", yaml)
      let outcome = try Program.run(["report", text, "--format", "json"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output.split(separator: "\n").filter {
        $0.contains(#""text": ""#) && !$0.contains("suggest")
      }
      .map { $0.split(separator: "\"")[3].description }
    }
    #expect(try words("") == ["recieved", "qwertzu", "anounced"])
    #expect(try words("rules: {spelling: off}") == [])
    #expect(try words("accept: [qwertzu plan, anoun]") == ["recieved", "anounced"])
    #expect(try words("variant: en-US") == ["recieved", "qwertzu", "anounced"])
    _ = try words("rules: {spelling: critical}")
    #expect(try Program.run(["report", text, "--format", "json"]).output.contains(#""critical": 3"#))
  }

  @Test("a configuration whose name ends in .yaml is not passed over in silence")
  func otherEnding() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", "The mayor recieved it.\n")
    let file = try scratch.file(".qc.yaml", "rules: {spelling: off}\n")
    let outcome = try Program.run(["report", text])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.errors
        == "qc: \(file): the configuration is named .qc.yml; rename this file, or name it with --config\n")
    let named = try Program.run(["report", text, "--config", file, "--format", "concise"])
    #expect(named.status == 0 && !named.output.contains("recieved"))
    _ = try scratch.file(".qc.yml", "")
    #expect(try Program.run(["report", text, "--format", "concise"]).output.contains("recieved"))
  }

  @Test("a configuration that is wrong is 2, with its place and its line")
  func wrong() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", "All is well.\n")
    let file = try scratch.file(".qc.yml", "rules:\n  speling: off\n")
    let outcome = try Program.run(["report", text])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix("qc: \(file):2:3: there is no rule 'speling'; did you mean 'spelling'?\n"))
    #expect(outcome.errors.contains("speling: off"))
    let other = try Program.run(["report", text, "--config", scratch.url.path + "/none.yml"])
    #expect(other.status == 2 && other.errors.contains("none.yml"))
    let terms = try scratch.file("other.yml", "glossaries: no-such.csv\n")
    let glossary = try Program.run(["report", text, "--config", terms])
    #expect(glossary.status == 2 && glossary.errors.contains(scratch.url.path + "/no-such.csv"))
  }
}
