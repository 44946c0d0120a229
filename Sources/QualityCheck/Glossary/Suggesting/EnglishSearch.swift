internal import Foundation

/// Finds the English of a German candidate among the phrases of its pairs.
struct EnglishSearch {
  let lexicon: Lexicon
  let english: EnglishPhrases

  struct Found {
    let text: String
    let confidence: Double
    let pairs: Int
    let together: Int
    let reasons: [String]
    let places: [Int]
  }

  private struct Scored {
    let phrase: Int
    let together: Int
    let dice: Double
    let dictionary: Double
    let likeness: Double

    /// Log-odds that the two belong together; weights set by reading, not learned.
    var score: Double {
      let logit = log(max(dice, 0.001) / max(1 - dice, 0.001))
      return 0.3 + logit + 2.5 * dictionary + 1.5 * likeness + 0.25 * log(Double(together))
    }
  }

  func best(for candidate: GermanCandidates.Candidate, german: String) -> (best: Found, others: [Found])? {
    var counts: [Int32: Int] = [:]
    // A frequent word is told by some of its pairs.
    let pairs = candidate.pairs.count > Self.mostPairs ? sample(candidate.pairs) : candidate.pairs
    for pair in pairs { for phrase in english.byPair[pair] { counts[phrase, default: 0] += 1 } }
    let share = Double(pairs.count) / Double(candidate.pairs.count)
    let meaning = GermanMeaning(german, lemma: candidate.lemma, lexicon: lexicon)
    var scored: [Scored] = []
    for (number, together) in counts where together * 4 >= pairs.count || together >= 10 {
      let phrase = english.phrases[Int(number)]
      let dice = 2 * Double(together) / (Double(pairs.count) + Double(phrase.pairs) * share)
      guard dice > 0.08 else { continue }
      let text = name(phrase)
      scored.append(
        Scored(
          phrase: Int(number), together: together, dice: min(dice, 0.999),
          dictionary: meaning.support(for: phrase.words),
          likeness: likeness(german, text)))
    }
    scored.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      return name(english.phrases[a.phrase]) < name(english.phrases[b.phrase])
    }
    guard let first = scored.first, first.together >= 2, first.score > -1 else { return nil }
    if isName(first, german: german) { return nil }
    let whole = extended(first, among: scored)
    let all = ([whole] + scored.filter { $0.phrase != whole.phrase }).prefix(4).map {
      found($0, in: candidate)
    }
    return (all[0], all.dropFirst().filter { $0.confidence > 0.3 })
  }

  /// The longest phrase around the best one that stands wherever it does: "appeals court" of "federal appeals".
  private func extended(_ best: Scored, among scored: [Scored]) -> Scored {
    let inner = english.phrases[best.phrase].words
    var longest = best
    for other in scored where other.together * 10 >= best.together * 9 && other.dice >= best.dice * 0.9 {
      let words = english.phrases[other.phrase].words
      guard words.count > english.phrases[longest.phrase].words.count,
        other.dictionary >= best.dictionary * 0.6
      else {
        continue
      }
      let isAround = (0...(words.count - inner.count)).contains {
        Array(words[$0..<($0 + inner.count)]) == inner
      }
      if isAround { longest = other }
    }
    return longest
  }

  private static let mostPairs = 400

  private func sample(_ pairs: [Int]) -> [Int] {
    let step = Double(pairs.count) / Double(Self.mostPairs)
    return (0..<Self.mostPairs).map { pairs[Int(Double($0) * step)] }
  }

  private func found(_ scored: Scored, in candidate: GermanCandidates.Candidate) -> Found {
    let phrase = english.phrases[scored.phrase]
    var reasons = [
      "together in \(scored.together) of \(candidate.pairs.count) pairs, the English in \(phrase.pairs)"
    ]
    if scored.dictionary >= 1 {
      reasons.append("the dictionary translates it so")
    } else if scored.dictionary > 0 {
      reasons.append("the dictionary translates parts of it so")
    }
    if scored.likeness > 0.5 { reasons.append("spelled alike") }
    let places = candidate.pairs.lazy.filter { english.byPair[$0].contains(Int32(scored.phrase)) }.prefix(3)
    return Found(
      text: name(phrase), confidence: 1 / (1 + exp(-scored.score)), pairs: phrase.pairs,
      together: scored.together,
      reasons: reasons, places: Array(places))
  }

  /// The singular and small letters where they occur, else the commonest spelling.
  private func name(_ phrase: EnglishPhrases.Phrase) -> String {
    let ranked = phrase.spellings.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let commonest = ranked.first else { return "" }
    let small = ranked.filter {
      $0.key.lowercased() == $0.key && $0.value * (phrase.words.count == 1 ? 1 : 4) >= commonest.value
    }
    let spellings = small.isEmpty ? ranked : small
    guard let lemma = phrase.words.last ?? nil else { return spellings[0].key }
    let base = lexicon.englishText(lemma)
    if let singular = spellings.first(where: { $0.key.lowercased().hasSuffix(base) }) { return singular.key }
    return phrase.words.count == 1 && spellings[0].key == spellings[0].key.lowercased()
      ? base : spellings[0].key
  }

  /// Names are no terms: spelled alike in both languages, unknown to the dictionary or known as a name.
  private func isName(_ scored: Scored, german: String) -> Bool {
    let phrase = english.phrases[scored.phrase]
    let text = name(phrase)
    let isCapital = text.beginsWithCapital
    guard isCapital else { return false }
    let words = phrase.words
    if german.lowercased().hasPrefix(text.lowercased()) { return true }
    return words.allSatisfy { word in
      guard let word else { return true }
      return lexicon.partsOfSpeech(word).contains(.name)
    }
  }

  /// Share of letter pairs that two spellings have in common, from half upwards: "Republik", "republic".
  private func likeness(_ german: String, _ english: String) -> Double {
    func pairs(_ text: String) -> [UInt16] {
      let bytes = text.lowercased().utf8.filter { $0 != 0x20 && $0 != 0x2D }
      return zip(bytes, bytes.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }
    }
    let (a, b) = (pairs(german), pairs(english))
    guard a.count >= 3, b.count >= 3 else { return 0 }
    var rest = b
    var common = 0
    for pair in a {
      if let index = rest.firstIndex(of: pair) {
        rest.remove(at: index)
        common += 1
      }
    }
    return max(0, 2 * Double(common) / Double(a.count + b.count) - 0.4)
  }
}

