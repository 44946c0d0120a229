import Testing

@testable import QualityCheck

@Suite struct GermanTermIndexTests {
  private func found(_ terms: String..., in text: String) -> [String] {
    TermIndex(.of(terms, .german), language: .german).found(in: text)
  }

  @Test(arguments: [
    ("Sicherheitsvorfall", "Sicherheitsvorfällen"), ("Sicherheitsvorfall", "Sicherheitsvorfalls"),
    ("Angriff", "Angriffe"), ("Virus", "Viren"), ("Konto", "Konten"), ("Zentrum", "Zentren"),
    ("Datenbank", "Datenbanken"), ("Netzwerk", "Netzwerks"), ("Ministerin", "Ministerinnen"),
    ("Krankenhaus", "Krankenhäusern"), ("Gesetz", "Gesetzes"), ("Abgeordneter", "Abgeordneten"),
    ("Straftat", "STRAFTATEN"), ("Maßnahme", "Massnahmen"), ("Passwort", "Passwörter"), ("Daten", "Daten"),
    ("Streitkräfte", "Streitkräften"), ("Kriterium", "Kriterien"), ("Ereignis", "Ereignisse"),
  ])
  func inflectedNounsAreFound(term: String, form: String) {
    let found = found(term, in: "Es geht um \(form) hier.")
    #expect(found == [form == term ? form : "\(form) inflected"])
  }

