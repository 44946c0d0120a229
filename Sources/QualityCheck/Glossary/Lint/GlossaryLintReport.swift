/// What `qc glossary lint` found, file by file.
public struct GlossaryLintReport: Sendable, Hashable {
  public struct File: Sendable, Hashable {
    public let path: String
    /// How many concepts the file holds.
    public let concepts: Int
    public let problems: [GlossaryProblem]
  }

  public let files: [File]

  public var problems: [GlossaryProblem] { files.flatMap(\.problems) }

  /// Without what is less severe.
  public func atLeast(_ severity: Severity) -> GlossaryLintReport {
    GlossaryLintReport(
      files: files.map { file in
        File(
          path: file.path, concepts: file.concepts, problems: file.problems.filter { $0.severity >= severity }
        )
      })
  }

  public func count(_ severity: Severity) -> Int { problems.count { $0.severity == severity } }

  /// A line a problem, `path:line:column: severity: message [check]`, and a line that counts them.
  public var text: String {
    var text = ""
    for problem in problems {
      text += "\(problem.path):\(problem.position.line):\(problem.position.column): "
      text += "\(problem.severity.rawValue): \(problem.message) [\(problem.check.rawValue)]\n"
      if let other = problem.other {
        text += "    see \(other.path):\(other.position.line):\(other.position.column)\n"
      }
    }
    let concepts = files.reduce(0) { $0 + $1.concepts }
    return text
      + "\(Counted.text(concepts, "concept")), \(Counted.text(problems.count, "problem"))\(counts)\n"
  }

  private var counts: String {
    let parts = Severity.allCases.reversed().compactMap { severity in
      count(severity) == 0 ? nil : "\(count(severity)) \(severity.rawValue)"
    }
    return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
  }

  /// The same in the form of `--format json`, `schemaVersion` 1.
  public var json: String {
    JSONValue.object([
      ("schemaVersion", .integer(1)),
      ("tool", .object([("name", "qc"), ("version", .string(Version.current))])),
      ("documents", .array(files.map(Self.document))),
      (
        "summary",
        .object([
          ("documents", .integer(files.count)), ("findings", .integer(problems.count)),
          (
            "bySeverity",
            .object(
              Severity.allCases.reversed().compactMap { severity in
                count(severity) == 0 ? nil : (severity.rawValue, .integer(count(severity)))
              })
          ),
        ])
      ),
    ]).rendered()
  }

  private static func document(_ file: File) -> JSONValue {
    var seen: [String: Int] = [:]
    return .object([
      ("path", .string(file.path)), ("concepts", .integer(file.concepts)),
      (
        "findings",
        .array(
          file.problems.map { problem in
            let key = "\(problem.check.rawValue)\n\(problem.message)"
            seen[key, default: 0] += 1
            return finding(problem, ordinal: seen[key, default: 1])
          })
      ),
    ])
  }

  private static func finding(_ problem: GlossaryProblem, ordinal: Int) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("rule", .string(problem.check.rawValue)), ("category", "terminology/termbase"),
      ("severity", .string(problem.severity.rawValue)), ("message", .string(problem.message)),
      (
        "span",
        .object([
          ("start", position(problem.position, problem.span?.start)),
          ("end", position(problem.end, problem.span?.end)),
        ])
      ),
      ("text", .string(problem.text)),
    ]
    if let other = problem.other {
      members.append(
        ("other", .object([("path", .string(other.path)), ("start", position(other.position, nil))])))
    }
    members.append(("fingerprint", .string(fingerprint(problem, ordinal: ordinal))))
    return .object(members)
  }

  private static func position(_ position: TextPosition, _ offset: Int?) -> JSONValue {
    .object(
      [("line", .integer(position.line)), ("column", .integer(position.column))]
        + (offset.map { [("offset", .integer($0))] } ?? []))
  }

  /// Names the problem whatever the lines around it; the nth of several equal ones has n in it.
  private static func fingerprint(_ problem: GlossaryProblem, ordinal: Int) -> String {
    var hash = FNV1a()
    for part in [problem.check.rawValue, problem.message, problem.text, String(ordinal)] { hash.add(part) }
    return hash.hexadecimal
  }
}
