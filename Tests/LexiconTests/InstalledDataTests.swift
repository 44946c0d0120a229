import Foundation
import QualityCheck
import Testing

/// What the real data packages give; needs them installed, as `make setup` does.
@Suite struct InstalledDataTests {
  private static let lexicon = Result { () throws(LexiconError) in try Lexicon.openOrBuild() }

  private let lexicon: Lexicon

  init() throws { lexicon = try Self.lexicon.get() }

  @Test(arguments: [
    ("children", "child"), ("went", "go"), ("houses", "house"), ("stopped", "stop"), ("company's", "company"),
    ("analyses", "analysis"), ("criminals", "criminal"), ("bigger", "big"), ("dying", "die"),
  ])
  func englishFormsLeadToTheirBaseForm(form: String, lemma: String) {
    #expect(lexicon.lemmas(ofEnglish: form).first.map(lexicon.englishText) == lemma)
  }

  @Test(arguments: [
    ("Häuser", "haus"), ("gegangen", "gehen"), ("ging", "gehen"), ("Viren", "virus"),
    ("gefährlichen", "gefährlich"),
    ("zurückgeholt", "zurückholen"), ("zurückgegangen", "zurückgehen"), ("aufzuhalten", "aufhalten"),
    ("größere", "groß"), ("mitteilte", "mitteilen"), ("Unternehmens", "unternehmen"),
    // A capital letter makes a noun, although the dictionary has the same letters as a verb; and the other way round.
    ("beigetragen", "beitragen"), ("profitierten", "profitieren"), ("nominiert", "nominieren"),
    ("Gründen", "gründe"), ("Punkten", "punkt"), ("gründen", "gründen"), ("kriminelle", "kriminell"),
  ])
  func germanFormsLeadToTheirBaseForm(form: String, lemma: String) {
    #expect(lexicon.lemmas(ofGerman: form).first.map(lexicon.germanText) == lemma)
  }

  @Test(arguments: [
    ("Computer-Kriminalität", "computer kriminalität"), ("Sicherheitsunternehmens", "sicherheit unternehmen"),
    ("Regierungssysteme", "regierung system"), ("Schulbücher", "schule buch"), ("Bankkonten", "bank konto"),
  ])
  func compoundsFallIntoTheirParts(form: String, parts: String) {
    let readings = lexicon.split(germanCompound: form)
    #expect(readings.first?.map(lexicon.germanText).joined(separator: " ") == parts)
  }

  @Test func crimeAndKriminalitätTranslateEachOther() throws {
    let german = try #require(lexicon.german("Kriminalität"))
    let english = try #require(lexicon.english("crime"))
    let translation = try #require(lexicon.translations(german).first { $0.english == english })
    #expect(translation.isPrimary)
    #expect(lexicon.backTranslations(english).contains(german))
  }

  @Test func linksHoldInBothDirections() throws {
    let crime = try #require(lexicon.english("crime"))
    #expect(!lexicon.synonyms(crime).isEmpty)
    for link in lexicon.synonyms(crime) {
      #expect(lexicon.relations(crime, link.word) == link.relations)
      #expect(lexicon.relations(link.word, crime) == link.relations)
    }
  }
}
