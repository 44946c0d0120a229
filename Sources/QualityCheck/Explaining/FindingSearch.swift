/// Finds a finding by the first digits of its fingerprint.
extension Report {
  /// So many digits name a finding well enough.
  package static let leastDigits = 6

  /// The index of the one finding whose fingerprint begins so, in capital or small letters.
  package func index(ofFinding prefix: String) throws(FindingSearchError) -> Int {
    let wanted = prefix.lowercased()
    let found = fingerprints.indices.filter { fingerprints[$0].rawValue.hasPrefix(wanted) }
    guard let first = found.first else {
      throw .unknown(prefix: prefix, path: path, count: findings.count)
    }
    guard found.count == 1 else {
      throw .ambiguous(prefix: prefix, path: path, fingerprints: found.map { fingerprints[$0] })
    }
    return first
  }
}

/// Why a fingerprint names no finding.
package enum FindingSearchError: Error, Hashable, Sendable {
  /// - Parameter count: how many findings the text has.
  case unknown(prefix: String, path: String, count: Int)
  case ambiguous(prefix: String, path: String, fingerprints: [Fingerprint])
}

/// The sentence a person reads.
extension FindingSearchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let prefix, let path, let count):
      let whose = count == 0 ? "it has no findings" : "none of its \(count) findings is called '\(prefix)…'"
      let target = path == "-" ? "TEXT" : path
      return "\(Self.name(path)): \(whose); give the options of the report, and see the fingerprints with "
        + "'qc report \(target) --format json'"
    case .ambiguous(let prefix, let path, let fingerprints):
      let shown = fingerprints.prefix(3).map(\.rawValue).joined(separator: ", ")
      let more = fingerprints.count > 3 ? " and \(fingerprints.count - 3) more" : ""
      return "\(Self.name(path)): '\(prefix)' begins the fingerprints of \(fingerprints.count) findings, "
        + "\(shown)\(more); give more digits"
    }
  }

  private static func name(_ path: String) -> String { path == "-" ? "standard input" : path }
}