/// What the dictionary says a German term may be in English.
struct GermanMeaning {
  private let whole: Set<[WordID]>
  /// The words of translations, for each part of a compound or phrase.
  private let parts: [Set<WordID>]
  private let lexicon: Lexicon

  init(_ german: String, lemma: WordID?, lexicon: Lexicon) {
    self.lexicon = lexicon
    let words = german.split(separator: " ").map(String.init)
    let entry = lemma ?? (words.count > 1 ? lexicon.germanPhrase(words) : lexicon.german(german))
    whole = Set((entry.map { lexicon.translations($0) } ?? []).map { lexicon.components($0.english) })
    func renderings(_ words: [WordID]) -> Set<WordID> {
      Set(words.flatMap { lexicon.translations($0) }.flatMap { lexicon.components($0.english) })
    }
    var parts: [Set<WordID>] = []
    for word in words {
      let compound = lexicon.split(germanCompound: word).first ?? []
      if compound.count > 1 {
        parts += compound.map { renderings([$0]) }
      } else if words.count > 1 {
        parts.append(renderings(lexicon.lemmas(ofGerman: word)))
      }
    }
    self.parts = parts
  }

  /// 1 for a translation, up to 0.8 where the parts translate, less for every word that none of them explains.
  func support(for words: [WordID?]) -> Double {
    let content = words.compactMap { $0 }
    if content.count == words.count, whole.contains(content) { return 1 }
    guard !parts.isEmpty, !words.isEmpty else { return 0 }
    let covered = parts.count { part in content.contains(where: part.contains) }
    let explained = content.count { word in parts.contains { $0.contains(word) } }
    let small = content.count { lexicon.partsOfSpeech($0).contains(.function) }
    let used = Double(explained) / Double(max(words.count - small, 1))
    return 0.8 * min(1, Double(covered) / Double(parts.count)) * min(1, used)
  }
}
