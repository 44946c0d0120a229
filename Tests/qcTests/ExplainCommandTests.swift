import Foundation
import Testing

@Suite("qc explain") struct ExplainCommandTests {
  private let english = "The clinic runs hostile to infection programming on every computer.\n"
  private let german = "Die Klinik setzt auf jedem Rechner Antivirensoftware ein.\n"

  @Test("a finding is explained by the fingerprint that the report prints")
  func finding() throws {
    let scratch = try Scratch()
    let target = try scratch.file("a.en.txt", english)
    let source = try scratch.file("a.de.txt", german)
    let json = try Program.run(["report", target, "--source", source, "--format", "json"]).output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let documents = try #require(object["documents"] as? [[String: Any]])
    let findings = try #require(documents.first?["findings"] as? [[String: Any]])
    let phrase = try #require(findings.first { $0["text"] as? String == "hostile to infection programming" })
    let fingerprint = try #require(phrase["fingerprint"] as? String)

    let page = try Program.run([
      "explain", "--finding", String(fingerprint.prefix(8)), target, "--source", source,
    ])
    #expect(page.status == 0 && page.errors.isEmpty)
    let words = page.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "fingerprint \(fingerprint)", "'software' became 'programming'",
      "documented replacements of 'software'",
      "'Antivirensoftware', \(source):1:36", "confirmed: the German shows what was meant",
      "'antivirus software': ",
    ] {
      #expect(words.contains(part), "\(part)\n\n\(page.output)")
    }

    let unknown = try Program.run(["explain", "--finding", "000000", target, "--source", source])
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(unknown.errors.hasPrefix("qc: \(target): none of its") && unknown.errors.contains("'000000…'"))
  }

  @Test("a rule is explained as ever; what fits neither is a wrong command line")
  func rule() throws {
    let outcome = try Program.run(["explain", "spinner-filler"])
    #expect(outcome.status == 0 && outcome.output.hasPrefix("spinner-filler  minor"))
    for arguments in [
      ["no-such-rule"], ["spinner-filler", "--source", "x"], ["--finding", "3f0c", "a.en.txt"],
      ["--finding", "wording!", "a.en.txt"], ["--finding", "3f0c9a"],
    ] {
      #expect(try Program.run(["explain"] + arguments).status == 64, "\(arguments)")
    }
    let missing = try Program.run(["explain", "--finding", "3f0c9a", "/nowhere/a.en.txt"])
    #expect(missing.status == 2 && missing.errors.hasPrefix("qc: /nowhere/a.en.txt: no such file"))
  }
}
