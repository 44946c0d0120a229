import Foundation
import Testing

@testable import QualityCheck

/// A lexicon of a few lines, compiled and opened like the real one.
struct SmallLexicon {
  let folder: TemporaryFolder
  let cache: LexiconCache

  init() throws {
    folder = try TemporaryFolder()
    let nouns = """
      00000010 04 n 02 crime 0 offence 0 000 | act
      00000020 04 n 01 child 0 000 | young
      00000030 04 n 01 crime_rate 0 000 | number
      00000040 04 n 01 rate 0 000 | quotient

      """
    let ding = """
      # Version
      Verbrechen {n}; Straftat {f} [jur.] | Straftaten {pl} :: crime; offence [Br.]/offense [Am.] | offences
      Tat {f} | Taten {pl} :: deed; crime | deeds
      Sicherheit {f} :: safety; security
      Regierung {f} | Regierungen {pl} :: government | governments
      System {n} | Systeme {pl} :: system | systems
      öffentliche Sicherheit {f} :: public security

      """
    let counts = """
      # German, English, how often
      sicherheit\t\t100
      sicherheit\tsecurity\t70
      sicherheit\tsafety\t20
      sicherheit\tsystem\t6
      sicherheit\tgovernment\t2
      sicherheit\tfirewall\t9

      """
    cache = LexiconCache(
      folder: folder.path + "/cache",
      sources: [
        DataSource(kind: .wordNet, path: try folder.write("data.noun", nouns)),
        DataSource(kind: .wordNet, path: try folder.write("noun.exc", "children child\n")),
        DataSource(kind: .mythes, path: folder.path + "/missing.dat"),
        DataSource(kind: .ding, path: try folder.write("de-en", ding)),
        DataSource(
          kind: .functionWords, path: try folder.write("en/function-words.txt", "# articles\nthe\n")),
        DataSource(kind: .combiningForms, path: try folder.write("de/combining-forms.txt", "cyber\tcyber\n")),
        DataSource(kind: .translationCounts, path: try folder.write("de/translations.tsv", counts)),
      ])
  }
}

@Suite struct LexiconStoreTests {
  private let small: SmallLexicon
  private let lexicon: Lexicon

  init() throws {
    small = try SmallLexicon()
    lexicon = try small.cache.openOrBuild()
  }

  @Test func everyEntryIsFoundAgainUnderItsNumber() {
    for number in 0..<lexicon.englishCount {
      let id = WordID(rawValue: UInt32(number))
      #expect(lexicon.english(lexicon.englishText(id)) == id)
      #expect(lexicon.withEnglishUTF8(id) { lexicon.english(utf8: $0) } == id)
    }
    for number in 0..<lexicon.germanCount {
      let id = WordID(rawValue: UInt32(number))
      #expect(lexicon.german(lexicon.germanText(id)) == id)
    }
  }

  @Test func lookUpsTakeAnySpelling() throws {
    let phrase = try #require(lexicon.german("öffentliche Sicherheit"))
    #expect(lexicon.german("O\u{308}ffentliche  Sicherheit") == phrase)
    #expect(lexicon.german("ÖFFENTLICHE SICHERHEIT") == phrase)
    #expect(lexicon.english("crimes") == nil)
    #expect(lexicon.english("") == nil)
  }

  @Test func phrasesFollowTheirFirstWordAndHaveComponents() throws {
    let crime = try #require(lexicon.english("crime"))
    let phrase = try #require(lexicon.english("crime rate"))
    #expect(lexicon.phrases(startingWithEnglish: crime) == [phrase])
    #expect(lexicon.components(phrase).map(lexicon.englishText) == ["crime", "rate"])
    #expect(lexicon.components(crime) == [crime])
  }

  @Test func linksAndTranslationsHoldBothWays() throws {
    let crime = try #require(lexicon.english("crime"))
    let offence = try #require(lexicon.english("offence"))
    #expect(lexicon.relations(crime, offence) == .wordNetSynonym)
    #expect(lexicon.relations(offence, crime) == .wordNetSynonym)
    #expect(lexicon.synonyms(crime).map(\.word) == [offence])
    #expect(lexicon.backTranslations(crime).map(lexicon.germanText) == ["straftat", "tat", "verbrechen"])
  }

  @Test func translationsComeBestFirst() throws {
    let act = try #require(lexicon.german("Verbrechen"))
    let translations = lexicon.translations(act)
    #expect(translations.map { lexicon.englishText($0.english) } == ["crime", "offence", "offense"])
    #expect(translations.map(\.isPrimary) == [true, false, false])
    #expect(lexicon.domains[Int(translations[0].domain)] == "jur")
  }

