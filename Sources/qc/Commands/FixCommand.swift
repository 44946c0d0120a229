import ArgumentParser
import Foundation
import QualityCheck

struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Corrects an English text: makes the safe corrections of its report.",
    discussion: """
      A correction is safe when qc is sure of the words and their form fits the sentence; look at --diff first all the \
      same. The file is replaced only when the whole text is corrected; its encoding, line ends, byte-order mark and permissions stay. '-' reads standard input and \
      writes the corrected text to standard output.

      Examples:
        qc fix article.en.txt --source article.de.txt --diff
        qc fix article.en.txt --source article.de.txt
        qc fix article.en.txt --source article.de.txt --interactive
        qc fix article.en.txt --decisions article.en.txt.decisions.json
      """)

  @OptionGroup var pair: PairOptions
  @OptionGroup var options: FindingOptions

  @Flag(help: "Make the first correction of every finding, safe or not.")
  var unsafe = false

  @Flag(help: "Ask about every finding, with its German and its corrections.")
  var interactive = false

  @Option(
    help: ArgumentHelp(
      "Make the corrections that an editor accepted in the HTML report and saved in this file.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var decisions: String?

  @Flag(help: "Show what would change as a unified diff on standard output, and change nothing.")
  var diff = false

  func validate() throws {
    if [unsafe, interactive, decisions != nil].count(where: { $0 }) > 1 {
      throw ValidationError("--unsafe, --interactive and --decisions exclude each other.")
    }
    if interactive, pair.target == "-" || pair.source == "-" {
      throw ValidationError("--interactive asks on standard input, so no text can come from there.")
    }
  }

  func run() async throws {
    if interactive, isatty(STDIN_FILENO) != 1 || isatty(STDERR_FILENO) != 1 { throw NoTerminal() }
    let text = try EncodedText(path: pair.target)
    if pair.target != "-", !diff { try ReportOutput.mayWrite(pair.target) }
    var (corrected, summary) = try await corrected(text)
    summary.isPreview = diff
    if diff {
      let shown = UnifiedDiff.text(from: text.shown, to: corrected.shown, path: pair.target)
      try ReportOutput.standard.write(shown)
    } else if pair.target == "-" {
      try ReportOutput.standard.write(corrected.bytes)
    } else if corrected.bytes != text.bytes {
      try ReportOutput.replace(pair.target, text.bytes, with: corrected.bytes)
    }
    StandardError.write("qc: \(pair.target == "-" ? "standard input" : pair.target): \(summary)\n")
  }

  private func corrected(_ text: EncodedText) async throws -> (EncodedText, FixSummary) {
    if let decisions {
      let wanted = try Decisions.load(decisions).corrections(for: text, path: decisions)
      return try made(wanted, in: text)
    }
    let report = try await reporting()
    if interactive {
      guard let wanted = try CorrectionDialogue().ask(about: report(text, 0)) else {
        return (text, FixSummary(made: 0))
      }
      return try made(wanted, in: text)
    }
    let outcome = try Fixer(report: report).fix(text, choice: unsafe ? .all : .safe)
    var summary = FixSummary(made: outcome.made)
    summary.unencodable = outcome.unencodable
    summary.encoding = text.encodingName
    summary.left = outcome.left.count
    summary.unsafe =
      unsafe ? 0 : outcome.left.count { $0.correction(.all) != nil && $0.correction(.safe) == nil }
    summary.isUnsettled = outcome.isUnsettled
    return (outcome.text, summary)
  }

  /// Makes corrections that a person chose.
  private func made(_ wanted: [Correction], in text: EncodedText) throws -> (EncodedText, FixSummary) {
    let possible = wanted.filter { text.canHold($0.replacement) }
    let kept = possible.withoutOverlaps
    var summary = FixSummary(made: kept.count)
    summary.unencodable = wanted.filter { !text.canHold($0.replacement) }
    summary.encoding = text.encodingName
    summary.overlapping = possible.count - kept.count
    return (try text.making(kept), summary)
  }

  /// How the text is reported on, however often: the German is read once.
  private func reporting() async throws -> Fixer.Reporting {
    let configuration = try options.configuration(near: pair.target)
    let pipeline = try await Pipeline.configured(by: configuration, isSourceRequired: false)
    let source = try pair.source.map { try pipeline.stages.read($0, .german, pair.align) }
    let layout = pair.align == .lines ? DocumentReader.Layout.lines : .article
    let data = DataDirectory.locate()
    let align = pair.align
    return { text, spunProbability in
      try pipeline.report(
        target: text.document(.english, layout: layout, data: data), source: source, pairing: align,
        spunProbability: spunProbability)
    }
  }
}

/// `--interactive` without somebody to ask.
struct NoTerminal: Error, CustomStringConvertible {
  let description =
    "--interactive asks on a terminal, and there is none; leave it out, or decide in 'qc report --format html'"
}

/// The sentence at the end: what was corrected, what was not, and why.
struct FixSummary: CustomStringConvertible {
  var made: Int
  /// What is still found; nil where the text was not looked at again.
  var left: Int?
  var unsafe = 0
  var overlapping = 0
  var unencodable: [Correction] = []
  var encoding = ""
  var isUnsettled = false
  var isPreview = false

  init(made: Int) { self.made = made }

  var description: String {
    let verb = isPreview ? "to make" : "made"
    var parts = [made == 0 ? "no corrections \(verb)" : "\(Counted.text(made, "correction")) \(verb)"]
    if let left, left > 0 { parts.append("\(Counted.text(left, "finding")) left") }
    if unsafe > 0 { parts.append("\(unsafe) of them with a correction that is not safe (--unsafe makes it)") }
    if overlapping > 0 { parts.append("\(overlapping) left out, as they overlap others") }
    let words = Set(unencodable.map { "'\($0.replacement)'" }).sorted().joined(separator: ", ")
    if !words.isEmpty {
      parts.append("\(words) left out, as \(encoding) cannot hold it; save the file as UTF-8")
    }
    if isUnsettled { parts.append("stopped, as corrections kept calling for others") }
    return parts.joined(separator: "; ")
  }
}
