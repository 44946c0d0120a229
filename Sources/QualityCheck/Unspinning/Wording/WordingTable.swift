/// A correction in one of its forms, as the language model sees it.
struct Wording {
  let text: String
  let words: [LanguageModel.Word]
  /// Share of adjacent pairs the model knows.
  let attested: Float
  /// Mean ln P of the single words.
  let frequency: Float

  init(_ text: String, with scorer: borrowing LanguageModel.Scorer) {
    self.text = text
    var words: [LanguageModel.Word] = []
    for word in Atoms.split(text) { words.append(scorer.word(word)) }
    self.words = words
    attested = PlaceView.attestation(words, with: scorer).share
    frequency = PlaceView.frequency(words, with: scorer)
  }
}

/// The forms of corrections, made when they are first asked for.
struct WordingTable {
  private let realizer: Realizer
  private let terms: TermTable
  private let source: SourceText
  private var slotsOfForm: [[Inflector.Slot]?]
  private var plans: [Candidate.Origin: Realizer.Plan] = [:]
  private var wordings: [Key: [Wording]] = [:]

  private struct Key: Hashable {
    let origin: Candidate.Origin
    let slot: Inflector.Slot
  }

  init(realizer: Realizer, terms: TermTable, source: SourceText) {
    self.realizer = realizer
    self.terms = terms
    self.source = source
    slotsOfForm = Array(repeating: nil, count: realizer.target.forms.count)
  }

  /// The forms a correction may take in place of some atoms; as it is if it fits in none.
  mutating func wordings(
    of origin: Candidate.Origin, inPlaceOf atoms: Range<Int>, with scorer: borrowing LanguageModel.Scorer
  ) -> [Wording] {
    let form = realizer.headForm(of: atoms)
    let slots = slotsOfForm[form] ?? realizer.slots(of: form)
    slotsOfForm[form] = slots
    var found: [Wording] = []
    for slot in slots {
      let key = Key(origin: origin, slot: slot)
      if let known = wordings[key] {
        found += known
        continue
      }
      let plan = plans[origin] ?? realizer.plan(text(of: origin))
      plans[origin] = plan
      var made: [Wording] = []
      for form in realizer.forms(of: plan, in: slot) { made.append(Wording(form, with: scorer)) }
      wordings[key] = made
      found += made
    }
    return found.isEmpty ? [Wording(text(of: origin), with: scorer)] : found
  }

  private func text(of origin: Candidate.Origin) -> String {
    switch origin {
    case .term(let index): terms.entries[index].text
    case .rendering(let index): source.renderings.text(index)
    }
  }
}
