import Testing

@testable import QualityCheck

/// A command that changes one concept of a YAML glossary leaves the rest of the file alone.
@Suite struct YAMLEditTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let text = """
    # The news desk's terms.
    concepts:
      # Agreed in May.
      - id: leak   # short
        domain: security
        de: [Datenleck, 'Daten-Leck']
        en:
          # the desk prefers this
          - data breach
          - data leak # also fine
          - term: data hole
            status: deprecated

      # Ask the law desk.
      - de: Klage
        en: lawsuit
        note: >
          folded
          text
      - id: gone
        en: gone
    # the end

    """

  private func edited(_ change: ([Concept]) -> [Concept], text: String? = nil) throws -> String {
    let path = try folder.file("terms.yaml", text ?? self.text)
    let glossary = Glossary(concepts: change(try GlossaryReader.glossary(path).concepts))
    let written = try GlossaryWriter.write(glossary, as: .yaml, path: path, replacing: path).text
    let again = try GlossaryReader.glossary(folder.file("again.yaml", written))
    #expect(Set(again.concepts) == Set(glossary.concepts))
    return written
  }

  @Test func nothingChangesWhenNothingChanged() throws {
    #expect(try edited { $0 } == text)
    let windows = text.replacing("\n", with: "\r\n")
    #expect(try edited({ $0 }, text: windows) == windows)
  }

  @Test func aNewTermTakesOneLine() throws {
    let written = try edited { concepts in
      let leak = concepts[0]
      let english = leak.english + [Term("data spill", status: .admitted)]
      return [
        Concept(id: leak.id, domain: leak.domain, german: leak.german, english: english)
      ] + concepts.dropFirst()
    }
    #expect(
      written
        == text.replacing(
          "        status: deprecated\n",
          with: "        status: deprecated\n      - term: data spill\n        status: admitted\n"))
  }

  @Test func aChangedFactLeavesTheOtherLines() throws {
    let written = try edited { concepts in
      let leak = concepts[0]
      return [Concept(id: leak.id, domain: "computing", german: leak.german, english: leak.english)]
        + concepts.dropFirst()
    }
    #expect(written == text.replacing("domain: security", with: "domain: computing"))
  }

  @Test func aRemovedTermAndARemovedConceptTakeTheirLinesWithThem() throws {
    let written = try edited { concepts in
      let leak = concepts[0]
      return [
        Concept(
          id: leak.id, domain: leak.domain, german: leak.german, english: [leak.english[0], leak.english[2]]),
        concepts[1],
      ]
    }
    #expect(
      written
        == text.replacing("      - data leak # also fine\n", with: "")
        .replacing("  - id: gone\n    en: gone\n", with: ""))
  }

  @Test func aNewConceptComesLast() throws {
    let written = try edited { $0 + [Concept(id: "new", german: [Term("Neu")], english: [Term("new")])] }
    let new = "  - id: new\n    de:\n    - Neu\n    en:\n    - new\n"
    #expect(written == text.replacing("# the end\n", with: "") + new + "# the end\n" || written.contains(new))
    #expect(written.hasPrefix(text.replacing("# the end\n", with: "")))
    #expect(written.contains("# the end"))
  }

  @Test func aFirstKeyThatGoesLeavesTheDash() throws {
    let written = try edited({ [Concept(german: $0[0].german)] }, text: "- note: x\n  de: [a] # keep\n")
    #expect(written == "- de: [a] # keep\n")
  }

  /// Remarks say why a term is what it is: they outlive a change of just that term.
  @Test func aTermThatChangesKeepsItsRemarks() throws {
    let written = try edited { concepts in
      let leak = concepts[0]
      let english = leak.english.map { $0.with(status: $0.text == "data hole" ? .superseded : .admitted) }
      return [Concept(id: leak.id, domain: leak.domain, german: leak.german, english: english)]
        + concepts.dropFirst()
    }
    #expect(
      written
        == text.replacing("- data breach\n", with: "- term: data breach\n        status: admitted\n")
        .replacing(
          "- data leak # also fine\n", with: "- term: data leak # also fine\n        status: admitted\n"
        )
        .replacing("status: deprecated", with: "status: superseded"))
  }

  @Test func remarksBehindWhatChangesStay() throws {
    let old = """
      - id: suit
        domain: law # ask Ann
        de: ['don''t # touch'] # "quoted"
        en:   # these
          - term: suit # short
            status: admitted # since May
            case: any
        note: it's one # two
      """
    let written = try edited(
      { concepts in
        [
          Concept(
            id: "suit", domain: "court", note: "three", german: concepts[0].german + [Term("Klage")],
            english: [Term("suit", status: .deprecated, forms: ["suits"]), Term("claim")])
        ]
      }, text: old)
    #expect(
      written == """
        - id: suit
          domain: court # ask Ann
          de: ['don''t # touch', Klage] # "quoted"
          en:   # these
            - term: suit # short
              status: deprecated # since May
              forms:
              - suits
            - claim
          note: three # two

        """)
  }

  @Test func newConceptsFollowTheFilesSpacing() throws {
    let old = "---\n- de: a\n\n- de: b\n...\n"
    #expect(
      try edited({ $0 + [Concept(german: [Term("c")])] }, text: old)
        == "---\n- de: a\n\n- de: b\n\n- de:\n  - c\n...\n")
  }

  @Test func listsInBracketsAreRefusedWhereSomethingChanges() throws {
    let old = "# kept\nconcepts: [{de: a}, {de: b}] # kept, too\n"
    #expect(try edited({ $0 }, text: old) == old)
    #expect {
      try edited({ $0 + [Concept(german: [Term("c")])] }, text: old)
    } throws: { error in
      guard case .faulty(_, let place, .inBrackets) = error as? GlossaryError else { return false }
      return place == TextPosition(line: 2, column: 11)
    }
  }

  @Test func conceptsInBracketsStayOnTheirLine() throws {
    let old = "- {de: a,  en: b} # two\n- {en: c, de: [d], note: x} # three\n"
    #expect(
      try edited(
        {
          [
            $0[0],
            Concept(note: "x", german: [Term("d")], english: [Term("c"), Term("e", status: .admitted)]),
          ]
        },
        text: old)
        == "- {de: a,  en: b} # two\n- {en: [c, {term: e, status: admitted}], de: [d], note: x} # three\n")
  }

  @Test func aRemarkThatWouldBeLostIsRefused() throws {
    #expect {
      try edited(
        { [Concept(german: $0[0].german, english: $0[0].english + [Term("c")])] },
        text: "- {de: a,\n   # why\n   en: b}\n")
    } throws: { error in
      guard case .faulty(_, let place, .lostRemark("# why")) = error as? GlossaryError else { return false }
      return place == TextPosition(line: 2, column: 4)
    }
  }

  @Test func filesOfRemarksAndEmptyListsKeepThem() throws {
    let one = [Concept(german: [Term("a")])]
    #expect(try edited({ _ in one }, text: "# terms\n") == "# terms\n- de:\n  - a\n")
    #expect(
      try edited({ _ in one }, text: "# terms\nconcepts: []  # none yet\n# end\n")
        == "# terms\nconcepts:  # none yet\n- de:\n  - a\n# end\n")
  }

  @Test func aByteOrderMarkStays() throws {
    #expect(
      try edited({ $0 + [Concept(german: [Term("b")])] }, text: "\u{FEFF}- de: a\n")
        == "\u{FEFF}- de: a\n- de:\n  - b\n")
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func whateverChangesTheFileSaysIt(seed: UInt64) throws {
    var random = RandomGlossary(seed: seed)
    let old = random.glossary(concepts: 12)
    let path = try folder.file("old.yaml", try GlossaryWriter.write(old, as: .yaml, path: "").text)
    let other = random.glossary(concepts: 12)
    var new: [Concept] = []
    for (concept, another) in zip(old.concepts, other.concepts) {
      switch random.below(4) {
      case 0: continue
      case 1: new.append(Concept(id: concept.id, note: another.note, german: another.german + [Term("x")]))
      case 2:
        new.append(
          Concept(
            id: concept.id, domain: concept.domain, note: concept.note, german: concept.german,
            english: concept.english.reversed() + [Term("neu")]))
      default: new.append(concept)
      }
    }
    let written = try GlossaryWriter.write(
      Glossary(concepts: new), as: .yaml, path: path, replacing: path
    ).text
    let read = try GlossaryReader.glossary(folder.file("new.yaml", written))
    #expect(Set(read.concepts) == Set(new))
  }
}
