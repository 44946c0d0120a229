/// The German of a pair as the unspinner sees it: units of each sentence with the English they may stand for.
struct SourceText: Sendable {
  /// An English word or phrase that renders something of the German.
  struct Rendering: Sendable {
    let text: String
    let sequence: UnitSequence
    /// Whether the dictionary or the glossary gives it a subject field.
    let isTechnical: Bool
  }

  /// A German word, phrase or part of a compound.
  struct Unit: Sendable {
    enum Kind: Int, Sendable { case word, phrase, compound, part, glossary }

    let kind: Kind
    /// Tokens of the source side.
    let tokens: Range<Int>
    /// Indices into ``SourceText/renderings``, likeliest first.
    let renderings: [Int]
    /// Index into the glossary's concepts.
    let concept: Int?
  }

  private(set) var renderings: [Rendering] = []
  /// Units of each sentence of the side.
  private(set) var sentences: [[Unit]] = []

  /// More renderings than these are too vague to prove anything.
  private static let mostRenderings = 40
  private static let mostPartRenderings = 8

  init(_ side: Side, channel: Channel, terms: [TermMatch], glossary: Glossary) {
    var builder = Builder(channel: channel, forms: side.forms)
    var matches = terms[...]
    for sentence in side.sentences {
      var units: [Unit] = []
      for token in sentence.tokens where side.tokens[token].kind == .word {
        builder.addUnits(at: token, in: side, before: sentence.tokens.upperBound, to: &units)
      }
      while let match = matches.first, match.tokens.lowerBound < sentence.tokens.upperBound {
        matches.removeFirst()
        units.append(builder.unit(for: match, in: glossary))
      }
      sentences.append(units)
    }
    renderings = builder.renderings
  }

  /// Makes renderings and units, each distinct form once.
  private struct Builder {
    let channel: Channel
    let lexicon: Lexicon
    let forms: [String]
    private(set) var renderings: [Rendering] = []
    private var numbers: [String: Int?] = [:]
    private var byEntry: [WordID: Int?] = [:]
    private var byForm: [Int: FormUnits] = [:]
    private var byTerm: [Int: [Int]] = [:]

    private struct FormUnits {
      var lemmas: [WordID] = []
      var units: [(kind: Unit.Kind, renderings: [Int])] = []
      /// Phrases that begin with the form: their words as base forms or spellings, and what they mean.
      var phrases: [(words: [WordID], entry: WordID)] = []
    }

    init(channel: Channel, forms: [String]) {
      self.channel = channel
      lexicon = channel.vocabulary.lexicon
      self.forms = forms
    }

    mutating func addUnits(at token: Int, in side: Side, before end: Int, to units: inout [Unit]) {
      let known = unitsOfForm(side.tokens[token].form)
      for phrase in known.phrases where token + phrase.words.count <= end {
        let isHere = phrase.words.indices.dropFirst().allSatisfy { offset in
          let other = unitsOfForm(side.tokens[token + offset].form)
          return other.lemmas.contains(phrase.words[offset])
        }
        if isHere {
          let found = renderings(of: [phrase.entry], most: SourceText.mostRenderings)
          if !found.isEmpty {
            units.append(
              Unit(
                kind: .phrase, tokens: token..<(token + phrase.words.count), renderings: found, concept: nil))
          }
        }
      }
      for unit in known.units {
        units.append(
          Unit(kind: unit.kind, tokens: token..<(token + 1), renderings: unit.renderings, concept: nil))
      }
    }

    mutating func unit(for match: TermMatch, in glossary: Glossary) -> Unit {
      let found: [Int]
      if let known = byTerm[match.concept] {
        found = known
      } else {
        let terms = glossary.concepts[match.concept].english.filter { $0.status.isAllowed }
        found = terms.compactMap { rendering($0.text, isTechnical: true) }
        byTerm[match.concept] = found
      }
      return Unit(kind: .glossary, tokens: match.tokens, renderings: found, concept: match.concept)
    }

    private mutating func unitsOfForm(_ form: Int) -> FormUnits {
      if let known = byForm[form] { return known }
      let made = makeUnits(forms[form])
      byForm[form] = made
      return made
    }

    private mutating func makeUnits(_ form: String) -> FormUnits {
      var units = FormUnits()
      let entry = lexicon.german(form)
      units.lemmas = lexicon.lemmas(ofGerman: form)
      if let entry, !units.lemmas.contains(entry) { units.lemmas.append(entry) }
      for first in units.lemmas {
        for phrase in lexicon.phrases(startingWithGerman: first) {
          let words = lexicon.components(ofGerman: phrase)
          if words.count <= 4 { units.phrases.append((words, phrase)) }
        }
      }
      // Articles, prepositions and the like prove nothing.
      if let entry, lexicon.partsOfSpeech(ofGerman: entry).contains(.function) { return units }
      let direct = renderings(of: units.lemmas, most: SourceText.mostRenderings)
      if !direct.isEmpty { units.units.append((.word, direct)) }
      guard form.utf8.count >= 8, direct.count < 6 else { return units }
      for reading in lexicon.split(germanCompound: form).prefix(2) {
        let parts = reading.map { renderings(of: [$0], most: SourceText.mostPartRenderings) }
        for pair in zip(parts, parts.dropFirst()) {
          let composed = compose(pair.0, pair.1)
          if !composed.isEmpty { units.units.append((.compound, composed)) }
        }
        for part in parts where !part.isEmpty { units.units.append((.part, part)) }
      }
      return units
    }

    private mutating func compose(_ first: [Int], _ second: [Int]) -> [Int] {
      var composed: [Int] = []
      for a in first {
        for b in second where renderings[a].sequence.count + renderings[b].sequence.count <= 4 {
          let text = renderings[a].text + " " + renderings[b].text
          if let index = rendering(text, isTechnical: renderings[b].isTechnical) { composed.append(index) }
        }
      }
      return composed
    }

    private mutating func renderings(of entries: [WordID], most: Int) -> [Int] {
      var found: [Int] = []
      for entry in entries {
        for translation in lexicon.translations(entry) where found.count < most {
          let index: Int?
          if let known = byEntry[translation.english] {
            index = known
          } else {
            let text = lexicon.englishText(translation.english)
            index = rendering(text, isTechnical: translation.domain != 0)
            byEntry[translation.english] = .some(index)
          }
          if let index, !found.contains(index) { found.append(index) }
        }
      }
      return found
    }

    private mutating func rendering(_ text: String, isTechnical: Bool) -> Int? {
      if let known = numbers[text] { return known }
      var made: Int?
      if let words = channel.vocabulary.words(text), (1...PhraseChannel.longestTerm).contains(words.count) {
        made = renderings.count
        let sequence = UnitSequence(words: words, channel: channel, longest: PhraseChannel.longestTermUnit)
        renderings.append(Rendering(text: text, sequence: sequence, isTechnical: isTechnical))
      }
      numbers[text] = .some(made)
      return made
    }
  }
}
