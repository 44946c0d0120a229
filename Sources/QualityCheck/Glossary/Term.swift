/// A word or phrase of one language that names a concept.
public struct Term: Sendable, Hashable {
  /// Whether capitals matter when the term is looked for.
  public enum CaseRule: String, Sendable, Codable, CaseIterable {
    case any, exact
  }

  /// The word class, with the values of TBX-Basic.
  public enum PartOfSpeech: String, Sendable, Codable, CaseIterable {
    case noun, verb, adjective, adverb, other
  }

  /// The grammatical gender, with the values of TBX-Basic.
  public enum Gender: String, Sendable, Codable, CaseIterable {
    case masculine, feminine, neuter, other
  }

  /// The grammatical number the term is used in.
  public enum Number: String, Sendable, Codable, CaseIterable {
    case singular, plural
    /// Without a plural: `Software`.
    case mass
  }

  /// The term in its base form, with single spaces and none at its ends.
  public let text: String
  public let status: TermStatus
  public let caseRule: CaseRule
  public let partOfSpeech: PartOfSpeech?
  public let gender: Gender?
  public let number: Number?
  /// Inflected or shortened forms that no rule makes of the text; they are found in texts as the text itself is.
  public let forms: [String]
  /// A sentence that uses the term.
  public let context: String?
  /// Where the term comes from: a law, a style guide, a person.
  public let source: String?

  /// - Parameter caseRule: Nil for the rule that suits the spelling: acronyms (`WHO`, `iOS`, `SHIFT`) match only
  ///   as written, everything else whatever its capitals.
  public init(
    _ text: String, status: TermStatus = .preferred, caseRule: CaseRule? = nil,
    partOfSpeech: PartOfSpeech? = nil, gender: Gender? = nil, number: Number? = nil, forms: [String] = [],
    context: String? = nil, source: String? = nil
  ) {
    self.text = text
    self.status = status
    self.caseRule = caseRule ?? Term.usualCaseRule(of: text)
    self.partOfSpeech = partOfSpeech
    self.gender = gender
    self.number = number
    self.forms = forms
    self.context = context
    self.source = source
  }

  /// The case rule, where it is not the one that suits the spelling.
  var unusualCaseRule: CaseRule? { caseRule == Term.usualCaseRule(of: text) ? nil : caseRule }

  /// What texts may call the term: its own text, then its forms.
  ///
  /// A case rule that the glossary gives holds for all of them. Without one, every spelling has the rule that suits it:
  /// the form `IT` of `information technology` is not `it`.
  var spellings: [(text: String, caseRule: CaseRule)] {
    [(text, caseRule)] + forms.map { ($0, unusualCaseRule ?? Term.usualCaseRule(of: $0)) }
  }

  /// The same term with another status.
  func with(status: TermStatus) -> Term {
    Term(
      text, status: status, caseRule: caseRule, partOfSpeech: partOfSpeech, gender: gender, number: number,
      forms: forms, context: context, source: source)
  }

  /// Whether there is nothing to say of the term but that it is required.
  var isPlain: Bool { self == Term(text) }

  /// `WHO` is not `who`: at least two capitals, and at least half of the letters.
  private static func usualCaseRule(of text: String) -> CaseRule {
    var capitals = 0
    var letters = 0
    for scalar in text.unicodeScalars {
      let isASCIILetter = (0x61...0x7A).contains(scalar.value | 0x20) && scalar.isASCII
      guard isASCIILetter || (!scalar.isASCII && scalar.properties.isAlphabetic) else { continue }
      letters += 1
      let isCapital = scalar.isASCII ? scalar.value < 0x61 : scalar.properties.isUppercase
      if isCapital { capitals += 1 }
    }
    return capitals >= 2 && capitals * 2 >= letters ? .exact : .any
  }
}
