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
        == "de,en,status\nZahnradbahn,rack railway,preferred\n")
    let refused = try Program.run(
      ["glossary", "suggest"] + pair + ["--accept", "Seilbahn", "--append", terms])
    #expect(refused.status == 64)
    #expect(try Program.run(["glossary", "suggest", target.path]).status == 64)
  }
}
