import Testing

@testable import QualityCheck

/// TMX and XLIFF are read where they hold terms.
@Suite struct TranslationFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ name: String, _ text: String) throws -> [Concept] {
    try GlossaryReader.glossary(folder.file(name, text)).concepts
  }

  @Test func unitsOfATranslationMemoryThatAreNoSentences() throws {
    let concepts = try read(
      "a.tmx",
      """
      <tmx version="1.4"><header srclang="en"/><body>
      <tu tuid="1"><prop type="domain">law</prop><note>ours</note><tuv xml:lang="en-GB"><seg>data <bpt i="1"/>breach</seg></tuv>
        <tuv xml:lang="de-DE"><seg>Datenleck</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>The court has now decided the case in full.</seg></tuv>
        <tuv xml:lang="de"><seg>Das Gericht hat den Fall entschieden.</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>leak</seg></tuv><tuv xml:lang="fr"><seg>fuite</seg></tuv></tu>
      </body></tmx>
      """)
    #expect(
      concepts == [
        Concept(
          id: "1", domain: "law", note: "ours", german: [Term("Datenleck")], english: [Term("data breach")])
      ])
  }

  @Test func xliffUnitsEitherWayRound() throws {
    let one = """
      <xliff version="1.2"><file source-language="en" target-language="de"><body>
      <trans-unit id="7"><source>leak</source><target>Leck</target>
        <alt-trans><target>Loch</target></alt-trans></trans-unit></body></file></xliff>
      """
    #expect(try read("a.xlf", one) == [Concept(id: "7", german: [Term("Leck")], english: [Term("leak")])])
    let two = """
      <xliff version="2.1" srcLang="de" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
      <unit id="u"><segment><source>Ein <mrk id="m" type="term">Leck</mrk> wurde gemeldet, sagt sie.</source>
      <target>A <mrk id="m" type="term">leak</mrk> was reported, she says.</target></segment></unit></file></xliff>
      """
    #expect(try read("b.xliff", two) == [Concept(german: [Term("Leck")], english: [Term("leak")])])
  }

  @Test func xliffGlossaryModule() throws {
    let text = """
      <xliff version="2.0" srcLang="de" trgLang="en-US" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><file id="f">
      <unit id="u"><gls:glossary><gls:glossEntry id="g"><gls:term>Registerkarte</gls:term>
      <gls:translation>tab</gls:translation><gls:translation>tab page</gls:translation>
      <gls:definition>Ein Reiter.</gls:definition></gls:glossEntry></gls:glossary></unit></file></xliff>
      """
    #expect(
      try read("a.xlf", text) == [
        Concept(
          id: "g", definition: "Ein Reiter.", german: [Term("Registerkarte")],
          english: [Term("tab"), Term("tab page")])
      ])
  }

  /// Codes of the document's own format are no words of a term.
  @Test func inlineCodesAreLeftOut() throws {
    let memory = """
      <tmx><body><tu><tuv xml:lang="de"><seg><bpt i="1">&lt;b&gt;</bpt>Daten<ept i="1">&lt;/b&gt;</ept><hi>leck</hi><ph>{1}\
      </ph></seg></tuv><tuv xml:lang="en"><seg>data <it pos="begin">\\i<sub>a note</sub></it>breach</seg></tuv></tu></body></tmx>
      """
    let expected = [Concept(german: [Term("Datenleck")], english: [Term("data breach")])]
    #expect(try read("a.tmx", memory) == expected)
    let file = """
      <xliff version="1.2"><file source-language="de" target-language="en"><body><trans-unit id="1">
      <source>Daten<g id="1">leck</g><x id="2"/></source><target>data <ph id="3">&lt;br/&gt;</ph>breach</target>
      </trans-unit></body></file></xliff>
      """
    #expect(
      try read("a.xlf", file).map { $0.german + $0.english } == [[Term("Datenleck"), Term("data breach")]])
  }

  @Test func aMarkedTermOfAGlossaryEntryIsOneConcept() throws {
    let text = """
      <xliff version="2.0" srcLang="de" trgLang="en" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><file id="f">
      <unit id="u"><gls:glossary><gls:glossEntry ref="#m"><gls:term>Reiter</gls:term>
      <gls:translation>tab</gls:translation></gls:glossEntry></gls:glossary><segment>
      <source>Ein <mrk id="m" type="term">Reiter</mrk> und ein <mrk id="n" type="term">Pferd</mrk>.</source>
      <target>A <mrk id="m" type="term">tab</mrk> and a <mrk id="n" type="term">horse</mrk>.</target></segment></unit>
      </file></xliff>
      """
    #expect(try read("a.xlf", text).map(\.german.first?.text) == ["Reiter", "Pferd"])
  }

  @Test func aMemoryOfSentencesHoldsNoTerms() throws {
    let path = try folder.file("a.tmx", "<tmx><body/></tmx>")
    #expect(throws: GlossaryError.noTerms(path: path)) { try GlossaryReader.glossary(path) }
  }
}
