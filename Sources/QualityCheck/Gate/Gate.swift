/// Decides whether texts may be published.
public struct Gate: Sendable {
  private let configuration: Configuration
  private let baseline: Baseline?

  /// - Parameter baseline: findings that are known; nil when there is no file of them.
  public init(_ configuration: Configuration, baseline: Baseline? = nil) {
    self.configuration = configuration
    self.baseline = baseline
  }

  /// Judges texts.
  ///
  /// - Parameters:
  ///   - reports: what was found, before the baseline is looked at.
  ///   - rules: the rules that ran; what belongs to others is not judged.
  ///   - texts: the paths of all texts of the site, those judged among them. What is of no use to some of them may be of
  ///     use to others, so only when all are judged are stale entries of other texts and unused phrases of the accept
  ///     list told.
  public func judge(_ reports: [Report], rules: Set<RuleID>, of texts: [String]) -> Judgement {
    let paths = Set(texts.map(baselinePath))
    let placed = reports.map { (path: baselinePath(of: $0.path), report: permitted($0)) }
    let isWhole = paths.isSubset(of: placed.map(\.path))
    let (baseline, moves) = baseline?.following(placed) { paths.contains($0) || isElsewhere($0) } ?? (nil, [])
    var judged: [Report] = []
    var stale: [Judgement.StaleEntry] = []
    for (path, report) in placed {
      let (report, left) = baseline?.apply(to: report, path: path) ?? (report, [])
      judged.append(report)
      stale += left.map { Judgement.StaleEntry(path: path, entry: $0) }
    }
    if isWhole, let baseline {
      for (path, entries) in baseline.documents.sorted(by: { $0.key < $1.key })
      where !paths.contains(path) && !isElsewhere(path) {
        stale += entries.map { Judgement.StaleEntry(path: path, entry: $0) }
      }
    }
    // What shows only across texts is not found in some of them.
    stale = stale.filter {
      rules.contains($0.entry.rule) && (isWhole || $0.entry.rule != TermInconsistent.description.id)
    }
    return Judgement(
      configuration: configuration, reports: judged, baseline: baseline, moves: moves, stale: stale,
      unusedPhrases: isWhole ? unusedPhrases(judged) : [])
  }

  /// The path by which a baseline knows a text: from the baseline's folder.
  public func baselinePath(of path: String) -> String {
    PathText.way(
      to: PathText.absolute(path), from: PathText.folder(of: PathText.absolute(configuration.baseline)))
  }

  /// Whether a text that the baseline knows lies where none was looked for: without a configuration only some folders
  /// are, and the baseline may be one of a folder above.
  private func isElsewhere(_ path: String) -> Bool {
    guard configuration.path == nil else { return false }
    let base = PathText.folder(of: PathText.absolute(configuration.baseline))
    let text = PathText.absolute(path, in: base)
    return !configuration.roots.contains { PathText.relative(text, to: PathText.absolute($0)) != nil }
  }

  /// A report without the finding that its German is missing, where the configuration does not ask for it.
  private func permitted(_ report: Report) -> Report {
    let path = PathText.way(to: PathText.absolute(report.path), from: PathText.absolute(configuration.folder))
    guard configuration.withoutSource.contains(where: { $0.matches(path) }) else { return report }
    return report.suppressing(.withoutSource) { report.findings[$0].rule == MissingSource.description.id }
  }

  private func unusedPhrases(_ reports: [Report]) -> [AcceptedPhrase] {
    let used = Set(reports.flatMap(\.suppressed).map(\.cause))
    return configuration.accept.filter { !used.contains(.accepted($0)) }
  }
}

/// What the gate says of some texts.
public struct Judgement: Sendable {
  /// An entry of the baseline, or a part of its count, that no finding matches.
  public struct StaleEntry: Sendable, Hashable {
    /// From the baseline's folder.
    public let path: String
    public let entry: Baseline.Entry
  }

  private let configuration: Configuration
  /// The reports with what is new in them.
  public let reports: [Report]
  /// The baseline with moved texts under their new paths.
  public let baseline: Baseline?
  public let moves: [Baseline.Move]
  public let stale: [StaleEntry]
  public let unusedPhrases: [AcceptedPhrase]

  init(
    configuration: Configuration, reports: [Report], baseline: Baseline?, moves: [Baseline.Move],
    stale: [StaleEntry], unusedPhrases: [AcceptedPhrase]
  ) {
    self.configuration = configuration
    self.reports = reports
    self.baseline = baseline
    self.moves = moves
    self.stale = stale
    self.unusedPhrases = unusedPhrases
  }

  /// How many findings of a text are at or above the severity that counts.
  public func counted(_ report: Report) -> Int {
    report.findings.count { $0.severity >= configuration.failOn }
  }

  public var counted: Int { reports.reduce(0) { $0 + counted($1) } }

  /// Texts whose score is too low.
  public var low: [Report] { reports.filter { $0.score.mqm < configuration.minScore } }

  /// Findings that the baseline lets pass.
  public var known: Int {
    reports.reduce(0) { $0 + $1.suppressed.count { $0.cause == .baseline } }
  }

  public var isOpen: Bool {
    counted <= configuration.maxFindings && low.isEmpty && !(configuration.strictBaseline && !stale.isEmpty)
  }

  /// One line: how many texts, whether they may pass, and why not.
  public var summary: String {
    var reasons: [String] = []
    if counted > configuration.maxFindings {
      let texts = reports.count { counted($0) > 0 }
      let allowed = configuration.maxFindings > 0 ? ", \(configuration.maxFindings) may pass" : ""
      reasons.append(
        "\(Counted.text(counted, "finding")) at or above \(configuration.failOn.rawValue) in \(Counted.text(texts, "text"))\(allowed)"
      )
    }
    if let worst = low.min(by: { $0.score.mqm < $1.score.mqm }) {
      let score = Decimals.text(worst.score.mqm, places: 1)
      reasons.append(
        low.count == 1
          ? "\(worst.path) scores \(score), less than \(Decimals.text(configuration.minScore, places: 2))"
          : "\(low.count) texts score less than \(Decimals.text(configuration.minScore, places: 2)), the lowest \(score) in \(worst.path)"
      )
    }
    if configuration.strictBaseline, !stale.isEmpty {
      reasons.append("\(Counted.text(stale.count, "entry", "entries")) of the baseline out of date")
    }
    let known = known == 0 ? "" : " (\(Counted.text(known, "known finding")) let pass)"
    let verdict =
      reasons.isEmpty
      ? "the gate is open: \(Counted.text(counted, "finding")) at or above \(configuration.failOn.rawValue)"
      : "the gate is shut: " + reasons.joined(separator: "; ")
    return "\(Counted.text(reports.count, "text")) checked, \(verdict)\(known)"
  }
}
