import Foundation
import Testing

@testable import QualityCheck

@Suite struct TBXReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> [GlossaryEntry] {
    try GlossaryReader.entries(folder.file("terms.tbx", text))
  }

  private func error(_ bytes: [UInt8]) throws -> GlossaryError? {
    let path = try folder.file("terms.tbx", bytes)
    do throws(GlossaryError) {
      _ = try GlossaryReader.entries(path)
      return nil
    } catch { return error }
  }

  private func core(_ entries: String, attributes: String = "style=\"dca\"") -> String {
    "<?xml version=\"1.0\"?>\n<tbx type=\"TBX-Basic\" \(attributes) xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">"
      + "<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>\n\(entries)\n"
      + "</body></text></tbx>\n"
  }

  @Test func dataCategoriesAsAttributes() throws {
    let entry = try #require(
      try read(
        core(
          """
          <conceptEntry id="c1"><descrip type="subjectField">security</descrip>
            <descripGrp><descrip type="definition">Daten, die
                abflossen.</descrip><admin type="source">BSI</admin></descripGrp><note>one</note><note>two</note>
            <langSec xml:lang="de-DE"><termSec><term>Daten<hi>leck</hi></term>
              <termNote type="grammaticalGender">neuter</termNote><admin type="source">Duden</admin></termSec></langSec>
            <langSec xml:lang="fr"><termSec><term>fuite</term></termSec></langSec>
            <langSec xml:lang="en"><termSec><term>data breach</term><termNote type="partOfSpeech">noun</termNote>
              <descripGrp><descrip type="context">A data breach hit.</descrip><admin type="source">web</admin></descripGrp>
              </termSec><termSec><term>data hole</term>
              <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
          </conceptEntry>
          """)
      ).first)
    #expect(
      entry.concept
        == Concept(
          id: "c1", domain: "security", definition: "Daten, die abflossen.", note: "one\ntwo",
          german: [Term("Datenleck", gender: .neuter, source: "Duden")],
          english: [
            Term("data breach", partOfSpeech: .noun, context: "A data breach hit."),
            Term("data hole", status: .deprecated),
          ]))
    // Line 6 of the file: `  <langSec xml:lang="de-DE"><termSec><term>`.
    #expect(entry.german == [TextPosition(line: 6, column: 44)])
  }

  @Test func dataCategoriesAsTags() throws {
    let text = core(
      """
      <conceptEntry id="c1"><min:subjectField>law</min:subjectField><langSec xml:lang="de"><termSec><term>Klage</term>
      <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
      <basic:grammaticalGender>feminine</basic:grammaticalGender></termSec></langSec></conceptEntry>
      """,
      attributes:
        "style=\"dct\" xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\""
    )
    #expect(
      try read(text).map(\.concept)
        == [Concept(id: "c1", domain: "law", german: [Term("Klage", status: .admitted, gender: .feminine)])])
  }

  @Test func versionTwoWithTigAndNtigAndItsDocumentType() throws {
    let text = """
      <?xml version='1.0'?>
      <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></martifHeader>
      <text><body><termEntry id="t1"><descrip type="subjectField">IT</descrip>
      <langSet xml:lang="DE"><ntig><termGrp><term>Rechner</term><termNote type="partOfSpeech">Noun</termNote></termGrp>
      <admin type="source">x</admin></ntig></langSet>
      <langSet lang="en_GB"><tig><term>computer</term>
      <termNote type="administrativeStatus">preferred</termNote></tig>
      <tig><term>reckoner</term><termNote type="normativeAuthorization">supersededTerm</termNote></tig></langSet>
      </termEntry></body></text></martif>
      """
    #expect(
      try read(text).map(\.concept) == [
        Concept(
          id: "t1", domain: "IT", german: [Term("Rechner", partOfSpeech: .noun, source: "x")],
          english: [Term("computer"), Term("reckoner", status: .superseded)])
      ])
  }

  @Test(arguments: [
    ("preferredTerm-admn-sts", TermStatus.preferred), ("preferredTerm-adm-sts", nil),
    ("Preferred", .preferred),
    ("preferredterm", .preferred), ("deprecated", .deprecated), ("deprecatedTerm-admn-sts", .deprecated),
    ("deprecatedTerm", .deprecated), ("forbidden", .deprecated), ("not recommended", .deprecated),
    ("admittedTerm", .admitted), ("admitted_term", .admitted), ("supersededTerm-admn-sts", .superseded),
    ("obsolete", .superseded), ("maybe", nil), ("term", nil),
  ])
  func statusSpellingsOfTheWild(spelling: String, status: TermStatus?) {
    #expect(TermStatus(spelling: spelling) == status)
  }

  @Test func utf16IsRead() throws {
    let text = core(
      "<conceptEntry id=\"c1\"><langSec xml:lang=\"de\"><termSec><term>Maß</term></termSec></langSec></conceptEntry>"
    )
    let utf16 = utf16LittleEndian(text)
    let path = try folder.file("terms.tbx", utf16)
    #expect(try GlossaryReader.glossary(path).concepts[0].german[0].text == "Maß")
  }

  @Test func entitiesOfTheDocumentAreRefusedBeforeTheyAreRead() throws {
    let bomb =
      "<?xml version=\"1.0\"?>\n<!-- <!ENTITY in a remark is none -->\n<!DOCTYPE tbx [\n  <!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n"
      + "<tbx><text/></tbx>"
    let found = try error(Array(bomb.utf8))
    #expect(found?.position == TextPosition(line: 4, column: 3))
    guard case .faulty(_, _, .entityDeclaration) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    let utf16 = utf16LittleEndian(bomb)
    guard case .faulty(_, _, .entityDeclaration) = try error(utf16) else {
      Issue.record("a bomb in UTF-16")
      return
    }
  }

  @Test("a processing instruction without content, at which the parser crashes, is named")
  func emptyInstruction() throws {
    for text in ["<?xml version=\"1.0\"?><?style?><tbx/>", "<tbx><text>a<?pi ?>b</text></tbx>"] {
      guard case .faulty(_, _, .markup(.emptyInstruction)) = try error(Array(text.utf8)) else {
        Issue.record("\(text)")
        continue
      }
    }
  }

  @Test func filesOnThisMachineAreNotReadThroughEntities() throws {
    let secret = try folder.file("secret.txt", "secret")
    let text = "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file://\(secret)\">]><tbx><term>&x;</term></tbx>"
    guard case .faulty(_, _, .entityDeclaration) = try error(Array(text.utf8)) else {
      Issue.record("an external entity was taken")
      return
    }
  }

  @Test func archivesAreRefused() throws {
    for signature: [UInt8] in [[0x50, 0x4B, 0x03, 0x04, 0x14], [0x1F, 0x8B, 0x08]] {
      let found = try error(signature + Array(repeating: 0, count: 40))
      guard case .compressed = found else {
        Issue.record("\(String(describing: found))")
        continue
      }
    }
  }

  @Test(arguments: [
    ("<tbx>\n<text><body>", 2, GlossaryError.Fault.markup(.unfinished)),
    ("de,en", 1, .markup(.noMarkup)),
    ("<tbx>\n<a></b></tbx>", 2, .markup(.mismatchedTag)),
    ("<tbx>\n<a>\u{1}</a></tbx>", 2, .markup(.badCharacter)),
    ("<tbx>\n\n<a>&auml;</a></tbx>", 3, .markup(.undefinedEntity)),
    ("<html/>", 1, .unknownRoot(name: "html")),
    (
      "<tbx><conceptEntry id=\"a\"><langSec xml:lang=\"de\"><termSec><term>x</term>\n"
        + "<termNote type=\"administrativeStatus\">so-so</termNote></termSec></langSec></conceptEntry></tbx>",
      2,
      .unknownValue(field: "status", value: "so-so", allowed: TermStatus.allCases.map(\.administrativeStatus))
    ),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, line: Int, fault: GlossaryError.Fault) throws {
    guard case .faulty(_, let position, let found) = try error(Array(text.utf8)) else {
      Issue.record("no error")
      return
    }
    #expect(found == fault)
    #expect(position.line == line)
  }

  @Test func filesWithoutTermsOrContentAreToldApart() throws {
    #expect(try error([]) == .empty(path: folder.url.appending(path: "terms.tbx").path))
    let french = core(
      "<conceptEntry id=\"c1\"><langSec xml:lang=\"fr\"><termSec><term>a</term></termSec></langSec></conceptEntry>"
    )
    #expect(try error(Array(french.utf8)) == .noTerms(path: folder.url.appending(path: "terms.tbx").path))
  }

  /// Nothing waits for the end of the file: what stands before a fault was handed over.
  @Test func conceptsAreHandedOverWhileTheFileIsRead() throws {
    let entries = (0..<5_000).map { number in
      "<conceptEntry id=\"c\(number)\"><langSec xml:lang=\"de\"><termSec><term>Wort \(number)</term></termSec></langSec>"
        + "</conceptEntry>"
    }
    let path = try folder.file(
      "long.tbx", "<tbx><text><body>\n" + entries.joined(separator: "\n") + "\n</oops>")
    var count = 0
    #expect(
      throws: GlossaryError.faulty(
        path: path, at: TextPosition(line: 5_002, column: 8), .markup(.mismatchedTag))
    ) { try GlossaryReader.forEach(path) { _ in count += 1 } }
    #expect(count == 5_000)
  }

  private func utf16LittleEndian(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    return bytes
  }
}
