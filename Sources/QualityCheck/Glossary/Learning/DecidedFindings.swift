extension Decisions {
  /// The findings of a report that an editor decided on, each with the decision.
  ///
  /// A decision is found again by its text and place. Where several findings have one place, the one about terms is
  /// meant: it names the concept.
  ///
  /// - Parameter path: of the decisions, for errors.
  public func decided(
    in report: Report, path: String
  ) throws(DecisionsError) -> [(finding: Finding, decision: Decision)] {
    let document = report.bitext.target.document
    let entries = documents.filter { $0.hash == TextHash(document).rawValue }
    guard !entries.isEmpty else {
      throw .otherText(path: path, text: document.path, madeFor: documents.map(\.path))
    }
    let findings = report.findings + report.suppressed.map(\.finding)
    return entries.flatMap(\.decisions).compactMap { decision in
      let here = findings.filter { $0.span.start == decision.start && $0.span.end == decision.end }
      let about = here.first { report.bitext.terms.concept(of: $0) != nil } ?? here.first
      return about.map { ($0, decision) }
    }
  }
}
