/// Words a correction so that it fits the place of what it replaces: number, tense, capitals.
struct Realizer {
  let inflector: Inflector
  let target: TargetText
  let lexicon: Lexicon

  /// A correction taken apart: which of its words changes, and what of it.
  struct Plan {
    let words: [String]
    /// The word that carries number and tense.
    let head: Int
    /// Whether it is a phrase led by a verb.
    let isVerb: Bool
    /// Of a hyphenated word only the last part changes.
    let stem: String
    let base: String
    let grammar: PartsOfSpeech
    /// Whether the head is a gerund that no dictionary has as a noun: of `gene silencing` there is no `gene silence`,
    /// and no plural.
    let isGerund: Bool
  }

  func plan(_ correction: String) -> Plan {
    let words = correction.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    let isVerb =
      words.count > 1
      && (isVerbPhrase(correction, words[0]) || !isNoun(words[words.count - 1]) && isOnlyVerb(words[0]))
    let head = isVerb ? 0 : headIndex(words)
    let parts = words[head].utf8.split(separator: UInt8(ascii: "-"))
    let given = parts.last.map { String(Substring($0)) } ?? ""
    let bases = lexicon.lemmas(ofEnglish: given)
    let own = bases.first { lexicon.englishText($0) == given.lowercased() }
    let isGerund = own == nil && words.count > 1 && !isVerb && given.hasSuffix("ing")
    let base = isGerund ? nil : own ?? bases.first
    return Plan(
      words: words, head: head, isVerb: isVerb, stem: String(words[head].dropLast(given.count)),
      base: base.map { lexicon.englishText($0) } ?? given,
      grammar: base.map { lexicon.partsOfSpeech($0) } ?? .noun, isGerund: isGerund)
  }

  /// The form that carries number and tense in some atoms, for a correction in their place: of `making sense of` the
  /// verb, if the correction may be one.
  func headForm(of atoms: Range<Int>, for plan: Plan) -> Int {
    guard atoms.count > 1 else { return target.atoms[atoms.lowerBound].form }
    let first = target.form(atoms.lowerBound)
    let isVerb =
      (plan.isVerb || plan.words.count == 1 && target.form(atoms.upperBound - 1).isFunction)
      && plan.grammar.contains(.verb) && first.partsOfSpeech.contains(.verb)
    let index = isVerb ? 0 : headIndex(atoms.map { target.form($0).text })
    return target.atoms[atoms.lowerBound + index].form
  }

  /// What a form may be of one of its base forms.
  struct Role: Equatable {
    let slot: Inflector.Slot
    /// The classes it is that in; empty where nothing is known of it.
    let partsOfSpeech: PartsOfSpeech
    /// Whether it is some verb's form besides.
    var isVerbForm = false
  }

  /// The roles a form may have, likeliest base form first.
  func roles(of form: Int) -> [Role] {
    let form = target.forms[form]
    let roles = form.units.prefix(2).filter { Int($0.rawValue) < lexicon.englishCount }.flatMap { unit in
      let grammar = lexicon.partsOfSpeech(unit)
      let base = lexicon.englishText(unit)
      var slots = inflector.slots(of: form.text, base: base, partsOfSpeech: grammar)
      if slots == [.base], grammar.contains(.noun), isPlural(base) { slots.append(.plural) }
      return slots.map { Role(slot: $0, partsOfSpeech: grammar.subtracting([.function, .name])) }
    }
    // `taken` stands in dictionaries for itself, as an adjective or as anything; it is no verb's base form.
    guard roles.contains(where: { $0.slot != .base && $0.slot != .plural }) else { return roles }
    return roles.compactMap { role in
      guard role.slot == .base else { return role }
      let grammar = role.partsOfSpeech.subtracting(.verb)
      return grammar.isEmpty ? nil : Role(slot: .base, partsOfSpeech: grammar, isVerbForm: true)
    }
  }

  /// The slots of a correction that can stand where a form has a role: `killing` as a noun is no place for `eliminate`,
  /// `dependably` one for the adverb of `reliable`, `authoritative` one for `binding`.
  func slots(of plan: Plan, in role: Role) -> [Inflector.Slot] {
    let grammar = plan.grammar.subtracting([.function, .name])
    switch role.slot {
    case .thirdPerson where !isVerb(plan):
      // A verb that stands for a noun: `refreshes` for updates. What is a noun besides has a role as its plural.
      return role.partsOfSpeech.contains(.noun) ? [] : [.plural]
    case .base where !role.partsOfSpeech.isEmpty:
      let isWord = plan.words.count == 1
      // `easy` is an adverb too, but hardly ever.
      if role.partsOfSpeech == .adverb, isWord, grammar.contains(.adjective),
        inflector.forms(of: plan.base, in: .adverb).contains(where: { lexicon.english($0) != nil })
      {
        return [.adverb]
      }
      if role.partsOfSpeech == .adjective, !role.isVerbForm, isWord, grammar.contains(.verb),
        !grammar.contains(.adjective)
      {
        return (grammar == .verb ? [] : [.base]) + [.gerund, .participle]
      }
      return grammar.isEmpty || !grammar.isDisjoint(with: role.partsOfSpeech) ? [.base] : []
    default: return [role.slot]
    }
  }

