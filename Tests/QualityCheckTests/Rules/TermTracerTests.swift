import Testing

@testable import QualityCheck

/// What becomes of German terms, without any dictionary.
@Suite("Terms traced into English") struct TermTracerTests {
  private func trace(
    _ english: String, _ german: String, _ concepts: [Concept], confidence: Double = 1
  ) -> Bitext {
    let bitext = PlainBitext.pair(english, german)
    let pairs = bitext.pairs.map {
      SentencePair(source: $0.source, target: $0.target, confidence: confidence)
    }
    return TermTracer(Glossary(concepts: concepts), lexicon: nil).trace(
      Bitext(source: bitext.source, target: bitext.target, pairs: pairs))
  }

  private func missing(_ english: String, _ german: String, _ concepts: [Concept]) -> [String] {
    TermMissing().findings(in: trace(english, german, concepts)).map(\.message)
  }

  private func forbidden(_ english: String, _ german: String = "", _ concepts: [Concept]) -> [Finding] {
    TermForbidden().findings(in: trace(english, german, concepts))
  }

  private let hospital = Concept(
    german: [Term("Krankenhaus")], english: [Term("hospital"), Term("clinic", status: .admitted)])
  private let blocklist = Concept(
    german: [Term("Sperrliste")], english: [Term("blocklist"), Term("blacklist", status: .deprecated)])

