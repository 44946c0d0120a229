/// Who knows that one word is put for another.
struct SwapWitnesses: Sendable {
  private let substitutions: SubstitutionTable
  private let lexicon: Lexicon?

  init(substitutions: SubstitutionTable, lexicon: Lexicon?) {
    self.substitutions = substitutions
    self.lexicon = lexicon
  }

  /// The table learned of documented pairs, then the thesauri and the dictionary, in words.
  func of(_ swap: Evidence.Swap, rule: RuleID) -> [String] {
    let (terms, images) = (baseForms(swap.term), baseForms(swap.image))
    var witnesses: [String] = []
    if rule == SpinnerFiller.description.id {
      witnesses.append("qc's list of spinners' padding, dictionaries/en/fillers.tsv")
    }
    if let learned = learned(terms, images) { witnesses.append(learned) }
    return witnesses + thesauri(terms, images) + (dictionary(terms, images).map { [$0] } ?? [])
  }

  private func learned(_ terms: Set<String>, _ images: Set<String>) -> String? {
    // The term itself first: its base forms may be other words (`left`, `leave`).
    let known = substitutions.entries.filter { terms.contains($0.term) && $0.term != $0.image }
    let best = Dictionary(grouping: known) { $0.term }.map { term, entries in
      let total = entries.reduce(0) { $0 + $1.count }
      let count = entries.filter { images.contains($0.image) }.reduce(0) { $0 + $1.count }
      return (term: term, count: Double(count), total: Double(total))
    }.filter { $0.count > 0 }.max { ($0.count, $1.term) < ($1.count, $0.term) }
    // Expected counts: where a pair can be read several ways, each gets its share.
    return best.map { best in
      let (count, total) = (
        Decimals.text(max(best.count, 0.1), places: 1), Decimals.text(best.total, places: 1)
      )
      return "learned table: \(count) of \(total) documented replacements of '\(best.term)'"
    }
  }

  private func thesauri(_ terms: Set<String>, _ images: Set<String>) -> [String] {
    guard let lexicon else { return [] }
    var relations: SynonymRelations = []
    for term in terms.compactMap({ lexicon.english($0) }) {
      for image in images.compactMap({ lexicon.english($0) }) {
        relations.formUnion(lexicon.relations(term, image))
      }
    }
    return Self.names.compactMap { authority, names in
      let known = names.filter { relations.contains($0.relation) }.map(\.name)
      return known.isEmpty ? nil : "\(authority): \(known.joined(separator: ", "))"
    }
  }

  /// German words that both render, whatever the sentence says.
  private func dictionary(_ terms: Set<String>, _ images: Set<String>) -> String? {
    guard let lexicon else { return nil }
    var words: [String] = []
    for term in terms.sorted().compactMap({ lexicon.english($0) }) {
      for image in images.sorted().compactMap({ lexicon.english($0) }) where image != term {
        for german in lexicon.commonGerman(term, image) {
          let text = lexicon.germanText(german)
          let isNoun = lexicon.partsOfSpeech(ofGerman: german) == .noun
          let word = isNoun ? text.withCapital : text
          if words.count < Self.mostGerman, !words.contains(word) { words.append(word) }
        }
      }
    }
    return words.isEmpty ? nil : "dictionary: both render \(words.joined(separator: ", "))"
  }

  private static let mostGerman = 3

  private static let names: [(authority: String, names: [(relation: SynonymRelations, name: String)])] = [
    (
      "WordNet",
      [
        (.wordNetSynonym, "synonyms"), (.wordNetNear, "near in meaning"),
        (.wordNetHierarchy, "one is a kind of the other"), (.derivation, "derived from each other"),
      ]
    ),
    ("MyThes thesaurus", [(.mythes, "synonyms"), (.mythesRelated, "related")]),
    ("Aiksaurus thesaurus", [(.aiksaurus, "in one group")]),
  ]

  /// The spelling itself and, word by word, its base forms.
  private func baseForms(_ text: String) -> Set<String> {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard let lexicon, !words.isEmpty, words.count <= Self.mostWords else { return [text.lowercased()] }
    var forms = [""]
    for word in words {
      let bases = Set([word] + lexicon.lemmas(ofEnglish: word).map(lexicon.englishText))
      forms = forms.flatMap { form in bases.map { form.isEmpty ? $0 : "\(form) \($0)" } }
    }
    if let phrase = lexicon.englishPhrase(words) { forms.append(lexicon.englishText(phrase)) }
    return Set(forms)
  }

  /// Longer phrases are taken as they are: their forms would be too many.
  private static let mostWords = 4
}
