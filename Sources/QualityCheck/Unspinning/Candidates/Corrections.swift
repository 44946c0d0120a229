/// What candidates propose, in words.
struct Corrections: Sendable {
  let terms: TermTable
  let source: SourceText
  let channel: Channel

  /// The base forms.
  func words(of candidate: Candidate) -> [WordID] {
    let first = words(of: candidate.origin)
    return candidate.neighbour.map {
      first + [$0.joint].compactMap(\.self) + source.renderings.words($0.rendering)
    } ?? first
  }

  private func words(of origin: Candidate.Origin) -> [WordID] {
    switch origin {
    case .term(let index): terms.entries[index].sequence.words
    case .rendering(let index): source.renderings.words(index)
    case .habit(let unit): channel.words(of: unit)
    }
  }

  func sequence(of candidate: Candidate) -> UnitSequence {
    guard candidate.neighbour != nil else { return sequence(of: candidate.origin) }
    return sequence(of: words(of: candidate))
  }

  func sequence(of origin: Candidate.Origin) -> UnitSequence {
    switch origin {
    case .term(let index): terms.entries[index].sequence
    case .rendering(let index): source.renderings.sequence(index)
    case .habit(let unit): sequence(of: channel.words(of: unit))
    }
  }

  private func sequence(of words: [WordID]) -> UnitSequence {
    UnitSequence(words: words, channel: channel, longest: PhraseChannel.longestTermUnit)
  }

  /// What was put for what.
  func swaps(of candidate: Candidate, in target: TargetText) -> [KnownSubstitutions.Pair] {
    let words = words(of: candidate)
    let start = target.sentences[candidate.sentence].lowerBound
    return candidate.links.map { link in
      KnownSubstitutions.Pair(
        term: link.term.map { channel.vocabulary.text(words[$0]) }.joined(separator: " "),
        image: link.image.map { target.base(of: start + $0, in: channel.vocabulary) }.joined(separator: " "))
    }
  }

  /// Whether the German that offers a correction offers what stands there too, but for how a word of it is derived:
  /// `neighbouring towns` is the `neighbour town` that a dictionary has for Nachbarstadt.
  func isBorneOut(_ candidate: Candidate, in target: TargetText) -> Bool {
    guard candidate.atoms.count > 1, let unit = candidate.source?.unit else { return false }
    // Beside what the dictionary has for a compound, what its parts mean one by one is no proof: `crude information`
    // for Rohdaten.
    guard unit.kind != .compound || candidate.support == 1 else { return false }
    return unit.renderings.contains { rendering in
      let words = source.renderings.words(rendering)
      return words.count == candidate.atoms.count
        && zip(words, candidate.atoms).allSatisfy { word, atom in
          target.hasUnit(word, at: atom) || shareStem(word, target.unit(atom))
        }
    }
  }

  /// Whether nothing but small words would change: a chamber for commerce or one of commerce.
  func isContentKept(_ candidate: Candidate, in target: TargetText) -> Bool {
    guard candidate.atoms.count > 1 else { return false }
    return words(of: candidate).lazy.filter { !isFunction($0) }
      .elementsEqual(candidate.atoms.lazy.map { target.unit($0) }.filter { !isFunction($0) })
  }

  private func isFunction(_ unit: WordID) -> Bool {
    let lexicon = channel.vocabulary.lexicon
    return Int(unit.rawValue) < lexicon.englishCount && lexicon.partsOfSpeech(unit).contains(.function)
  }

  private func shareStem(_ a: WordID, _ b: WordID) -> Bool {
    let lexicon = channel.vocabulary.lexicon
    return Int(max(a, b).rawValue) < lexicon.englishCount && ChannelPrior.shareStem(a, b, in: lexicon)
  }

  /// The text as the dictionary or the glossary has it.
  func text(of candidate: Candidate) -> String {
    let first = text(of: candidate.origin)
    return candidate.neighbour.map { neighbour in
      let joint = neighbour.joint.map { channel.vocabulary.text($0) }
      let words = [first, joint, source.renderings.text(neighbour.rendering)]
      return words.compactMap(\.self).joined(separator: " ")
    } ?? first
  }

  func text(of origin: Candidate.Origin) -> String {
    switch origin {
    case .term(let index): terms.entries[index].text
    case .rendering(let index): source.renderings.text(index)
    case .habit(let unit): channel.vocabulary.text(unit)
    }
  }

  /// Whether a dictionary or the glossary gives it a subject field.
  func isTechnical(_ candidate: Candidate) -> Bool {
    let first =
      switch candidate.origin {
      case .term: true
      case .rendering(let index): source.renderings.isTechnical(index)
      case .habit: false
      }
    return first || candidate.neighbour.map { source.renderings.isTechnical($0.rendering) } ?? false
  }
}
