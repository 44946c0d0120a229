/// The findings that are known and let pass: what was there when the gate was put up.
///
/// A finding is known by its text's path and its plain fingerprint: rule, term, the words of the span with two on each
/// side, the German evidence. Equal findings are counted. Lines, offsets and messages are not looked at, so that
/// moving, inserting and editing other text keeps every entry.
public struct Baseline: Sendable, Hashable {
  public static let fileName = ".qc-baseline.json"
  public static let version = 1

  /// Equal findings of one text.
  public struct Entry: Sendable, Hashable {
    public let rule: RuleID
    public let fingerprint: Fingerprint
    public var count: Int
    /// The words flagged, for people; never compared.
    public let text: String

    public init(rule: RuleID, fingerprint: Fingerprint, count: Int, text: String) {
      self.rule = rule
      self.fingerprint = fingerprint
      self.count = count
      self.text = text
    }
  }

  /// Entries by the text's path from the baseline's folder, in the order of their texts.
  public private(set) var documents: [String: [Entry]]

  public init(documents: [String: [Entry]] = [:]) {
    self.documents = documents.filter { !$0.value.isEmpty }.mapValues { $0.sorted(by: Self.precedes) }
  }

  /// All findings of some texts.
  ///
  /// - Parameter path: the path of a text from the baseline's folder.
  public init(_ reports: [Report], path: (Report) -> String) {
    var documents: [String: [Entry]] = [:]
    for report in reports { documents[path(report), default: []] += Self.entries(report) }
    self.init(documents: documents)
  }

  public var count: Int { documents.values.joined().reduce(0) { $0 + $1.count } }

  /// A report without the findings that are known, and what is left of the text's entries: those are stale.
  public func apply(to report: Report, path: String) -> (report: Report, stale: [Entry]) {
    guard let entries = documents[path] else { return (report, []) }
    var left = Dictionary(entries.map { ($0.fingerprint, $0.count) }, uniquingKeysWith: +)
    let isKnown = Fingerprint.plain(report.findings, in: report.bitext).map { fingerprint in
      guard let count = left[fingerprint], count > 0 else { return false }
      left[fingerprint] = count - 1
      return true
    }
    let stale = entries.compactMap { entry in
      guard let count = left[entry.fingerprint], count > 0 else { return Entry?.none }
      left[entry.fingerprint] = 0
      return Entry(rule: entry.rule, fingerprint: entry.fingerprint, count: count, text: entry.text)
    }
    return (report.suppressing(.baseline) { isKnown[$0] }, stale)
  }

  /// Without some entries, as ``apply(to:path:)`` gives them.
  public func removing(_ stale: [String: [Entry]]) -> Baseline {
    var documents = documents
    for (path, entries) in stale {
      var gone = Dictionary(entries.map { ($0.fingerprint, $0.count) }, uniquingKeysWith: +)
      documents[path] = documents[path]?.compactMap { entry in
        let fewer = min(entry.count, gone[entry.fingerprint] ?? 0)
        gone[entry.fingerprint, default: 0] -= fewer
        var entry = entry
        entry.count -= fewer
        return entry.count > 0 ? entry : nil
      }
    }
    return Baseline(documents: documents)
  }

  private static func entries(_ report: Report) -> [Entry] {
    var entries: [Fingerprint: Entry] = [:]
    for (finding, fingerprint) in zip(
      report.findings, Fingerprint.plain(report.findings, in: report.bitext))
    {
      let text = report.bitext.target.document.quotable(finding.span)
      entries[
        fingerprint, default: Entry(rule: finding.rule, fingerprint: fingerprint, count: 0, text: text)
      ].count += 1
    }
    return Array(entries.values)
  }

  private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    if a.rule != b.rule { return a.rule < b.rule }
    if a.text != b.text { return a.text < b.text }
    return a.fingerprint.rawValue < b.fingerprint.rawValue
  }
}
