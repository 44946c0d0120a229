import Foundation
import QualityCheck
import Testing

@Suite("Decisions of an editor") struct DecisionsTests {
  private let english = "Gr\u{FC}\u{DF}e: a digital wrongdoing and a payoff."

  private func text() throws -> EncodedText { try EncodedText(bytes: Array(english.utf8), path: "t.en.txt") }

  /// The decision about some words of the text.
  private func decision(_ words: String, _ kind: Decisions.Decision.Kind, _ replacement: String?)
    -> Decisions.Decision
  {
    let span = PlainBitext.pair(english).span(of: words)
    return .init(decision: kind, start: span.start, end: span.end, text: words, replacement: replacement)
  }

  private func decisions(_ list: [Decisions.Decision], hash: String? = nil) throws -> Decisions {
    let document = PlainBitext.pair(english).target.document
    return Decisions(documents: [
      .init(path: "old.en.txt", hash: hash ?? TextHash(document).rawValue, decisions: list)
    ])
  }

  @Test("accepted and edited words are replaced, rejected ones stay")
  func applied() throws {
    let made = try decisions([
      decision("digital wrongdoing", .accept, "cybercrime"), decision("payoff", .edit, "ransom, he said"),
      decision("and", .reject, nil),
    ])
    let corrections = try made.corrections(for: text(), path: "d.json")
    let corrected = try text().making(corrections.withoutOverlaps)
    #expect(
      String(decoding: corrected.utf8, as: UTF8.self)
        == "Gr\u{FC}\u{DF}e: a cybercrime and a ransom, he said.")
  }

  @Test("decisions for another text, or that do not fit it, are refused")
  func refused() throws {
    let other = try decisions([], hash: TextHash(PlainBitext.pair("Other.").target.document).rawValue)
    #expect(throws: DecisionsError.otherText(path: "d.json", text: "t.en.txt", madeFor: ["old.en.txt"])) {
      try other.corrections(for: text(), path: "d.json")
    }
    let places: [Decisions.Decision] = [
      .init(decision: .accept, start: 1, end: 5, text: "words", replacement: "x"),
      .init(decision: .accept, start: -1, end: 5, text: "words", replacement: "x"),
      .init(decision: .accept, start: 5, end: 3, text: "", replacement: "x"),
      .init(decision: .accept, start: 0, end: 4000, text: "words", replacement: "x"),
      .init(decision: .accept, start: 3, end: 3, text: "", replacement: "x"),
      decision("payoff", .accept, nil),
    ]
    for place in places {
      #expect(throws: DecisionsError.wrongPlace(path: "d.json", words: place.text)) {
        try decisions([place]).corrections(for: text(), path: "d.json")
      }
    }
    #expect(throws: DecisionsError.controlCharacter(path: "d.json", words: "payoff")) {
      try decisions([decision("payoff", .edit, "two\nlines")]).corrections(for: text(), path: "d.json")
    }
  }

  @Test("where two texts are equal to the letter, those of the path are meant")
  func equalTexts() throws {
    let hash = TextHash(PlainBitext.pair(english).target.document).rawValue
    let decisions = Decisions(documents: [
      .init(path: "other.txt", hash: hash, decisions: [decision("payoff", .edit, "bribe")]),
      .init(path: "t.en.txt", hash: hash, decisions: [decision("payoff", .edit, "ransom")]),
    ])
    #expect(try decisions.corrections(for: text(), path: "d.json").map(\.replacement) == ["ransom"])
  }

  @Test("the file is read as documented, and members qc does not know are left alone")
  func file() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func load(_ content: String) throws -> Decisions {
      let file = folder.appending(path: "d.json")
      try Data(content.utf8).write(to: file)
      return try Decisions.load(file.path)
    }
    let path = folder.appending(path: "d.json").path
    let good = try load(
      #"{"schemaVersion": 1, "tool": "x", "documents": [{"path": "a", "hash": "h", "length": 3, "decisions": [{"decision": "reject", "start": 0, "end": 1, "text": "G", "rule": "r"}]}]}"#
    )
    #expect(good.documents.first?.decisions.first?.decision == .reject)
    #expect(throws: DecisionsError.otherVersion(path: path, found: 2)) { try load(#"{"schemaVersion": 2}"#) }
    for bad in [
      "", "{}", "[1]", #"{"schemaVersion": 1}"#, #"{"schemaVersion": 1, "documents": [{"path": 1}]}"#,
    ] {
      #expect(throws: DecisionsError.notDecisions(path: path)) { try load(bad) }
    }
    let missing = folder.appending(path: "none.json").path
    #expect(throws: DecisionsError.unreadable(path: missing, reason: "no such file")) {
      try Decisions.load(missing)
    }
  }
}
