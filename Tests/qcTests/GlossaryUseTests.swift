import Foundation
import Testing

/// `qc glossary suggest` and `stats`, as run from a shell.
@Suite("qc glossary suggest and stats") struct GlossaryUseTests {
  private let example = ["Examples/clinic.en.txt", "--source", "Examples/clinic.de.txt"]

  @Test("stats counts what the report of the same pair is about, and names what is not met")
  func stats() throws {
    let json = try Program.run(["glossary", "stats"] + example + ["--format", "json"])
    #expect(json.status == 0)
    let page = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let concepts = try #require(page["concepts"] as? [[String: Any]])
    let matched = concepts.compactMap { $0["matched"] as? Int }
    #expect(matched.count == concepts.count)
    #expect(matched.contains { $0 > 0 })
    let text = try Program.run(["glossary", "stats"] + example + ["--unused"])
    #expect(text.output.contains("not met:\n"))
    #expect(text.status == 0)
  }

  @Test("accepted proposals are appended, and another name is refused")
  func suggest() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let german = "Die Zahnradbahn steht still.\nEine Zahnradbahn ist teuer.\nViele lieben die Zahnradbahn.\n"
    let english =
      "The rack railway stands still.\nA rack railway is expensive.\nMany love the rack railway.\n"
    let (source, target) = (folder.appending(path: "a.de"), folder.appending(path: "a.en"))
    try Data(german.utf8).write(to: source)
    try Data(english.utf8).write(to: target)
    let terms = folder.appending(path: "terms.csv").path
    let pair = [target.path, "--source", source.path, "--align", "lines"]
    let added = try Program.run(
      ["glossary", "suggest"] + pair + ["--accept", "Zahnradbahn", "--append", terms])
    #expect(added.status == 0, "\(added.errors)")
    #expect(
      try String(contentsOfFile: terms, encoding: .utf8)
        == "de,en,status\nZahnradbahn,rack railway,\n")
    let refused = try Program.run(
      ["glossary", "suggest"] + pair + ["--accept", "Seilbahn", "--append", terms])
    #expect(refused.status == 64)
    let alone = try Program.run(["glossary", "suggest", target.path])
    #expect(alone.status == 2 && alone.errors.contains("there is no German text to it"))
  }

  /// Two texts, neither of which says enough alone, as `qc check` pairs them.
  private func site(_ scratch: Scratch) throws {
    let texts = [
      (
        "Die Zahnradbahn steht still.\nEine Zahnradbahn ist teuer.\n",
        "The rack railway stands still.\nA rack railway is expensive.\n"
      ),
      (
        "Viele lieben die Zahnradbahn.\nDas Krankenhaus brannte.\n",
        "Many love the rack railway.\nThe workplace burned.\n"
      ),
    ]
    for (number, text) in texts.enumerated() {
      _ = try scratch.file("\(number).de.txt", text.0)
      _ = try scratch.file("\(number).en.txt", text.1)
    }
    _ = try scratch.file(
      ".qc.yml", "pairs:\n  - target: \"{name}.en.txt\"\n    source: \"{name}.de.txt\"\n    align: lines\n")
    _ = try scratch.file(
      "terms.yaml",
      "# ours\n- id: h\n  de: Krankenhaus\n  en: [hospital, {term: workplace, status: deprecated}]\n")
  }

  @Test("the pairs of a site are taken together, and a text without its German is told and left out")
  func several() throws {
    let scratch = try Scratch()
    try site(scratch)
    let both = try Program.run(["glossary", "suggest"], in: scratch.url)
    #expect(both.status == 0 && both.output.contains("Zahnradbahn = rack railway"), "\(both.errors)")
    #expect(both.output.contains("    in  "))
    let one = try Program.run(["glossary", "suggest", "0.en.txt"], in: scratch.url)
    #expect(one.status == 0 && one.output.isEmpty && one.errors.contains("no term is to be proposed"))
    _ = try scratch.file("2.en.txt", "A text of its own.\n")
    let three = try Program.run(["glossary", "suggest"], in: scratch.url)
    #expect(three.output == both.output && three.errors.contains("2.en.txt: there is no German text to it"))
    #expect(
      try Program.run(["glossary", "suggest", "0.en.txt", "1.en.txt", "--source", "x"], in: scratch.url)
        .status
        == 64)
    let statistics = try Program.run(["glossary", "stats", ".", "--glossary", "terms.yaml"], in: scratch.url)
    #expect(statistics.status == 0 && statistics.output.contains("Krankenhaus"))
  }

  @Test("decisions about several texts become entries of a YAML glossary, and strange ones are told")
  func learning() throws {
    let scratch = try Scratch()
    try site(scratch)
    let page = try Program.run(
      ["check", "--glossary", "terms.yaml", "--format", "html", "--fail-on", "critical"], in: scratch.url
    ).output
    let hashes = page.components(separatedBy: "data-hash=\"").dropFirst().compactMap {
      $0.components(separatedBy: "\"").first
    }
    #expect(hashes.count == 2)
    let english = "Many love the rack railway.\nThe workplace burned.\n"
    let start = english.components(separatedBy: "workplace")[0].utf8.count
    func decided(_ hash: String, _ start: Int) -> String {
      """
      {"path": "a", "hash": "\(hash)", "decisions": [{"decision": "reject", "start": \(start), "end": \(start + 9), \
      "text": "workplace"}]}
      """
    }
    func file(_ texts: String...) throws -> String {
      try scratch.file("d.json", "{\"schemaVersion\": 1, \"documents\": [\(texts.joined(separator: ", "))]}")
    }
    let decisions = try file(decided(hashes[1], start), decided("fnv1a-128:0", 0))
    let learned = try Program.run(
      [
        "glossary", "learn", ".", "--decisions", decisions, "--glossary", "terms.yaml", "--append",
        "terms.yaml",
      ],
      in: scratch.url)
    #expect(learned.status == 0, "\(learned.errors)")
    #expect(learned.output == "Krankenhaus: admit 'workplace'  (1 decision)\n")
    #expect(learned.errors.contains("about a is left out") && learned.errors.contains("1 entry added to"))
    #expect(
      try String(contentsOf: scratch.url.appending(path: "terms.yaml"), encoding: .utf8)
        == "# ours\n- id: h\n  de: Krankenhaus\n  en: [hospital, {term: workplace, status: admitted}]\n")
    let gone = try Program.run(
      ["glossary", "learn", ".", "--decisions", file(decided(hashes[0], 0))], in: scratch.url)
    #expect(gone.errors.contains("1 decision about 0.en.txt is left out"))
    let strange = try Program.run(
      ["glossary", "learn", ".", "--decisions", file(decided("fnv1a-128:0", 0))], in: scratch.url)
    #expect(strange.status == 2 && strange.errors.contains("any of these 2 texts"))
  }
}
