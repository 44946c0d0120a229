/// A finding with what reporters print about where it stands.
struct PlacedFinding {
  let finding: Finding
  let fingerprint: Fingerprint
  let place: Place
  /// The German place that supports the finding.
  let source: Place?
}

/// Words of a document and where they stand.
struct Place {
  /// As the user gave it, without a leading `./`.
  let path: String
  let words: String
  let start: TextPosition
  /// Behind the last scalar.
  let end: TextPosition
  /// Columns from 1 in bytes of UTF-8, of start and end.
  let byteColumns: (start: Int, end: Int)
  /// Offsets in bytes of the file, of start and end.
  let fileOffsets: (start: Int, end: Int)

  init(_ span: TextSpan, in document: Document, lines: LineIndex) {
    path = document.path.hasPrefix("./") ? String(document.path.dropFirst(2)) : document.path
    words = document.text(span)
    start = lines.position(at: span.start)
    end = lines.position(at: span.end)
    byteColumns = (
      span.start - lines.span(ofLine: start.line).start + 1, span.end - lines.span(ofLine: end.line).start + 1
    )
    fileOffsets = (document.byteMap.fileOffset(of: span.start), document.byteMap.fileOffset(of: span.end))
  }
}

extension Report {
  /// The findings with their places, in their order.
  var placedFindings: [PlacedFinding] { placed(findings, fingerprints) }

  /// The suppressed findings with their places, in their order.
  var placedSuppressed: [PlacedFinding] { placed(suppressed.map(\.finding), suppressedFingerprints) }

  private func placed(_ findings: [Finding], _ fingerprints: [Fingerprint]) -> [PlacedFinding] {
    guard !findings.isEmpty else { return [] }
    let (target, source) = (bitext.target.document, bitext.source.document)
    let (targetLines, sourceLines) = (LineIndex(target), LineIndex(source))
    return zip(findings, fingerprints).map { finding, fingerprint in
      PlacedFinding(
        finding: finding, fingerprint: fingerprint,
        place: Place(finding.span, in: target, lines: targetLines),
        source: finding.sourceSpan.map { Place($0, in: source, lines: sourceLines) })
    }
  }
}

extension Finding {
  /// The evidence to show beside the finding: that the whole text reads as spun stands once for all of them, unless a
  /// finding rests on nothing else.
  var reasons: [Evidence] {
    let reasons = evidence.filter { $0.kind != .document }
    return reasons.isEmpty ? evidence : reasons
  }
}

extension String {
  /// The text on one line, without what could steer a terminal: white space of any kind becomes a space.
  package var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: line += " "
      default: if !DisplayWidth.isHidden(scalar) { line.unicodeScalars.append(scalar) }
      }
    }
    return line
  }
}
