/// All that is known of a finding: the report's evidence, and who says so.
package struct FindingExplanation: Sendable {
  /// A word or phrase that stands in the text for another, and who says so.
  package struct Swap: Sendable, Hashable {
    package let words: Evidence.Swap
    /// Who knows the one for the other; empty when nobody does.
    package let witnesses: [String]
  }

  /// What a dictionary or glossary says of the German.
  package struct Meaning: Sendable, Hashable {
    package let authority: String
    package let detail: String
  }

  /// How likely a wording is in the place, beside what stands there.
  package struct Likelihood: Sendable, Hashable {
    package enum Comparison: Sendable, Hashable {
      /// So many times as likely as the words that stand there, by so many words shorter: few words are likelier
      /// than many.
      case times(Double, shorterBy: Int)
      /// The language model does not know these words.
      case unknown([String])
    }

    package let wording: String
    package let comparison: Comparison
  }

  package let report: Report
  package let finding: Finding
  package let fingerprint: Fingerprint
  package let swaps: [Swap]
  package let meanings: [Meaning]
  /// Of each suggestion, in their order; empty without a language model.
  package let likelihoods: [Likelihood]
  /// What else speaks for the finding.
  package let remarks: [String]
}
