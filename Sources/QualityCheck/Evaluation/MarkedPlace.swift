/// A place of a text that a person marked as wrong, and what would be right there.
package struct MarkedPlace: Sendable, Hashable {
  package let span: TextSpan
  /// What kind of fault; T and A: a term; W and B: wording; F: padding; C: phrasing; or any other name.
  package let tier: String
  /// What would be right there; an empty one says that the words are to go.
  package let corrections: [String]

  package init(span: TextSpan, tier: String, corrections: [String]) {
    self.span = span
    self.tier = tier
    self.corrections = corrections
  }

  /// Whether a correction of a place makes the text read as one of the mark's corrections would.
  ///
  /// - Parameters:
  ///   - place: where the correction goes; it need not be the mark's own span.
  ///   - utf8: the text that both spans are of.
  package func isMended(by correction: String, at place: TextSpan, in utf8: [UInt8]) -> Bool {
    let whole = place.union(span)
    func wording(_ span: TextSpan, _ text: String) -> String {
      let bytes = utf8[whole.start..<span.start] + Array(text.utf8) + utf8[span.end..<whole.end]
      return FoldedWording.normalized(String(decoding: bytes, as: UTF8.self))
    }
    let (alone, inPlace) = (FoldedWording.normalized(correction), wording(place, correction))
    return corrections.contains { FoldedWording.normalized($0) == alone || wording(span, $0) == inPlace }
  }
}
