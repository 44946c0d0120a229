/// Makes the corrections that a report suggests, until there is nothing more to correct.
///
/// A correction can lay bare another finding, so the text is looked at again after each pass. The fewer garbled words
/// it has left, the less it looks spun by itself: that it was is told to each pass. Fixing a text that was fixed changes
/// nothing.
public struct Fixer: Sendable {
  /// Which suggestions are taken.
  public enum Choice: Sendable {
    /// The best one of a finding, when it surely leaves a grammatical sentence.
    case safe
    /// The best one of every finding.
    case all
  }

  /// What became of a text.
  public struct Outcome: Sendable {
    public let text: EncodedText
    /// How many corrections were made, over all passes.
    public let made: Int
    /// What the encoding of the file cannot hold, in reading order.
    public let unencodable: [Correction]
    /// What is still found in the text as it is now.
    public let left: [Finding]
    /// Whether corrections kept calling for others, so that fixing stopped early.
    public let isUnsettled: Bool
  }

  /// Finds what is wrong in a text that was spun with the probability given.
  public typealias Reporting = @Sendable (EncodedText, _ spunProbability: Double) throws -> Report

  private let report: Reporting
  private let passes: Int

  /// - Parameters:
  ///   - passes: how often the text is looked at, at most.
  ///   - report: finds what is wrong in a text.
  public init(passes: Int = 12, report: @escaping Reporting) {
    self.passes = passes
    self.report = report
  }

  public func fix(_ text: EncodedText, choice: Choice) throws -> Outcome {
    var states = [text]
    var made = 0
    var spunProbability = 0.0
    while true {
      let text = states[states.count - 1]
      let current = try report(text, spunProbability)
      spunProbability = max(spunProbability, current.spunProbability)
      let findings = current.findings
      // What holds more than words is left to a person.
      let wanted = findings.filter { !current.bitext.target.document.hasMarks(in: $0.span) }
        .compactMap { $0.correction(choice) }
      let possible = wanted.filter { text.canHold($0.replacement) }.withoutOverlaps
      func outcome(_ text: EncodedText, isUnsettled: Bool) -> Outcome {
        Outcome(
          text: text, made: made, unencodable: wanted.filter { !text.canHold($0.replacement) },
          left: findings,
          isUnsettled: isUnsettled)
      }
      if possible.isEmpty { return outcome(text, isUnsettled: false) }
      if states.count > passes { return outcome(text, isUnsettled: true) }
      let next = try text.making(possible)
      if let first = states.firstIndex(where: { $0.bytes == next.bytes }) {
        // Corrections that undo each other: whichever text of the circle one starts from, one ends at the same.
        let circle = states[first...]
        let end = circle.min { $0.bytes.lexicographicallyPrecedes($1.bytes) } ?? text
        return Outcome(
          text: end, made: made, unencodable: [], left: try report(end, spunProbability).findings,
          isUnsettled: true)
      }
      made += possible.count
      states.append(next)
    }
  }
}

extension Finding {
  /// The correction that the finding suggests, if the choice takes it. The confidence is that the finding is right
  /// and the suggestion too.
  public func correction(_ choice: Fixer.Choice) -> Correction? {
    guard let best = suggestions.first, choice == .all || best.isSafe else { return nil }
    return Correction(span: span, replacement: best.text, confidence: confidence * best.confidence)
  }
}
