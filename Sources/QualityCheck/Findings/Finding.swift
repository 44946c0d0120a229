/// Something wrong in the English, where it stands, and how qc knows.
///
/// A finding has no path and no line: those belong to the document and are worked out when it is reported.
public struct Finding: Sendable, Hashable {
  public let rule: RuleID
  public let severity: Severity
  /// The probability that a careful editor would agree, 0 to 1.
  public let confidence: Double
  public let verdict: Verdict
  /// One line, lower case, no full stop, words quoted.
  public let message: String
  /// The place in the target.
  public let span: TextSpan
  /// The German place that supports the finding.
  public let sourceSpan: TextSpan?
  /// Corrections, best first.
  public let suggestions: [Suggestion]
  public let evidence: [Evidence]
  /// The concept or word the finding is about, for the fingerprint: what the phrase stands for.
  public let term: String?

  public init(
    rule: RuleID, severity: Severity, confidence: Double, verdict: Verdict, message: String, span: TextSpan,
    sourceSpan: TextSpan? = nil, suggestions: [Suggestion] = [], evidence: [Evidence] = [],
    term: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.confidence = confidence
    self.verdict = verdict
    self.message = message
    self.span = span
    self.sourceSpan = sourceSpan
    self.suggestions = suggestions
    self.evidence = evidence
    self.term = term
  }

  /// The corrections a reader need see: the best, and what is not all but ruled out.
  ///
  /// Of 634 second and third corrections below the limit, in 33 spun texts, 5 were right.
  package var plausibleSuggestions: [Suggestion] {
    suggestions.enumerated().filter { $0.offset == 0 || $0.element.confidence >= 0.000_5 }.map(\.element)
  }

  /// The same finding, as bad as somebody says.
  func with(severity: Severity) -> Finding {
    Finding(
      rule: rule, severity: severity, confidence: confidence, verdict: verdict, message: message, span: span,
      sourceSpan: sourceSpan, suggestions: suggestions, evidence: evidence, term: term)
  }
}

/// How far the source settles the matter. What it refutes is not a finding.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  /// The German shows what was meant, and the English does not say it.
  case confirmed
  /// There is no source, or it is silent.
  case suspected
}

/// A text to put in the finding's place.
public struct Suggestion: Sendable, Hashable {
  public let text: String
  /// The probability that this is the right correction, 0 to 1.
  public let confidence: Double
  /// Whether replacing the span by `text` surely leaves a grammatical sentence.
  public let isSafe: Bool

  public init(text: String, confidence: Double, isSafe: Bool = false) {
    self.text = text
    self.confidence = confidence
    self.isSafe = isSafe
  }
}

/// One reason for a finding, in words an editor understands.
public struct Evidence: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Which word was put for which.
    case channel
    /// What the German says.
    case source
    /// The glossary's word.
    case glossary
    /// How ordinary the English is.
    case attestation
    /// What the rest of the text tells.
    case document
    /// What a dictionary says.
    case dictionary
  }

  /// A word or phrase that stands in the text for another.
  public struct Swap: Sendable, Hashable {
    /// What was meant, in its base form.
    public let term: String
    /// What stands there.
    public let image: String

    public init(term: String, image: String) {
      self.term = term
      self.image = image
    }
  }

  public let kind: Kind
  public let detail: String
  /// What ``detail`` says of words put for others, piece by piece; empty when it says something else.
  public let swaps: [Swap]

  public init(kind: Kind, detail: String) {
    self.kind = kind
    self.detail = detail
    swaps = []
  }

  /// Words that were put for others: `cyber -> digital, crime -> wrongdoing`.
  public init(swaps: [Swap]) {
    kind = .channel
    detail = Self.text(swaps, arrow: "->")
    self.swaps = swaps
  }

  /// The detail as people read it.
  var sentence: String { swaps.isEmpty ? detail : Self.text(swaps, arrow: "\u{2192}") }

  private static func text(_ swaps: [Swap], arrow: String) -> String {
    swaps.map { "\($0.term) \(arrow) \($0.image)" }.joined(separator: ", ")
  }
}
