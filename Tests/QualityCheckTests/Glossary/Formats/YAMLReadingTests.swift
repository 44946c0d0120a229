import Testing

@testable import QualityCheck

@Suite struct YAMLReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func entries(_ text: String) throws -> [GlossaryEntry] {
    try GlossaryReader.entries(folder.file("terms.yaml", text))
  }

  @Test func conceptsWithPlainTermsAndTermsWithFacts() throws {
    let entries = try entries(
      """
      # ours
      concepts:
        - id: leak
          definition: |
            Zwei
            Zeilen
          de: Datenleck
          en:
            - data breach
            - {term: data hole, status: deprecated, forms: [data holes]}
        - en: [no, 1.0]
      """)
    #expect(
      entries.map(\.concept) == [
        Concept(
          id: "leak", definition: "Zwei\nZeilen", german: [Term("Datenleck")],
          english: [Term("data breach"), Term("data hole", status: .deprecated, forms: ["data holes"])]),
        Concept(english: [Term("no"), Term("1.0")]),
      ])
    #expect(entries[0].english.map(\.line) == [9, 10])
    #expect(entries[0].english[1].column == 16)
  }

  @Test(arguments: [
    (
      "- de: x\n  definitoin: y\n", 2, 3,
      GlossaryError.Fault.unknownKey(name: "definitoin", nearest: "definition")
    ),
    (
      "- de:\n  - term: x\n    status: bad\n", 3, 13,
      .unknownValue(field: "status", value: "bad", allowed: TermStatus.allCases.map(\.rawValue))
    ),
    ("- note: y\n", 1, 3, .noTerm),
    ("concept:\n- de: x\n", 1, 1, .unknownKey(name: "concept", nearest: "concepts")),
    ("just text\n", 1, 1, .expected("a list of concepts, each behind a dash")),
    ("- de: &a x\n  en: *a\n", 2, 7, .yamlAnchor),
    ("- de: [x\n- en: y\n", 2, 5, .yaml(reason: "did not find expected ',' or ']'")),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, line: Int, column: Int, fault: GlossaryError.Fault) throws
  {
    let path = try folder.file("terms.yaml", text)
    #expect(throws: GlossaryError.faulty(path: path, at: TextPosition(line: line, column: column), fault)) {
      try GlossaryReader.entries(path)
    }
  }

  /// Written out, they would fill any memory.
  @Test func bombsOfAliasesAreRefused() throws {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for level in 1...12 {
      text +=
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
        + "]\n"
    }
    text += "? *a12\n: x\n"
    let path = try folder.file("terms.yaml", text)
    #expect(throws: GlossaryError.faulty(path: path, at: TextPosition(line: 2, column: 10), .yamlAnchor)) {
      try GlossaryReader.entries(path)
    }
  }

  @Test func depthIsBounded() throws {
    let path = try folder.file("terms.yaml", String(repeating: "[", count: 200_000))
    #expect(throws: GlossaryError.self) { try GlossaryReader.entries(path) }
  }
}
