import Foundation
import Testing

@testable import QualityCheck

/// A TBX file says more than qc reads: what comes into it must take nothing of that away.
@Suite("A TBX file that is changed") struct TBXEditTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let old = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
    <!-- Ask Ann > first. -->
    <martif type="TBX-Basic" xml:lang="en-US">
      <martifHeader><fileDesc><sourceDesc><p>From another tool</p></sourceDesc></fileDesc></martifHeader>
      <text>
        <body>
          <termEntry id='c1'>
            <descrip type="subjectField">security</descrip>
            <transacGrp><transac type="transactionType">origination</transac><date>2023-01-02</date></transacGrp>
            <langSet xml:lang="de-DE">
              <tig>
                <term id="t1">Datenleck</term>
                <termNote type="termType">fullForm</termNote>
              </tig>
            </langSet>
            <langSet xml:lang="fr"><tig><term>fuite</term></tig></langSet>
          </termEntry>
          <!-- only French, with a tag: <termEntry> -->
          <termEntry id="qc.n4"><langSet xml:lang="fr"><tig><term>seul</term></tig></langSet></termEntry>
          <termEntry id="c3">
            <langSet xml:lang="de-DE"><tig><term>Zoll</term></tig></langSet>
          </termEntry>
        </body>
        <back><refObjectList type="respPerson"/></back>
      </text>
    </martif>

    """

  private func written(_ bytes: [UInt8], _ change: ([Concept]) -> [Concept]) throws -> [UInt8] {
    let path = try folder.file("terms.tbx", bytes)
    let glossary = Glossary(concepts: change(try GlossaryReader.glossary(path).concepts))
    return try GlossaryWriter.write(glossary, as: .tbx, path: path, replacing: path).bytes
  }

  private func written(_ text: String, _ change: ([Concept]) -> [Concept]) throws -> String {
    String(decoding: try written(Array(text.utf8), change), as: UTF8.self)
  }

  private let imported = Glossary(concepts: [
    Concept(
      domain: "security", definition: "what <leaks>", german: [Term("Datenleck"), Term("Datenpanne")],
      english: [Term("data breach", partOfSpeech: .noun)]),
    Concept(id: "t1", german: [Term("Größe")], english: [Term("size", context: "The size.")]),
  ])

  @Test("every old line stays, and new ones are laid out and named as the file does it")
  func linesStay() throws {
    let new = try written(old) { GlossaryImport(imported, into: Glossary(concepts: $0)).glossary.concepts }
    let (lines, before) = (new.split(separator: "\n"), old.split(separator: "\n"))
    let added = lines.difference(from: before)
    #expect(added.removals.isEmpty)
    for (place, text) in [
      (
        "      <termEntry id='c1'>\n",
        "        <descrip type=\"definition\">what &lt;leaks&gt;</descrip>\n"
      ),
      (
        "fullForm</termNote>\n          </tig>\n",
        """
                  <tig>
                    <term>Datenpanne</term>
                    <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
                  </tig>

        """
      ),
      (
        "fuite</term></tig></langSet>\n",
        """
                <langSet xml:lang="en">
                  <tig>
                    <term>data breach</term>
                    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    <termNote type="partOfSpeech">noun</termNote>
                  </tig>
                </langSet>

        """
      ),
      (
        "Zoll</term></tig></langSet>\n      </termEntry>\n",
        """
              <termEntry id="qc.n5">
                <langSet xml:lang="de-DE">
                  <tig>
                    <term>Größe</term>
                    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                  </tig>
                </langSet>
                <langSet xml:lang="en">
                  <tig>
                    <term>size</term>
                    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    <descrip type="context">The size.</descrip>
                  </tig>
                </langSet>
              </termEntry>

        """
      ),
    ] {
      #expect(new.contains(place + text))
    }
    #expect(added.insertions.count == 27)
  }

  @Test("a byte-order mark and CRLF stay, and new lines end so")
  func lineEnds() throws {
    let windows = "\u{FEFF}" + old.replacing("\n", with: "\r\n")
    let new = try written(windows) { $0 + [Concept(german: [Term("Neu")])] }
    #expect(new.hasPrefix("\u{FEFF}<?xml"))
    #expect(new.utf8.count { $0 == 0x0A } == new.utf8.count { $0 == 0x0D })
    #expect(new.contains("<term>Neu</term>\r\n"))
  }

  @Test("nothing new leaves the file as it is")
  func nothing() throws { #expect(try written(old) { $0 } == old) }

  @Test("in another encoding than UTF-8 new letters are references, and old bytes stay")
  func encodings() throws {
    let text = old.replacing("UTF-8", with: "ISO-8859-1")
    let bytes = Array(text.utf8).replacing(Array("fuite".utf8), with: Array("fuit".utf8) + [0xE9])
    let new = try written(bytes) { $0 + [Concept(german: [Term("Größe")])] }
    #expect(new.contains(0xE9))
    #expect(String(decoding: new, as: UTF8.self).contains("<term>Gr&#xf6;&#xdf;e</term>"))
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.replacing("ISO-8859-1", with: "UTF-16").utf16 {
      wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect {
      try written(wide) { $0 + [Concept(german: [Term("Neu")])] }
    } throws: { error in
      guard case .notUTF8 = error as? GlossaryError else { return false }
      return true
    }
  }

  @Test(
    "a concept that is to say something else is refused where qc does not read all of it, and else written anew"
  )
  func changes() throws {
    func status(_ index: Int) throws -> String {
      try written(old) { concepts in
        var new = concepts
        new[index] = Concept(
          id: new[index].id, domain: new[index].domain,
          german: new[index].german.map { $0.with(status: .deprecated) })
        return new
      }
    }
    #expect {
      try status(0)
    } throws: { error in
      guard case .faulty(_, let place, .unreadMarkup("transacGrp", _)) = error as? GlossaryError else {
        return false
      }
      return place == TextPosition(line: 8, column: 7)
    }
    let new = try status(1)
    #expect(new.contains("<termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>"))
    #expect(new.contains("transacGrp") && new.contains("<!-- only French"))
  }

  @Test("a concept that is gone takes its lines with it, and no others")
  func removed() throws {
    let new = try written(old) { Array($0.dropLast()) }
    #expect(old.split(separator: "\n").count - new.split(separator: "\n").count == 3)
    #expect(!new.contains("Zoll") && new.contains("<!-- only French"))
  }

  @Test("data categories as tags keep the prefixes that the file has for its modules")
  func prefixes() throws {
    let text = """
      <t:tbx type="TBX-Basic" style="dct" xml:lang="de" xmlns:t="urn:iso:std:iso:30042:ed-2"
        xmlns:m="http://www.tbxinfo.net/ns/min"><t:text><t:body><t:conceptEntry id="c1"><t:langSec xml:lang="de">
        <t:termSec><t:term>Leck</t:term></t:termSec></t:langSec></t:conceptEntry></t:body></t:text></t:tbx>
      """
    let new = try written(text) {
      $0 + [Concept(definition: "d", german: [Term("Neu", status: .admitted)])]
    }
    #expect(new.contains("<m:administrativeStatus>admittedTerm-admn-sts</m:administrativeStatus>"))
    #expect(
      new.contains("<basic:definition xmlns:basic=\"http://www.tbxinfo.net/ns/basic\">d</basic:definition>"))
    #expect(new.contains("<t:conceptEntry id=\"qc.n1\"><basic:definition "))
  }

  @Test("sections of several regions stay apart, and tags may be written oddly")
  func regions() throws {
    let text = """
      <tbx type='TBX-Basic' style='dca' xml:lang='de' xmlns='urn:iso:std:iso:30042:ed-2'>
      <text><body><!-- <conceptEntry> --><conceptEntry id='a'
        >
      \t<langSec xml:lang='de-AT'><termSec><term>J&#xE4;nner</term></termSec></langSec  >
      \t<langSec xml:lang='de-DE'><termSec><term>Januar</term></termSec></langSec>
      </conceptEntry
      ></body></text></tbx>
      """
    let more = Glossary(concepts: [Concept(german: [Term("J\u{E4}nner"), Term("J\u{E4}n.")])])
    let new = try written(text) { GlossaryImport(more, into: Glossary(concepts: $0)).glossary.concepts }
    #expect(
      new
        == text.replacing(
          "Januar</term></termSec>",
          with: "Januar</term></termSec><termSec><term>J\u{E4}n.</term>"
            + "<termNote type=\"administrativeStatus\">admittedTerm-admn-sts</termNote></termSec>"))
  }

  @Test("a file of many megabytes is changed like any other")
  func large() throws {
    let remark = "<!--\(String(repeating: "x", count: 100_000))-->\n"
    let large = old.replacing("<body>\n", with: "<body>\n" + String(repeating: remark, count: 120))
    #expect(try written(large) { $0 + [Concept(german: [Term("Neu")])] }.utf8.count > large.utf8.count)
  }

  @Test("a translation memory named like a glossary is not written over")
  func otherFormats() throws {
    let path = try folder.file("memory.xml", "<tmx version=\"1.4\"><header/><body/></tmx>")
    #expect(throws: GlossaryError.readOnlyFormat(path: path)) {
      try GlossaryWriter.write(Glossary(concepts: []), as: .tbx, path: path, replacing: path)
    }
  }

  @Test("whatever changes, the file says it", arguments: TBXStyle.allCases, 1...40 as ClosedRange<UInt64>)
  func random(style: TBXStyle, seed: UInt64) throws {
    var random = RandomGlossary(seed: seed)
    let path = try folder.file(
      "old.tbx", TBXGlossary.write(random.glossary(concepts: 10), style: style).text)
    let old = try GlossaryReader.glossary(path)
    let new = GlossaryImport(random.glossary(concepts: 10), into: old).glossary
    let merged = GlossaryMerge(base: old, ours: new, theirs: Glossary(concepts: old.concepts.dropLast()))
      .glossary
    let written = try GlossaryWriter.write(merged, as: .tbx, path: path, replacing: path).text
    #expect(TBXStructure.violations(written, style: style.rawValue) == [])
    let read = try GlossaryReader.glossary(folder.file("new.tbx", written))
    #expect(read.concepts.map(\.german.count).sorted() == merged.concepts.map(\.german.count).sorted())
  }
}