  /// Whether a correction can stand where a verb does.
  private func isVerb(_ plan: Plan) -> Bool {
    plan.isVerb || plan.words.count == 1 && plan.grammar.contains(.verb)
  }

  /// The forms a correction may take in a slot, in small letters but for its own capitals; none where it cannot.
  func forms(of plan: Plan, in slot: Inflector.Slot) -> [String] {
    guard
      fits(
        slot, plan.grammar, isPhrase: plan.words.count > 1 && !plan.isVerb,
        isGerund: plan.base.hasSuffix("ing") && lexicon.lemmas(ofEnglish: plan.base).count > 1)
    else { return [] }
    let made =
      slot == .plural && (plan.isGerund || isPlural(plan.base))
      ? [plan.base] : inflector.forms(of: plan.base, in: slot)
    return made.map { text(of: plan, head: $0) }
  }

  /// A correction with another form of its head, in the head's own capitals: `Member States`, `CEOs`, `X-rays`.
  private func text(of plan: Plan, head form: String) -> String {
    var words = plan.words
    let given = words[plan.head].dropFirst(plan.stem.count)
    let isLonger = form.lowercased().hasPrefix(given.lowercased())
    let head =
      isLonger
      ? given + form.dropFirst(given.count)
      : String(given).beginsWithCapital ? form.withCapital[...] : form[...]
    words[plan.head] = plan.stem + head
    return words.joined(separator: " ")
  }

  /// A correction with its head as it stands in the text, where its plural does: `bacteria` for a bacterium, though a
  /// dictionary has them as a word of their own.
  func text(of plan: Plan, headedBy form: Int) -> String? {
    let form = target.forms[form]
    // No plural begins otherwise, and few forms get past this.
    guard !plan.isVerb, form.text != plan.base,
      form.text.utf8.prefix(3).elementsEqual(plan.base.utf8.prefix(3)),
      inflector.forms(of: plan.base, in: .plural).contains(form.text)
    else { return nil }
    return text(of: plan, head: form.text)
  }

  /// Whether a word of this grammar can fill a slot; a phrase that is no verb changes as a noun.
  ///
  /// - Parameter isGerund: whether it ends like one, which is no verb's base form: there is no `settinged`.
  private func fits(
    _ slot: Inflector.Slot, _ grammar: PartsOfSpeech, isPhrase: Bool, isGerund: Bool
  ) -> Bool {
    switch slot {
    case .base: true
    case .plural: grammar.contains(.noun)
    case .thirdPerson, .past, .participle, .gerund: grammar.contains(.verb) && !isPhrase && !isGerund
    case .comparative, .superlative: !grammar.isDisjoint(with: [.adjective, .adverb]) && !isPhrase
    case .adverb: grammar.contains(.adjective) && !isPhrase
    }
  }

  /// Whether a base form is a plural already, though a dictionary may have it as it stands: `details`, `losses`.
  private func isPlural(_ base: String) -> Bool {
    guard Inflector.looksPlural(base) else { return false }
    guard lexicon.english(base) != nil else { return true }
    let stems = [String(base.dropLast()), String(base.dropLast(2)), base.dropLast(3) + "y"]
    return stems.contains { stem in
      lexicon.english(stem).map {
        lexicon.partsOfSpeech($0).contains(.noun)
          && inflector.forms(of: stem, in: .plural).contains(base)
      } ?? false
    }
  }

  private func grammar(of word: String) -> PartsOfSpeech {
    lexicon.lemmas(ofEnglish: word).first.map { lexicon.partsOfSpeech($0) } ?? .noun
  }

  /// A gerund too: `computing` of `fog computing`.
  private func isNoun(_ word: String) -> Bool { word.hasSuffix("ing") || grammar(of: word).contains(.noun) }

  /// Whether a dictionary has a phrase as a verb and as nothing else: `take into account`.
  private func isVerbPhrase(_ text: String, _ first: String) -> Bool {
    lexicon.english(text.lowercased()).map { lexicon.partsOfSpeech($0) } == .verb
      && grammar(of: first).contains(.verb)
  }

  private func isOnlyVerb(_ word: String) -> Bool {
    let grammar = grammar(of: word)
    return grammar.contains(.verb) && !grammar.contains(.adjective)
  }

  /// The word that carries number and tense: the last, or the one before `of`.
  private func headIndex(_ words: [String]) -> Int {
    if let preposition = words.firstIndex(where: { ["of", "for", "in", "to", "by", "from"].contains($0) }),
      preposition > 0
    {
      return preposition - 1
    }
    return words.count - 1
  }
}