  @Test(arguments: ["kritische Infrastruktur", "Kritische Infrastruktur"])
  func adjectivesAndNounsOfPhrasesAreFoundInflected(term: String) {
    #expect(
      found(
        term,
        in: "In der kritischen Infrastruktur, mit kritischen Infrastrukturen, kritischer\nInfrastruktur.")
        == [
          "kritischen Infrastruktur inflected", "kritischen Infrastrukturen inflected",
          "kritischer Infrastruktur inflected",
        ])
  }

  @Test func decomposedLettersAreTheSame() {
    #expect(found("Behörde", in: "Die Beho\u{308}rden.") == ["Beho\u{308}rden inflected"])
  }

  @Test(arguments: ["Computer-Kriminalität", "Computerkriminalität"])
  func hyphensDoNotMatter(term: String) {
    #expect(
      found(term, in: "Die Computer-Kriminalität und die Computerkriminalität.") == [
        "Computer-Kriminalität", "Computerkriminalität",
      ])
  }

  @Test func compoundsThatShareAPartAreBothTold() {
    #expect(
      found("Cybersicherheit", "Datensicherheit", in: "Die Cyber- und Datensicherheit.")
        == ["Cyber compound", "Datensicherheit"])
    #expect(
      found("Angriffsmuster", "Verhaltensmuster", in: "Angriffs-, Sprach- oder Verhaltensmustern zufolge.")
        == ["Angriffs compound", "Verhaltensmustern inflected"])
    #expect(
      found("Datensicherheit", "Datenschutz", in: "Für Datenschutz und -sicherheit.")
        == ["Datenschutz", "sicherheit compound"])
    #expect(found("Cybersicherheit", in: "Die Cyber- Messe, dann die Datensicherheit.") == [])
    #expect(found("Cybersicherheit", in: "Cyber - und dann Datensicherheit.") == [])
  }

  @Test func aTermIsFoundAsAPartOfACompound() {
    #expect(
      found("Projekt", in: "Die Projektverwaltung und Großprojekten.") == [
        "Projekt compound", "projekten compound",
      ])
    #expect(
      found("Sicherheitsvorfall", in: "Nach dem Cyber-Sicherheitsvorfall.") == [
        "Sicherheitsvorfall compound"
      ])
    #expect(found("Vorfall", in: "Bei Cyber-Sicherheitsvorfällen.") == ["vorfällen compound"])
    #expect(found("Cybersicherheit", in: "Ein Cyber-Sicherheitsvorfall.") == ["Cyber-Sicherheit compound"])
    #expect(found("EU", in: "Die EU-Kommission und Europa.") == ["EU compound"])
  }

  @Test func partsOfATermThatIsThereAreNested() {
    #expect(
      found("Datenschutz", "Daten", "Datenschutzverordnung", in: "Die Datenschutzverordnung gilt.") == [
        "Datenschutzverordnung", "(Datenschutz compound)", "(Daten compound)",
      ])
  }

  @Test func endingsAndParticlesMakeNoCompound() {
    #expect(
      found("Land", "Fall", "Haft", "Haus", in: "Landung, Überfall, Haftungen, Hausierer, Unfall.") == [])
    #expect(found("Bank", "Rate", in: "Bankett, Raterei, Ratgeber.") == [])
  }

  @Test func aDictionaryDecidesWhatTheRestIs() {
    let words: Set<String> = ["verwaltung", "groß"]
    let index = TermIndex(
      .of(["Projekt"], .german), language: .german, baseForms: { words.contains($0) ? [$0] : [] })
    #expect(
      index.found(in: "Projektverwaltung, Projektilxyz, Großprojekt, Unsprojekt.") == [
        "Projekt compound", "projekt compound",
      ])
  }

  @Test func formsThatTheGlossaryListsAreFoundLikeTheTermItself() {
    let glossary = Glossary(concepts: [
      Concept(german: [Term("Atlas", forms: ["Atlanten"])]),
      Concept(german: [Term("künstliche Intelligenz", forms: ["KI"])]),
    ])
    let index = TermIndex(glossary, language: .german)
    #expect(
      index.found(in: "Die Atlanten, mit Sprachatlanten, die KI, KI-Forschung, das ist ki, im Atlas.") == [
        "Atlanten", "atlanten compound", "KI", "KI compound", "Atlas",
      ])
  }

  /// Data in a text, such as Base64, is a word without end: trying every place in it would take hours.
  @Test func aWordWithoutEndIsNotSearched() {
    let data = "Projekt" + String(repeating: "abcdefgh", count: 250_000)
    #expect(found("Projekt", in: "\(data) und Projektplan und -\(data).") == ["Projekt compound"])
  }

  @Test func nounsKeepTheirCapital() {
    #expect(found("Recht", "Macht", in: "Das ist recht, er macht das Recht.") == ["Recht"])
  }

  @Test func adjectivesAreFoundInflected() {
    #expect(
      found("verschlüsselt", in: "Die verschlüsselten Daten. Verschlüsselte Dateien.") == [
        "verschlüsselten inflected", "Verschlüsselte inflected",
      ])
  }

  @Test func aBaseFormOfItsOwnIsNoInflection() {
    let index = TermIndex(
      .of(["Rat"], .german), language: .german,
      baseForms: { ["rate": ["rate"], "räte": ["rat"], "rat": ["rat"]][$0] ?? [] })
    #expect(index.found(in: "Die Rate und die Räte.") == ["Räte inflected"])
  }

  @Test func aLongerWordOfTheDictionarySpeaksAgainstAHead() {
    let words = [
      "fahrzeug": "fahrzeug", "fahrzeuge": "fahrzeug", "fahr": "fahr", "hochwasser": "hochwasser",
      "kron": "kron",
      "staat": "staat", "schaft": "schaft", "us": "us",
    ]
    let index = TermIndex(
      .of(["Zeuge", "Staatsanwalt", "User"], .german), language: .german,
      baseForms: { form in form == "user" ? ["us"] : words[form].map { [$0] } ?? [] })
    #expect(
      index.found(in: "Fahrzeuge, Hochwasserfahrzeuge, Kronzeugen, Staatsanwaltschaft, die US-Armee.") == [
        "zeugen compound"
      ])
  }

  @Test func termsAreFoundBetweenKnownWords() {
    let words: Set<String> = ["bund", "gesetz"]
    let index = TermIndex(
      .of(["Datenschutz"], .german), language: .german, baseForms: { words.contains($0) ? [$0] : [] })
    #expect(index.found(in: "Bundesdatenschutzgesetz, Xyzdatenschutzgesetz.") == ["datenschutz compound"])
  }
}
