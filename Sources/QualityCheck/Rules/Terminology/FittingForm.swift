/// Words a term so that it fits the place of what it replaces: number, tense, capitals.
public struct FittingForm: Sendable {
  private let inflector: Inflector

  /// Without data irregular words get regular endings.
  public init(data: DataDirectory?) {
    inflector = data.flatMap { try? Inflector.load(from: $0) } ?? Inflector(rows: [])
  }

  /// A term in the form of another term's match.
  func form(of term: String, like match: TermMatch, of other: Term, in side: Side) -> String {
    let text = side.document.quotable(match.span)
    let found = text.split(separator: " ").map { $0.lowercased() }
    var base = other.text.split(separator: " ").map { $0.lowercased() }
    let isVerb = base.first == "to" && base.count > 1
    if isVerb { base.removeFirst() }
    let changed = found.count == base.count ? found.indices.filter { found[$0] != base[$0] } : []
    guard changed.count == 1, let index = changed.first,
      let slot = inflector.slots(
        of: found[index], base: base[index], partsOfSpeech: isVerb ? .verb : .noun
      ).first
    else { return capitalized(bare(term), like: text) }
    return capitalized(inflected(term, slot), like: text)
  }

  /// A term in the number of some English.
  func form(of term: String, like span: TextSpan, in side: Side) -> String {
    let text = side.document.quotable(span)
    return capitalized(isPlural(span, in: side) ? inflected(term, .plural) : bare(term), like: text)
  }

  private func isPlural(_ span: TextSpan, in side: Side) -> Bool {
    guard !side.entries.isEmpty, let token = side.lastToken(in: span) else { return false }
    let entry = side.entries[token.form]
    guard entry.partsOfSpeech.contains(.noun), let base = entry.lemmas.first else { return false }
    return entry.word.map { $0 != base } ?? (side.forms[token.form].utf8.last == UInt8(ascii: "s"))
  }

  private func inflected(_ term: String, _ slot: Inflector.Slot) -> String {
    let isVerb = term.hasPrefix("to ")
    var words = bare(term).split(separator: " ").map(String.init)
    let preposition = words.firstIndex {
      ["of", "for", "in", "to", "by", "from", "at", "on", "with"].contains($0)
    }
    let head = isVerb ? 0 : preposition.map { max($0 - 1, 0) } ?? words.count - 1
    // A verb's ending does not suit a noun, nor the other way round.
    guard words.indices.contains(head), isVerb == (slot != .plural), slot != .base,
      slot != .plural || !Inflector.looksPlural(words[head])
    else { return bare(term) }
    words[head] = inflector.forms(of: words[head], in: slot).first ?? words[head]
    return words.joined(separator: " ")
  }

  private func bare(_ term: String) -> String { term.hasPrefix("to ") ? String(term.dropFirst(3)) : term }

  private func capitalized(_ term: String, like text: String) -> String {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    if letters.count > 3, letters.allSatisfy(\.properties.isUppercase) { return term.uppercased() }
    guard letters.first?.properties.isUppercase ?? false else { return term }
    return term.withCapital
  }
}
