/// How likely a wording is, in words.
extension FindingExplanation.Likelihood {
  /// The whole of it, of a wording beside the words that stand in the place.
  func sentence(beside words: String) -> String {
    let comparison = comparison.text(beside: "'\(words)'")
    return switch self.comparison {
    case .times: "in this place '\(wording)' is \(comparison) (trigram model of English)"
    case .unknown: "not compared: \(comparison)"
    }
  }
}

extension FindingExplanation.Likelihood.Comparison {
  /// The comparison with the words that stand there.
  func text(beside words: String) -> String {
    switch self {
    case .unknown(let unknown):
      return unknown.isEmpty
        ? "there are no words to compare"
        : "the language model does not know \(unknown.map { "'\($0)'" }.joined(separator: ", "))"
    case .times(let ratio, let shorterBy):
      let length = shorterBy > 0 && ratio >= 1.5 ? ", in part for being shorter" : ""
      return Self.times(ratio).map { "\($0) \(ratio < 1 ? "than" : "as") \(words)\(length)" }
        ?? "about as likely as \(words)"
    }
  }

  /// Nil where the two are about as likely.
  private static func times(_ ratio: Double) -> String? {
    switch ratio {
    case 1_000_000...: "more than a million times as likely"
    case 1.5...: "about \(rounded(ratio)) times as likely"
    case (1 / 1.5)...: nil
    case (1 / 1_000_000)...: "about \(rounded(1 / ratio)) times less likely"
    default: "more than a million times less likely"
    }
  }

  /// One digit that tells, for numbers below ten two.
  private static func rounded(_ number: Double) -> String {
    var power = 1.0
    while number / power >= 10 { power *= 10 }
    return power == 1
      ? Decimals.text(number, places: 1) : Decimals.text((number / power).rounded() * power, places: 0)
  }
}
