/// All candidates of a pair with their features, before anything is decided.
package struct Examination: Sendable {
  /// A place and what it may stand for, in the document's own terms.
  package struct Place: Sendable {
    package let span: TextSpan
    /// The correction in the form that fits, in small letters.
    package let text: String
    package let isPhrase: Bool
    package let features: Features
    let candidate: Candidate

    /// The place without the values of its features, when it was judged by them.
    func withoutValues() -> Place {
      var features = features
      features.values = []
      return Place(span: span, text: text, isPhrase: isPhrase, features: features, candidate: candidate)
    }

    /// The place with more features behind those it has.
    func adding(_ values: [Float]) -> Place {
      var features = features
      features.values += values
      return Place(span: span, text: text, isPhrase: isPhrase, features: features, candidate: candidate)
    }
  }

  package let places: [Place]
  /// Number of words examined.
  package let words: Int
  let target: TargetText
  let source: SourceText
  let expressions: Expressions

  var terms: TermTable { expressions.terms }
}
