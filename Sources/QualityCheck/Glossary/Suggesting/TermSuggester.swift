internal import Foundation

/// Proposes entries for a glossary from texts whose sentences are paired.
///
/// German candidates are nouns, compounds and phrases of adjective and noun. How much of a term one is follows from
/// its C-value (Frantzi, Ananiadou and Mima 2000): its frequency, less that inside longer candidates, weighted by its
/// length; and from how much rarer its English is in the language model than here. Its English is what stands in the
/// same pairs of sentences and elsewhere seldom (Dice's coefficient), helped by the dictionary, part by part for
/// compounds, and by the likeness of the spellings.
public struct TermSuggester: Sendable {
  private let lexicon: Lexicon
  private let model: LanguageModel?

  /// A German candidate in fewer pairs tells nothing.
  public var leastPairs = 3

  public init(lexicon: Lexicon, model: LanguageModel?) {
    self.lexicon = lexicon
    self.model = model
  }

  /// The suggestions, best first.
  ///
  /// - Parameter known: Terms that are left out, because a glossary has them.
  public func suggestions(from texts: [Bitext], known: Glossary = .empty) -> [TermSuggestion] {
    var german = GermanCandidates(lexicon: lexicon)
    var english = EnglishPhrases(lexicon: lexicon)
    var forms = EnglishPhrases.FormKeys()
    var places: [TermSuggestion.Place] = []
    var words = 0
    for bitext in texts { forms.learn(bitext.target) }
    for (text, bitext) in texts.enumerated() {
      words += bitext.target.wordCount
      for (number, pair) in bitext.pairs.enumerated() where pair.confidence >= TermTracer.leastPairing {
        german.add(bitext.source, sentences: pair.source, pair: places.count)
        english.add(bitext.target, sentences: pair.target, pair: places.count, forms: &forms)
        places.append(TermSuggestion.Place(text: text, pair: number))
      }
    }
    let knownKeys = Set(known.concepts.flatMap { $0.german.map { LexiconKey.make($0.text) } })
    let search = EnglishSearch(lexicon: lexicon, english: english)
    let background = EnglishBackground(model: model, words: words)
    var suggestions: [TermSuggestion] = []
    for candidate in german.candidates where candidate.pairs.count >= leastPairs {
      let name = germanName(candidate)
      guard !knownKeys.contains(LexiconKey.make(name)), let found = search.best(for: candidate, german: name),
        !candidate.isEnglish || found.best.text == name.lowercased()
      else { continue }
      suggestions.append(
        TermSuggestion(
          german: name, english: found.best.text, confidence: found.best.confidence,
          termhood: termhood(candidate, background.surprise(of: found.best.text, count: found.best.pairs)),
          count: candidate.pairs.count, together: found.best.together, others: found.others.map(\.text),
          reasons: found.best.reasons, places: found.best.places.map { places[$0] }))
    }
    return suggestions.sorted { a, b in
      let (first, second) = (a.confidence * a.termhood, b.confidence * b.termhood)
      return first != second ? first > second : a.german < b.german
    }
  }

  /// C-value times surprise, both as logarithms so that a frequent word does not outweigh everything.
  private func termhood(_ candidate: GermanCandidates.Candidate, _ surprise: Double) -> Double {
    let nested = candidate.longer > 0 ? Double(candidate.nested) / Double(candidate.longer) : 0
    let cValue = log2(Double(candidate.length) + 1) * max(Double(candidate.count) - nested, 0.5)
    return log2(1 + cValue) * max(surprise, 0.1)
  }

  /// The dictionary's base form in the text's capitals, or the spelling that looks most like one.
  private func germanName(_ candidate: GermanCandidates.Candidate) -> String {
    let ranked = candidate.spellings.sorted { a, b in
      let (first, second) = (Self.inflection(a.key), Self.inflection(b.key))
      if first != second { return first < second }
      return a.value != b.value ? a.value > b.value : a.key < b.key
    }
    guard let commonest = ranked.first?.key else { return "" }
    guard let lemma = candidate.lemma else { return commonest }
    let base = lexicon.germanText(lemma)
    // Capitals inside are the text's own: "USA".
    if let written = ranked.first(where: { $0.key.lowercased() == base }) { return written.key }
    return base.withCapital
  }

  /// How far the adjective of a phrase is from the form that dictionaries name: "künstliche", then "digitaler".
  private static func inflection(_ spelling: String) -> Int {
    guard let adjective = spelling.split(separator: " ").first, adjective.utf8.count < spelling.utf8.count
    else {
      return 0
    }
    if adjective.hasSuffix("e") { return 0 }
    return adjective.hasSuffix("er") || adjective.hasSuffix("es") ? 1 : 2
  }
}

/// How ordinary English is elsewhere.
struct EnglishBackground {
  let model: LanguageModel?
  let words: Int

  /// How much likelier a phrase is in these texts than in the language model, in nats; a phrase it cannot judge gets
  /// what a rare one would.
  func surprise(of text: String, count: Int) -> Double {
    let here = log(Double(max(count, 1)) / Double(max(words, 1)))
    guard let model else { return 4 }
    let numbers = model.words(text.lowercased().split(separator: " ").map(String.init))
    guard let first = numbers.first, numbers.allSatisfy({ $0 >= 0 }) else { return 5 }
    let there = model.withScorer { scorer in
      zip(numbers, numbers.dropFirst()).reduce(Double(scorer.unigram(first))) {
        $0 + Double(scorer.bigram($1.0, $1.1).logProbability)
      }
    }
    return min(max(here - there, 0), 6)
  }
}
