internal import Foundation

/// Nouns and other words, which German tells apart by a capital letter: `Macht` is power, `macht` makes.
extension SourceTextBuilder {
  /// What the spelling of a form says of its part of speech.
  enum WordClass {
    case any, noun, other
    /// A noun, or an adjective that stands for one: `die Reichen`.
    case nounOrAdjective

    /// - Parameter isStart: whether it stands where every word has a capital.
    init(of form: String, isStart: Bool) {
      let scalars = form.unicodeScalars
      guard let first = scalars.first, first.properties.isAlphabetic else {
        self = .any
        return
      }
      let isCapital = first.properties.isUppercase
      if !isCapital {
        self = .other
      } else if isStart || scalars.dropFirst().first?.properties.isUppercase ?? true
        || Self.pronouns.contains(form)
      {
        self = .any
      } else {
        self = Self.endings.contains { form.hasSuffix($0) } ? .nounOrAdjective : .noun
      }
    }

    var isNoun: Bool { self == .noun || self == .nounOrAdjective }

    /// Pronouns of address have capitals.
    private static let pronouns: Set = [
      "Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres", "Du", "Dich", "Dir", "Euch", "Eure",
    ]

    /// Endings of adjectives.
    private static let endings = ["e", "en", "er", "es", "em"]

    /// Whether a translation of such a part of speech may be meant; none at all says nothing.
    func allows(_ found: PartsOfSpeech) -> Bool {
      guard !found.isEmpty else { return true }
      switch self {
      case .any: return true
      case .noun: return !found.isDisjoint(with: [.noun, .name])
      case .nounOrAdjective: return !found.isDisjoint(with: [.noun, .name, .adjective])
      case .other: return !found.isSubset(of: [.noun, .name])
      }
    }
  }

  /// Whether a token stands where every word has a capital: first in its sentence or behind a mark.
  func isStart(_ token: Int, in tokens: Range<Int>) -> Bool {
    guard token > tokens.lowerBound else { return true }
    let previous = side.tokens[token - 1]
    switch previous.kind {
    case .word, .number: return false
    default: return ![",", ";"].contains(side.text(previous))
    }
  }

  /// The translations of each entry whose part of speech fits the spelling; all of them where a dictionary has none
  /// that does.
  func translations(of entries: [WordID], as wordClass: WordClass) -> [[Translation]] {
    let all = entries.map { lexicon.translations($0, isWide: true) }
    if wordClass == .any { return all }
    let fitting = all.map { $0.filter { wordClass.allows($0.partsOfSpeech) } }
    guard fitting.contains(where: { $0.contains { !$0.flags.contains(.counted) } }) else { return all }
    return zip(all, fitting).map { $0.count == $1.count ? $0 : Self.sharingOut($0, among: $1) }
  }

  /// Counts the occurrences of all translations for some of them.
  private static func sharingOut(_ all: [Translation], among some: [Translation]) -> [Translation] {
    let share = { (list: [Translation]) in list.reduce(Float(0)) { $0 + exp(-$1.cost) } }
    let gain = log(share(all) / share(some))
    return some.map { translation in
      Translation(
        english: translation.english, partsOfSpeech: translation.partsOfSpeech, domain: translation.domain,
        flags: translation.flags, cost: max(0, translation.cost - gain))
    }
  }
}
