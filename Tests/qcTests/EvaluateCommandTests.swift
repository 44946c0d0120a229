import Foundation
import Testing

@Suite("qc evaluate") struct EvaluateCommandTests {
  private let english = "The clinic runs hostile to infection programming on every computer.\n"
  private let german = "Die Klinik setzt auf jedem Rechner Antivirensoftware ein.\n"
  private let marks = "16\t48\tT\thostile to infection programming\tantivirus software|anti-virus software\n"

  @Test("a set given by its files, and the same in a folder, give the same figures")
  func figures() throws {
    let scratch = try Scratch()
    let target = try scratch.file("a.en.txt", english)
    let source = try scratch.file("a.de.txt", german)
    let gold = try scratch.file("a.gold.tsv", "# start\tend\n" + marks)
    let one = try Program.run(["evaluate", target, "--source", source, "--gold", gold, "--format", "json"])
    #expect(one.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
    let together = try #require(object["together"] as? [String: Any])
    func counts(_ key: String) -> [Double]? {
      guard let share = together[key] as? [String: Any] else { return nil }
      return ["count", "of", "value"].compactMap { share[$0] as? Double }
    }
    #expect(counts("recall") == [1, 1, 1] && counts("firstRight") == [1, 1, 1])
    #expect((object["rules"] as? [Any])?.count == 3)

    let folder = try Program.run(["evaluate", scratch.url.path, "--format", "json"])
    #expect(folder.status == 0 && folder.output == one.output)
    let text = try Program.run(["evaluate", scratch.url.path])
    #expect(text.output.hasPrefix("1 text, 10 words, 1 marked place; 1 finding\n"))
    #expect(text.output.contains("recall                        1 of 1    1.000      0.207 to 1.000"))
  }

  @Test("broken marks are told with path, line and column; a folder without sets by name")
  func broken() throws {
    let scratch = try Scratch()
    let target = try scratch.file("a.en.txt", english)
    let gold = try scratch.file("a.gold.tsv", "# remark\n16\t48\tT\tantivirus software\tx\n")
    let outcome = try Program.run(["evaluate", target, "--gold", gold])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("qc: \(gold):2:9: 'antivirus software' does not stand there"))

    let missing = try Program.run(["evaluate", target, "--gold", gold + "x"])
    #expect(missing.status == 2 && missing.errors.contains("\(gold)x: no such file"))
    let empty = try Scratch()
    let none = try Program.run(["evaluate", empty.url.path])
    #expect(none.status == 2 && none.errors.contains("no file here ends in '.gold.tsv'"))
    let lone = try empty.file("b.gold.tsv", "")
    let noText = try Program.run(["evaluate", empty.url.path])
    #expect(noText.status == 2 && noText.errors.contains("\(lone): the marked text"))
    let nowhere = try Program.run(["evaluate", target + "x"])
    #expect(nowhere.status == 2 && nowhere.errors.contains("\(target)x: no such file"))
    #expect(try Program.run(["evaluate", target]).status == 64)
    #expect(try Program.run(["evaluate", scratch.url.path, "--gold", gold]).status == 64)
  }
}
