/// The English of a pair as the unspinner sees it: words opened at hyphens, base forms, numbers of the language model.
struct TargetText: Sendable {
  /// What is known of one spelling in small letters.
  struct Form: Sendable {
    let text: String
    /// The base form that stands for it in the channel. A spelling nobody knows has a number of its own, not known to
    /// the vocabulary.
    let unit: WordID
    /// All its base forms.
    let units: [WordID]
    let model: LanguageModel.Word
    let partsOfSpeech: PartsOfSpeech
    /// Whether it is made of letters.
    let isWord: Bool

    var isFunction: Bool { partsOfSpeech.contains(.function) }
    /// Whether a spinner may have put it there.
    var isContent: Bool { isWord && !isFunction }
  }

  /// One word of the text: a token, or a part of one between hyphens.
  struct Atom: Sendable {
    let form: Int
    let span: TextSpan
    /// Whether it is written like a name.
    let isName: Bool
    let isPossessive: Bool
    /// Whether punctuation stands between it and the atom before.
    let isAfterBreak: Bool
    /// Whether a hyphen joins it to the atom before.
    let isJoined: Bool
    /// Whether the language model knows the pair of the atom before and this one; true behind a break.
    var isAttested = true
  }

  /// The same in plain numbers, for the paths that every word takes.
  private struct Trait: Sendable {
    let unit: WordID
    let model: LanguageModel.Word
    let isContent: Bool
    /// Positions in `allUnits`.
    let firstUnit: Int32
    let endUnit: Int32
  }

  let forms: [Form]
  private let traits: [Trait]
  private let allUnits: [WordID]
  let atoms: [Atom]
  /// Atoms of each sentence of the side.
  let sentences: [Range<Int>]
  /// One more than the largest number of a unit.
  let unitCount: Int

  func form(_ atom: Int) -> Form { forms[atoms[atom].form] }

  /// A word's base form, or the word itself where nobody knows it.
  func base(of atom: Int, in vocabulary: UnitVocabulary) -> String {
    let unit = unit(atom)
    return Int(unit.rawValue) < vocabulary.count ? vocabulary.text(unit) : form(atom).text
  }

  @inline(__always) func unit(_ atom: Int) -> WordID { traits[atoms[atom].form].unit }
  @inline(__always) func model(_ atom: Int) -> LanguageModel.Word { traits[atoms[atom].form].model }
  @inline(__always) func isContent(_ atom: Int) -> Bool { traits[atoms[atom].form].isContent }

  func partsOfSpeech(_ atom: Int) -> PartsOfSpeech { forms[atoms[atom].form].partsOfSpeech }

  @inline(__always) func hasUnit(_ unit: WordID, at atom: Int) -> Bool {
    let trait = traits[atoms[atom].form]
    for position in Int(trait.firstUnit)..<Int(trait.endUnit) where allUnits[position] == unit { return true }
    return false
  }

  /// Positions of a word's base forms, for ``unit(atPosition:)``.
  @inline(__always) func unitPositions(of atom: Int) -> Range<Int> {
    let trait = traits[atoms[atom].form]
    return Int(trait.firstUnit)..<Int(trait.endUnit)
  }

  @inline(__always) func unit(atPosition position: Int) -> WordID { allUnits[position] }

  /// - Parameter table: the spellings of the same side.
  init(_ side: Side, forms table: TargetForms, model: LanguageModel?) {
    let pieces = table.pieces
    var atoms: [Atom] = []
    atoms.reserveCapacity(side.tokens.count)
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(side.sentences.count)
    for sentence in side.sentences {
      let first = atoms.count
      let words = side.tokens[sentence.tokens].filter { $0.kind == .word }
      let capitals = words.count { token in pieces[token.form].first?.isCapital ?? false }
      // A headline in title case tells nothing of names.
      let isTitle = words.count > 2 && capitals * 3 > words.count * 2
      var isAfterBreak = false
      var isStart = true
      for token in side.tokens[sentence.tokens] {
        guard token.kind == .word || token.kind == .number else {
          isAfterBreak = true
          continue
        }
        for (index, piece) in pieces[token.form].enumerated() {
          let span = TextSpan(
            token.span.start + piece.range.lowerBound, token.span.start + piece.range.upperBound)
          let isName = piece.isCapital && !isTitle && (!isStart || table.isOnlyName(piece.form))
          atoms.append(
            Atom(
              form: piece.form, span: span, isName: isName, isPossessive: piece.isPossessive,
              isAfterBreak: isAfterBreak && index == 0, isJoined: index > 0))
          isAfterBreak = false
          isStart = false
        }
      }
      sentences.append(first..<atoms.count)
    }
    forms = table.finish(model: model)
    var allUnits: [WordID] = []
    traits = forms.map { form in
      let first = allUnits.count
      allUnits += form.units
      return Trait(
        unit: form.unit, model: form.model, isContent: form.isContent, firstUnit: Int32(first),
        endUnit: Int32(allUnits.count))
    }
    self.allUnits = allUnits
    if let model { Self.attest(&atoms, in: sentences, forms: forms, model: model) }
    self.atoms = atoms
    self.sentences = sentences
    unitCount = table.unitCount
  }

  private static func attest(
    _ atoms: inout [Atom], in sentences: [Range<Int>], forms: [Form], model: LanguageModel
  ) {
    let pairs = sentences.flatMap { sentence in
      sentence.dropFirst().filter { !atoms[$0].isAfterBreak }.map { index in
        (index: index, first: forms[atoms[index - 1].form].model, second: forms[atoms[index].form].model)
      }
    }
    // A pair with a word the model lacks is no pair it knows.
    let known = model.withScorer { scorer in
      pairs.map { $0.first >= 0 && $0.second >= 0 && scorer.bigram($0.first, $0.second).isAttested }
    }
    for (pair, isKnown) in zip(pairs, known) { atoms[pair.index].isAttested = isKnown }
  }
}
