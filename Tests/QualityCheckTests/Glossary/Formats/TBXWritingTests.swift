import Testing

@testable import QualityCheck

@Suite struct TBXWritingTests {
  @Test(arguments: TBXStyle.allCases, 1...40 as ClosedRange<UInt64>)
  func whatIsWrittenKeepsToThePublishedStructure(style: TBXStyle, seed: UInt64) throws {
    var random = RandomGlossary(seed: seed)
    let text = TBXGlossary.write(random.glossary(concepts: 12), style: style).text
    #expect(TBXStructure.violations(text, style: style.rawValue) == [])
  }

  @Test func anEmptyGlossaryIsValidToo() {
    #expect(TBXStructure.violations(TBXGlossary.write(.empty, style: .dca).text, style: "dca") == [])
  }

  /// The check of the structure can fail.
  @Test(arguments: [
    ("<descrip type=\"subjectField\">law</descrip>", "<descrip type=\"domain\">law</descrip>"),
    ("<termSec>", "<tig>"), ("preferredTerm-admn-sts", "preferred"), ("id=\"c1\"", "id=\"1c\""),
    ("<langSec xml:lang=\"de\">", "<langSec>"), ("type=\"TBX-Basic\"", "type=\"TBX-Min\""),
    ("<term>Leck</term>", ""),
    (
      "<termNote type=\"partOfSpeech\">noun</termNote>",
      "<note>x</note><termNote type=\"partOfSpeech\">noun</termNote>"
    ),
  ])
  func theStructureIsReallyChecked(valid: String, broken: String) {
    let glossary = Glossary(concepts: [
      Concept(id: "c1", domain: "law", german: [Term("Leck", partOfSpeech: .noun)])
    ])
    let text = TBXGlossary.write(glossary, style: .dca).text
    #expect(TBXStructure.violations(text, style: "dca") == [])
    #expect(text.contains(valid))
    let mended = text.replacing(valid, with: broken)
    let closed = broken == "<tig>" ? mended.replacing("</termSec>", with: "</tig>") : mended
    #expect(TBXStructure.violations(closed, style: "dca") != [])
  }

  @Test func controlCharactersAreLeftOutAndCounted() {
    let written = TBXGlossary.write(Glossary(concepts: [Concept(german: [Term("a\u{1}b")])]), style: .dct)
    #expect(written.losses == [.controlCharacter: 1])
    #expect(MarkupTree.root(written.text) != nil)
  }
}
