/// A word or phrase of one language that names a concept.
public struct Term: Sendable, Hashable {
  /// Whether capitals matter when the term is looked for.
  public enum CaseRule: String, Sendable, Codable, CaseIterable {
    case any, exact
  }

  /// The term in its base form, with single spaces and none at its ends.
  public let text: String
  public let status: TermStatus
  public let caseRule: CaseRule

  /// - Parameter caseRule: Nil for the rule that suits the spelling: acronyms (`WHO`, `iOS`, `SHIFT`) match only
  ///   as written, everything else whatever its capitals.
  public init(_ text: String, status: TermStatus = .preferred, caseRule: CaseRule? = nil) {
    self.text = text
    self.status = status
    self.caseRule = caseRule ?? Term.usualCaseRule(of: text)
  }

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
