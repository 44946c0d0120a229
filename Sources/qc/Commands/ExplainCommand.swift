import ArgumentParser
import Foundation
import QualityCheck

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells all about a rule, or about one finding of a text.",
    discussion: """
      Of a rule: what it flags, why, with right and wrong examples. Of a finding: word by word what replaced what and \
      who says so, what the German means, how sure qc is of what, and what else was considered.

      Findings are named by the first digits of their fingerprint, as 'qc report --format json' prints it. Give the \
      options of that report too: they decide which findings there are.

      Examples:
        qc explain tortured-phrase
        qc explain --finding 3f0c9a article.en.txt --source article.de.txt
      """)

  @Argument(
    help: ArgumentHelp(
      "The rule's id, as 'qc rules' lists it; with --finding the English text; - reads standard input.",
      valueName: "rule-or-text"),
    completion: .list(BuiltInRules.descriptions.map(\.id.rawValue)))
  var subject: String

  @Option(
    help: ArgumentHelp(
      "Explain this finding of the text: at least six digits of its fingerprint.", valueName: "fingerprint"))
  var finding: String?

  @Option(help: "With --finding: the German text the English was made from.", completion: .file())
  var source: String?

  @Option(
    help: "How sentences find together: 'auto' by what they say, 'lines' when line n belongs to line n.")
  var align: Pairing = .automatic

  @OptionGroup(title: "Configuration") var options: ConfigurationOptions
  @OptionGroup(title: "Terms") var terms: TermOptions
  @OptionGroup(title: "Findings") var rules: RuleOptions

  func validate() throws {
    guard let finding else {
      let isBare =
        source == nil && align == .automatic && options.file == nil && terms.files.isEmpty
        && rules.list == nil && rules.minConfidence == nil
      guard isBare else { throw ValidationError("Of a rule all is told; the options belong to --finding.") }
      return
    }
    guard finding.count >= Report.leastDigits, finding.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw ValidationError(
        "'\(finding)' is no fingerprint; --finding takes at least \(Report.leastDigits) of its digits, 0 to 9 and a to f."
      )
    }
    try PairOptions.check(target: subject, source: source, align: align)
  }

  func run() async throws {
    let (width, isColoured) = (Terminal.width(STDOUT_FILENO), Terminal.isColoured(STDOUT_FILENO))
    guard let finding else {
      let page = ExplanationPage(width: width, isColoured: isColoured)
      return try ReportOutput.standard.write(page.render(RuleList.known(subject)))
    }
    let explanation = try await explanation(of: finding)
    try ReportOutput.standard.write(FindingPage(width: width, isColoured: isColoured).render(explanation))
  }

  private func explanation(of fingerprint: String) async throws -> FindingExplanation {
    for path in [source, subject].compactMap(\.self) { try DocumentReader.requireFile(at: path) }
    guard let data = DataDirectory.locate() else { throw MissingData() }
    var configuration = try options.load(near: subject == "-" ? "." : subject)
    terms.apply(to: &configuration)
    rules.apply(to: &configuration)
    let pipeline = try await Pipeline.configured(by: configuration, isSourceRequired: false)
    let report = try pipeline.report(Job(target: subject, source: source, pairing: align))
    let index = try report.index(ofFinding: fingerprint)
    // What is missing was told when the pipeline opened it.
    let explainer = FindingExplainer(
      lexicon: try? Lexicon.openOrBuild(), model: try? LanguageModel(path: LanguageModel.defaultPath),
      substitutions: try SubstitutionTable(path: data.file("en/substitutions.tsv")))
    return explainer.explain(index, of: report)
  }
}
