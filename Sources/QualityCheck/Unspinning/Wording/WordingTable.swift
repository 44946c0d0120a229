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
  private let corrections: Corrections
  private var rolesOfForm: [[Realizer.Role]?]
  /// By number of a correction: its place in `rows`; -1 where nobody asked.
  private var places: [Int32]
  /// The same of units that no German offers.
  private var habitPlaces: [WordID: Int32] = [:]
  private var rows: [Row] = []

  /// A correction and its forms, by slot.
  private struct Row {
    let plan: Realizer.Plan
    /// The word that carries number and tense, in small letters.
    let head: String
    /// The correction as it is.
    var plain: [Wording]?
    var forms = [[Wording]?](repeating: nil, count: Inflector.Slot.allCases.count)
  }

  init(realizer: Realizer, corrections: Corrections) {
    self.realizer = realizer
    self.corrections = corrections
    rolesOfForm = Array(repeating: nil, count: realizer.target.forms.count)
    places = Array(
      repeating: -1, count: corrections.terms.entries.count + corrections.source.renderings.count)
  }

  /// The forms a correction may take in place of some atoms; as it is if it fits in none.
  ///
  /// - Parameter mayBePlural: whether the German has a plural, whatever stands there: Verstöße for `infringement`.
  mutating func wordings(
    of origin: Candidate.Origin, inPlaceOf atoms: Range<Int>, mayBePlural: Bool,
    with scorer: borrowing LanguageModel.Scorer
  ) -> [Wording] {
    let row = row(of: origin)
    let plan = rows[row].plan
    let form = realizer.headForm(of: atoms, for: plan)
    // What stands there has the form that fits, even where its ending looks like another.
    if realizer.target.forms[form].text == rows[row].head { return plain(row, of: origin, with: scorer) }
    if let text = realizer.text(of: plan, headedBy: form) { return [Wording(text, with: scorer)] }
    let roles = rolesOfForm[form] ?? realizer.roles(of: form)
    rolesOfForm[form] = roles
    // Nearly every form has one role: what is known is given as it is.
    var found: [Wording] = []
    for role in roles {
      for slot in realizer.slots(of: rows[row].plan, in: role) {
        let known = rows[row].forms[slot.rawValue] ?? make(row, slot, with: scorer)
        found = found.isEmpty ? known : found + known
      }
      if mayBePlural, role.slot == .base, role.partsOfSpeech.contains(.noun) {
        found += rows[row].forms[Inflector.Slot.plural.rawValue] ?? make(row, .plural, with: scorer)
      }
    }
    return found.isEmpty ? plain(row, of: origin, with: scorer) : found
  }

  private mutating func plain(
    _ row: Int, of origin: Candidate.Origin, with scorer: borrowing LanguageModel.Scorer
  ) -> [Wording] {
    if let known = rows[row].plain { return known }
    let made = [Wording(corrections.text(of: origin), with: scorer)]
    rows[row].plain = made
    return made
  }

  private mutating func row(of origin: Candidate.Origin) -> Int {
    let known =
      switch origin {
      case .term(let index): places[index]
      case .rendering(let index): places[corrections.terms.entries.count + index]
      case .habit(let unit): habitPlaces[unit] ?? -1
      }
    guard known < 0 else { return Int(known) }
    let place = rows.count
    switch origin {
    case .term(let index): places[index] = Int32(place)
    case .rendering(let index): places[corrections.terms.entries.count + index] = Int32(place)
    case .habit(let unit): habitPlaces[unit] = Int32(place)
    }
    let plan = realizer.plan(corrections.text(of: origin))
    rows.append(Row(plan: plan, head: plan.words[plan.head].lowercased()))
    return place
  }

  private mutating func make(
    _ row: Int, _ slot: Inflector.Slot, with scorer: borrowing LanguageModel.Scorer
  ) -> [Wording] {
    var made: [Wording] = []
    for form in realizer.forms(of: rows[row].plan, in: slot) { made.append(Wording(form, with: scorer)) }
    rows[row].forms[slot.rawValue] = made
    return made
  }
}