  @Test("one allowed rendering is enough, not all of them")
  func anyOf() {
    #expect(missing("The clinic burned.", "Das Krankenhaus brannte.", [hospital]) == [])
    #expect(missing("The hospital burned.", "Das Krankenhaus brannte.", [hospital]) == [])
    #expect(
      missing("The barn burned.", "Das Krankenhaus brannte.", [hospital])
        == ["the glossary's 'hospital' for 'Krankenhaus' is missing"])
  }

  @Test("a different number of occurrences is no error")
  func counts() {
    #expect(
      missing("The hospital burned down.", "Das Krankenhaus, ein altes Krankenhaus, brannte ab.", [hospital])
        == [])
  }

  @Test("German plurals and genitives count, English plurals too")
  func inflected() {
    #expect(missing("Hospitals burned.", "Dächer der Krankenhäuser brannten.", [hospital]) == [])
    #expect(missing("Barns burned.", "Krankenhäuser brannten.", [hospital]).count == 1)
    #expect(missing("Roofs burned.", "Das Dach eines Krankenhauses brannte.", [hospital]).count == 1)
  }

  @Test("a part of a compound need not be rendered by itself")
  func compounds() {
    let project = Concept(german: [Term("Projekt")], english: [Term("project")])
    let bitext = trace("The administration grew.", "Die Projektverwaltung wuchs.", [project])
    #expect(bitext.terms.uses.map(\.outcome) == [.open(.compound)])
    #expect(TermMissing().findings(in: bitext).isEmpty)
  }

  @Test("a term inside a longer term is settled by the longer one")
  func nested() {
    let health = Concept(german: [Term("Gesundheit")], english: [Term("health")])
    let care = Concept(german: [Term("öffentliche Gesundheit")], english: [Term("public health")])
    #expect(missing("Public health suffers.", "Die öffentliche Gesundheit leidet.", [health, care]) == [])
    #expect(missing("Welfare suffers.", "Die öffentliche Gesundheit leidet.", [health, care]).count == 1)
  }

  @Test("a term across a line end is one")
  func lineEnd() {
    let blackList = Concept(english: [Term("blocklist"), Term("black list", status: .deprecated)])
    let side = Side.of("Many black\nlists leaked.", .english)
    let bitext = TermTracer(Glossary(concepts: [blackList]), lexicon: nil).trace(
      Bitext(
        source: PlainBitext.side("", .german), target: side,
        pairs: [SentencePair(source: 0..<0, target: 0..<1, confidence: 0)]))
    #expect(
      TermForbidden().findings(in: bitext).map(\.message) == ["'black lists' is deprecated, use 'blocklists'"]
    )
  }

  @Test("deprecated is an error, superseded a warning, with the replacement in fitting form")
  func status() {
    let found = forbidden("Blacklists leaked.", "Sperrlisten wurden bekannt.", [blocklist])
    #expect(found.map(\.severity) == [.major])
    #expect(found.map(\.verdict) == [.confirmed])
    #expect(found.first?.suggestions.map(\.text) == ["Blocklists"])
    let old = Concept(
      german: [Term("Sperrliste")], english: [Term("blocklist"), Term("blacklist", status: .superseded)])
    #expect(forbidden("Blacklists leaked.", "Sperrlisten wurden bekannt.", [old]).map(\.severity) == [.minor])
  }

  @Test("a forbidden word beside punctuation, and again after one inside a longer word")
  func punctuation() {
    let east = Concept(english: [Term("Orient"), Term("east", status: .deprecated)])
    let found = forbidden("At least the beast went (east), east.", "", [east])
    #expect(found.map { $0.span.start } == [25, 32])
  }

  @Test("a forbidden word inside an allowed longer term is none")
  func longest() {
    let concepts = [
      Concept(english: [Term("wellness"), Term("health", status: .deprecated)]),
      Concept(english: [Term("health care")]),
    ]
    #expect(forbidden("The health care is good.", "", concepts).isEmpty)
    #expect(forbidden("The health is good.", "", concepts).count == 1)
  }

  @Test("capitals count where the term says so")
  func capitals() {
    let on = Concept(english: [Term("enabled"), Term("ON", status: .deprecated)])
    let shift = Concept(english: [Term("Shift key"), Term("SHIFT", status: .deprecated)])
    #expect(forbidden("Switch it on and shift it.", "", [on, shift]).isEmpty)
    #expect(forbidden("Press SHIFT; the lamp is ON.", "", [on, shift]).count == 2)
  }

  @Test("a single forbidden word is innocent where the German has another concept")
  func otherSense() {
    let enclosure = Concept(
      german: [Term("Gehäuse")], english: [Term("enclosure"), Term("case", status: .deprecated)])
    #expect(forbidden("In that case nobody pays.", "In diesem Fall zahlt niemand.", [enclosure]).isEmpty)
    #expect(forbidden("The case is grey.", "Das Gehäuse ist grau.", [enclosure]).count == 1)
    #expect(forbidden("The case is grey.", "", [enclosure]).map(\.verdict) == [.suspected])
  }

  @Test("a doubtful pair abstains, a less sure one is neutral")
  func doubt() {
    func findings(_ confidence: Double) -> [Finding] {
      TermMissing().findings(
        in: trace("The barn burned.", "Das Krankenhaus brannte.", [hospital], confidence: confidence))
    }
    #expect(findings(0.4).isEmpty)
    #expect(findings(0.7).map(\.severity) == [.neutral])
    #expect(findings(0.95).map(\.severity) == [.minor])
    #expect((findings(0.7).first?.confidence ?? 1) < (findings(0.95).first?.confidence ?? 0))
  }

  @Test("a pronoun may stand for a term, and so may the sentence before")
  func pronouns() {
    #expect(missing("It burned.", "Das Krankenhaus brannte.", [hospital]) == [])
    #expect(
      missing(
        "The hospital burned.\nNo patients died there.",
        "Das Krankenhaus brannte.\nIm Krankenhaus starb kein Patient.", [hospital]) == [])
  }

  @Test("renderings are counted with their lines; abbreviations and plurals are no other word")
  func inconsistent() {
    let union = Concept(german: [Term("Europäische Union")], english: [Term("European Union"), Term("EU")])
    let bitext = trace(
      "The hospital is full.\nThe clinic is full.\nHospitals are full.\nThe EU pays.\nThe European Union pays.",
      "Das Krankenhaus ist voll.\nDas Krankenhaus ist voll.\nKrankenhäuser sind voll.\nDie Europäische Union zahlt.\n"
        + "Die Europäische Union zahlt.", [hospital, union])
    let found = TermInconsistent().findings(in: bitext)
    #expect(found.map(\.message) == ["'Krankenhaus' is 'hospital' 2 times, 'clinic' 1 time"])
    #expect(found.first?.evidence.map(\.detail) == ["'hospital' on lines 1, 3", "'clinic' on line 2"])
    #expect(found.map(\.severity) == [.neutral])
  }

  @Test("where the unspinner has a reading of the term, its place is the finding's")
  func reading() {
    let bitext = PlainBitext.pair("The infirmary of wrongs burned.", "Das Krankenhaus brannte.")
    let span = bitext.span(of: "infirmary of wrongs")
    let reading = Reading(
      kind: .term, span: span, sourceSpan: bitext.source.document.span(of: "Krankenhaus"), confidence: 0.9,
      verdict: .confirmed, suggestions: [Suggestion(text: "hospital", confidence: 0.9)], evidence: [])
    let traced = TermTracer(Glossary(concepts: [hospital]), lexicon: nil).trace(
      PlainBitext.pair("The infirmary of wrongs burned.", "Das Krankenhaus brannte.", readings: [reading]))
    let findings = TorturedPhrase().findings(in: traced) + TermMissing().findings(in: traced)
    #expect(findings.map(\.span) == [span, span])
    #expect(findings.onePerPlace().map(\.rule) == ["tortured-phrase"])
  }

  @Test("across a run, the text that keeps to another term than most is told, with counts and places")
  func acrossRun() {
    func report(_ path: String, _ english: String) -> Report {
      let target = PlainBitext.side(english, .english, path: path)
      let source = PlainBitext.side("Das Krankenhaus ist voll.", .german)
      let pair = SentencePair(source: 0..<1, target: 0..<1, confidence: 1)
      return Report(
        bitext: TermTracer(Glossary(concepts: [hospital]), lexicon: nil).trace(
          Bitext(source: source, target: target, pairs: [pair])), sourcePath: nil, findings: [])
    }
    let reports = [
      report("a", "The hospital is full."), report("b", "The clinic is full."), nil,
      report("c", "The hospital is full."),
    ]
    let found = TermInconsistent().findings(across: reports)
    #expect(found.map(\.count) == [0, 1, 0, 0])
    #expect(
      found[1].map(\.message) == ["'Krankenhaus' is 'clinic' here, 'hospital' 2 times in 2 other texts"])
    #expect(found[1].first?.evidence.map(\.detail) == ["'hospital' 1 time in a", "'hospital' 1 time in c"])
  }
}
