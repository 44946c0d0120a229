public import ArgumentParser
import Foundation
public import QualityCheck

/// In which formats a report is written, and where each goes.
struct FormatOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      """
      How the report is written: 'text' (when none is given), 'concise' or 'html' for people, 'json' for programs; 'sarif', \
      'junit', 'github', 'gitlab', 'rdjson', 'markdown' or 'csv'. May be given several times, each with its own \
      --output.
      """, valueName: "format"),
    completion: .list(ReportFormat.allCases.map(\.rawValue)))
  var formats: [ReportFormat] = []

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      """
      Write the --format before it to this file instead of standard output; the file is replaced only when the \
      report is whole. It must be none that is read.
      """,
      valueName: "file"),
    completion: .file())
  var outputs: [String] = []

  @Flag(
    help: ArgumentHelp(
      """
      In SARIF, list the findings that a comment, the accept list or the baseline lets pass too, marked as suppressed. \
      GitHub does not heed the mark.
      """))
  var withSuppressed = false

  func validate() throws {
    if withSuppressed, !formats.isEmpty, !formats.contains(.sarif) {
      throw ValidationError("--with-suppressed belongs to --format sarif.")
    }
    let places = try destinations().map(\.output)
    guard places.filter({ $0 == "-" }).count <= 1 else {
      throw ValidationError(
        "Two formats would mix on standard output; give all but one an --output of their own.")
    }
    let files = places.filter { $0 != "-" }
    guard Set(files).count == files.count else {
      throw ValidationError("Two formats would overwrite each other; name another --output.")
    }
  }

  /// Refuses to write over a file that the reports are made of.
  ///
  /// - Parameter place: where the configuration names the outputs; nil when the command line does.
  func protect(_ inputs: [String], place: ConfigurationPlace? = nil) throws {
    let inputs = InputFiles(inputs)
    for (_, output) in try destinations() { try inputs.protect(from: output, place: place) }
  }

  /// Makes the folders of the files that are not there.
  func makeFolders() throws {
    for (_, output) in try destinations() { try ReportOutput(output).makeFolder() }
  }

  /// Writes every format to its place, in the order of the command line; all are made before the first is written.
  func write(_ reports: [Report], unread: [UnreadText] = []) throws {
    let pages = try destinations().map {
      ($0.output, reporter($0.format, output: $0.output).render(reports, unread: unread))
    }
    for (output, page) in pages { try ReportOutput(output).write(page) }
  }

  /// Each format with its file; `-` is standard output.
  private func destinations() throws -> [(format: ReportFormat, output: String)] {
    let formats = formats.isEmpty ? [.text] : formats
    if outputs.isEmpty { return formats.map { ($0, "-") } }
    guard outputs.count == formats.count else {
      throw ValidationError("An --output belongs to the --format before it; give each --output its --format.")
    }
    return Array(zip(formats, outputs))
  }

  private func reporter(_ format: ReportFormat, output: String) -> any Reporter {
    switch format {
    case .text where output == "-":
      TextReporter(width: Terminal.width(STDOUT_FILENO), isColoured: Terminal.isColoured(STDOUT_FILENO))
    case .text: TextReporter()
    case .concise: ConciseReporter()
    case .html: HTMLReporter()
    case .json: JSONReporter()
    case .sarif: SARIFReporter(withSuppressed: withSuppressed)
    case .junit: JUnitReporter()
    case .github: GitHubReporter()
    case .gitlab: GitLabReporter()
    case .rdjson: RDJSONReporter()
    case .markdown: MarkdownReporter()
    case .csv: CSVReporter()
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}

/// Which `--output` belongs to which `--format`, which ArgumentParser does not tell: it collects each option apart.
enum FormatOrder {
  /// The commands that take ``FormatOptions``.
  private static let commands: Set<String> = ["report", "check"]

  /// The arguments with `--output -` behind every `--format` that has no output of its own, so that both options
  /// occur equally often. One format and one output belong together in either order.
  static func completed(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, commands.contains(command) else { return arguments }
    var groups: [[String]] = [[]]
    var index = 0
    while index < arguments.count, arguments[index] != "--" {
      let length = optionLength(arguments[index])
      let words = arguments[index..<min(index + max(length, 1), arguments.count)]
      if isFormat(arguments[index]) { groups.append([]) }
      groups[groups.count - 1] += words
      index += words.count
    }
    guard groups.count > 2 else { return arguments }
    let completed = groups.dropFirst().map { group in
      group.contains(where: isOutput) ? group : withStandardOutput(group)
    }
    return groups[0] + completed.flatMap(\.self) + arguments[index...]
  }

  private static func isFormat(_ word: String) -> Bool { word == "--format" || word.hasPrefix("--format=") }
  private static func isOutput(_ word: String) -> Bool { word == "--output" || word.hasPrefix("--output=") }

  /// How many words one of the two options takes; 0 for any other word.
  private static func optionLength(_ word: String) -> Int {
    switch word {
    case "--format", "--output": 2
    default: isFormat(word) || isOutput(word) ? 1 : 0
    }
  }

  /// The option stands first in its group.
  private static func withStandardOutput(_ group: [String]) -> [String] {
    let length = optionLength(group[0])
    return Array(group.prefix(length)) + ["--output", "-"] + group.dropFirst(length)
  }
}
