import Foundation
import Testing

@Suite("What is read is not written over") struct OverwritingTests {
  private let english = "The town payed nothing.\n"

  /// A site with every kind of file that is read.
  private func site() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", english)
    _ = try scratch.file("a.de.txt", "Die Stadt zahlte nichts.\n")
    _ = try scratch.file("terms.csv", "de,en\nZoll,tariff\n")
    _ = try scratch.file(".qc.yml", "glossaries: terms.csv\n")
    #expect(try Program.run(["baseline", "create"], in: scratch.url).status == 0)
    return scratch
  }

  private func contents(_ scratch: Scratch) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: scratch.url.appending(path: $0))) })
  }

  /// What a refusal says, after checking that it is one and that nothing has changed.
  private func refusal(_ scratch: Scratch, _ arguments: String...) throws -> String {
    let before = try contents(scratch)
    let outcome = try Program.run(arguments, in: scratch.url)
    #expect(outcome.status == 2 && outcome.output.isEmpty, "\(arguments)")
    #expect(try contents(scratch) == before, "\(arguments)")
    return outcome.errors
  }

  @Test(
    "no report replaces a text, its German, a glossary, the baseline or the configuration",
    arguments: ["a.en.txt", "a.de.txt", "terms.csv", ".qc-baseline.json", ".qc.yml"])
  func inputs(name: String) throws {
    let scratch = try site()
    let sentence =
      "qc: \(name): the output would replace this file, which is read; name another file\n"
    #expect(
      try refusal(scratch, "report", "a.en.txt", "--source", "a.de.txt", "--output", name) == sentence)
    #expect(try refusal(scratch, "check", "--output", name) == sentence)
    if name != ".qc-baseline.json" {
      #expect(try refusal(scratch, "baseline", "create", "--baseline", name) == sentence)
    }
  }

  @Test("another spelling, a link and the second of two outputs are no way round it")
  func spellings() throws {
    let scratch = try site()
    let files = FileManager.default
    let text = scratch.url.path + "/a.en.txt"
    try files.createSymbolicLink(atPath: scratch.url.path + "/soft.txt", withDestinationPath: "a.en.txt")
    try files.linkItem(atPath: text, toPath: scratch.url.path + "/hard.txt")
    for path in ["./a.en.txt", text, "soft.txt", "hard.txt"] {
      #expect(
        try refusal(scratch, "report", "a.en.txt", "--output", path)
          == "qc: \(path): the output would replace a.en.txt, which is read; name another file\n")
    }
    let second = try refusal(
      scratch, "check", "--format", "json", "--output", "out.json", "--format", "text", "--output",
      "soft.txt")
    #expect(second.contains("soft.txt: the output would replace a.en.txt"))
    let piped = try Program.run(
      ["report", "-", "--output", "a.en.txt"], in: scratch.url, shell: "exec < a.en.txt;")
    #expect(piped.status == 2 && piped.errors.contains("a.en.txt: the output would replace the file that is"))
    // A text of the site that was not asked about is none to lose either.
    _ = try scratch.file("b.en.txt", english)
    #expect(
      try refusal(scratch, "check", "a.en.txt", "--output", "b.en.txt").contains("b.en.txt: the output"))
    #expect(
      try Program.run(["report", "a.en.txt", "--output", "new.txt"], in: scratch.url).status == 0)
  }

  @Test("an output of the configuration is refused with its place")
  func configured() throws {
    let scratch = try site()
    _ = try scratch.file(".qc.yml", "failOn: minor\noutput: [{format: text, file: ./a.de.txt}]\n")
    #expect(
      try refusal(scratch, "check").hasPrefix(
        "qc: .qc.yml:2:9: this would write over a.de.txt, which is read; name another file\n"))
    _ = try scratch.file(".qc.yml", "baseline: a.en.txt\n")
    #expect(
      try refusal(scratch, "baseline", "create").hasPrefix("qc: .qc.yml:1:11: this would write over a.en.txt")
    )
  }

  @Test("a list of known phrases does not replace the list it is made of")
  func phrases() throws {
    let scratch = try Scratch()
    _ = try scratch.file(
      "list.csv", "Fingerprint - Tortured Phrase,Expected Text\ncolossal information,big data\n")
    #expect(
      try refusal(scratch, "glossary", "import", "--tortured", "list.csv", "--output", "./list.csv")
        .hasPrefix("qc: ./list.csv: the output would replace list.csv"))
  }
}
