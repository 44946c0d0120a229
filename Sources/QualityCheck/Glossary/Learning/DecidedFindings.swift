/// A finding and what an editor decided about it.
public struct DecidedFinding: Sendable, Hashable {
  public let finding: Finding
  public let decision: Decisions.Decision
}

extension Decisions {
  /// The findings of a report that an editor decided on, and how many decisions are about findings that the report
  /// does not have; none of both when nothing was decided about the text.
  ///
  /// A decision is found again by its text and place. Where several findings have one place, the one about terms is
  /// meant: it names the concept.
  public func decided(in report: Report) -> (found: [DecidedFinding], lost: Int) {
    let document = report.bitext.target.document
    let entries = documents.filter { $0.isAbout(document) }
    // Texts may be equal to the letter; then the path tells them apart.
    let named = entries.filter { $0.path == document.path }
    let decisions = (named.isEmpty ? entries : named).flatMap(\.decisions)
    let findings = report.findings + report.suppressed.map(\.finding)
    let found = decisions.compactMap { decision -> DecidedFinding? in
      let here = findings.filter { $0.span.start == decision.start && $0.span.end == decision.end }
      let about = here.first { report.bitext.terms.concept(of: $0) != nil } ?? here.first
      return about.map { DecidedFinding(finding: $0, decision: decision) }
    }
    return (found, decisions.count - found.count)
  }
}

extension Decisions.DecidedText {
  /// Whether this was decided about a text: it has not changed since.
  public func isAbout(_ document: Document) -> Bool { hash == TextHash(document).rawValue }
}