  /// What is counted in texts goes before the dictionary's own order, and adds what the dictionary lacks.
  @Test func translationsAreOrderedByUse() throws {
    let safety = try #require(lexicon.german("Sicherheit"))
    func texts(_ translations: [Translation]) -> [String] {
      translations.map { lexicon.englishText($0.english) }
    }
    #expect(texts(lexicon.translations(safety)) == ["security", "safety", "system"])
    let wide = lexicon.translations(safety, isWide: true)
    #expect(texts(wide) == ["security", "safety", "system", "government"])
    #expect(texts(lexicon.dictionaryTranslations(safety)) == ["security", "safety"])
    let system = try #require(lexicon.english("system"))
    #expect(lexicon.backTranslations(system).contains(safety))
    #expect(!lexicon.dictionaryBackTranslations(system).contains(safety))
    // The dictionary's second counts 1/2 of 1 + 1/2 + 1/3 + 1/4, times three: -ln((70 + 0.72) / 103).
    #expect(abs(lexicon.translations(safety)[0].cost - 0.376) < 0.03)
    // Nobody met a crime: the dictionary's order is all there is.
    let crime = try #require(lexicon.german("Verbrechen"))
    #expect(texts(lexicon.translations(crime)) == ["crime", "offence", "offense"])
    #expect(lexicon.translations(crime)[0].cost < lexicon.translations(crime)[1].cost)
  }

  @Test(arguments: ["many", "nan", "-1", ""])
  func malformedCountsAreToldWithTheirLine(count: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("de/translations.tsv", "# counts\nsicherheit\tsecurity\t\(count)\n")
    let cache = LexiconCache(
      folder: folder.path + "/cache", sources: [DataSource(kind: .translationCounts, path: path)])
    #expect(throws: LexiconError.sourceMalformed(path: path, line: 2)) { try cache.openOrBuild() }
  }

  @Test func formsLeadToBaseForms() {
    #expect(lexicon.lemmas(ofEnglish: "children's").map(lexicon.englishText) == ["child"])
    #expect(lexicon.lemmas(ofEnglish: "crimes").map(lexicon.englishText) == ["crime"])
    #expect(lexicon.lemmas(ofGerman: "Straftaten").map(lexicon.germanText) == ["straftat"])
    #expect(lexicon.lemmas(ofGerman: "Systemen").map(lexicon.germanText) == ["system"])
    #expect(lexicon.lemmas(ofEnglish: "zzz").isEmpty)
  }

  @Test func compoundsAreSplitAtLinkingElements() {
    #expect(
      lexicon.split(germanCompound: "Regierungssysteme").map { $0.map(lexicon.germanText) } == [
        ["regierung", "system"]
      ])
    #expect(
      lexicon.split(germanCompound: "Cyber-Straftaten").first?.map(lexicon.germanText) == [
        "cyber", "straftat",
      ])
    #expect(lexicon.split(germanCompound: "System").isEmpty)
    #expect(lexicon.split(germanCompound: "-").isEmpty)
    #expect(lexicon.split(germanCompound: "").isEmpty)
  }

  @Test func phrasesAreFoundWithOtherEndings() {
    #expect(
      lexicon.germanPhrase(["öffentlicher", "Sicherheit"]).map(lexicon.germanText) == "öffentliche sicherheit"
    )
    #expect(lexicon.germanPhrase(["öffentlicher"]) == nil)
    #expect(lexicon.englishPhrase(["crime", "rates"]).map(lexicon.englishText) == "crime rate")
  }

  @Test func identifiersOfNoEntryGiveNothing() {
    let stranger = WordID(rawValue: .max)
    #expect(lexicon.englishText(stranger).isEmpty)
    #expect(lexicon.synonyms(stranger).isEmpty)
    #expect(lexicon.translations(stranger).isEmpty)
    #expect(lexicon.partsOfSpeech(stranger) == [])
    #expect(lexicon.phrases(startingWithGerman: stranger).isEmpty)
    #expect(lexicon.relations(stranger, WordID(rawValue: 0)) == [])
  }

  @Test func statusNamesWhatIsMissing() throws {
    let status = small.cache.status()
    #expect(status.problem == nil)
    #expect(status.missingPackages == ["mythes-en-us"])
    #expect(
      status.parts.map(\.kind) == [.wordNet, .ding, .functionWords, .combiningForms, .translationCounts])
    #expect(status.parts[0].counts.englishEntries == 6)
    #expect(status.total.englishEntries == lexicon.englishCount)
  }
}
