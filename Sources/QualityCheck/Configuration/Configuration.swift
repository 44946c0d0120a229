/// What a newsroom has settled for its texts: the content of a `.qc.yml`, with the command line's words over it.
///
/// Paths are ready to be opened: they were made from the configuration's folder.
public struct Configuration: Sendable, Hashable {
  /// Where a setting comes from.
  public enum Origin: Sendable, Hashable {
    case file(ConfigurationPlace)
    case commandLine
    /// The command line adds to what the file says.
    case both(ConfigurationPlace)
    /// A file that lies where qc looks for it.
    case found
  }

  /// What is said of one rule; nil leaves it as it is.
  public struct RuleSetting: Sendable, Hashable {
    public var isOn: Bool?
    public var severity: Severity?

    public init(isOn: Bool? = nil, severity: Severity? = nil) {
      self.isOn = isOn
      self.severity = severity
    }
  }

  /// One report to write.
  public struct Output: Sendable, Hashable {
    /// The format's name, as `--format` takes it.
    public var format: String
    /// Nil writes to standard output.
    public var file: String?

    public init(format: String, file: String? = nil) {
      self.format = format
      self.file = file
    }
  }

  /// The folder that holds the configuration; the current one without a configuration.
  public var folder: String
  /// The file that was read; nil when all is by default.
  public var path: String?
  /// Where a key's value comes from; keys that are not there have their default.
  public var origins: [String: Origin] = [:]

  public var roots: [String]
  public var pairs: [PairPattern] = PairPattern.standard
  public var ignore: [Glob] = []
  /// Targets that need no German.
  public var withoutSource: [Glob] = []
  public var glossaries: [String] = []
  public var variant: EnglishVariant?
  public var rules: [RuleID: RuleSetting] = [:]
  public var minConfidence = 0.0
  public var accept: [AcceptedPhrase] = []
  /// From this severity on a finding counts for the gate.
  public var failOn = Severity.major
  /// How many findings that count the gate lets pass.
  public var maxFindings = 0
  /// Below this score the gate shuts and the verdict is `fail`.
  public var minScore = Score.Thresholds.standard.review
  /// From this score on the verdict is `pass`.
  public var passScore = Score.Thresholds.standard.pass
  public var baseline: String
  public var strictBaseline = false
  public var output: [Output] = []

  /// The defaults, for texts below a folder.
  public init(folder: String = ".") {
    self.folder = folder
    roots = [folder]
    baseline = PathText.shown(PathText.absolute(Baseline.fileName, in: PathText.absolute(folder)))
  }

  /// A text whose score is too low for the gate cannot have a better verdict.
  public var thresholds: Score.Thresholds {
    Score.Thresholds(pass: max(passScore, minScore), review: minScore)
  }

  /// The rules that run, of those there are.
  public func enabled(_ rules: [any Rule]) -> [any Rule] { rules.filter { self.rules[$0.id]?.isOn ?? true } }

  /// The severities that differ from the rules' own.
  public var severities: [RuleID: Severity] { rules.compactMapValues(\.severity) }
}

/// Words that are right wherever they stand together, whatever a rule says of them.
public struct AcceptedPhrase: Sendable, Hashable {
  public let text: String
  public let place: ConfigurationPlace?

  public init(_ text: String, place: ConfigurationPlace? = nil) {
    self.text = text
    self.place = place
  }
}
