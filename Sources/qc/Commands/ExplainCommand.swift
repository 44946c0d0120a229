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

  @OptionGroup var german: SourceOptions

  @OptionGroup var options: FindingOptions

  func validate() throws {
    guard let finding else {
      let isBare =
        german.source == nil && german.align == .automatic && options.file.file == nil
        && options.terms.files.isEmpty && options.rules.list == nil && options.rules.minConfidence == nil
      guard isBare else { throw ValidationError("Of a rule all is told; the options belong to --finding.") }
      return
    }
    guard finding.count >= Report.leastDigits, finding.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw ValidationError(
        "'\(finding)' is no fingerprint; --finding takes at least \(Report.leastDigits) of its digits, 0 to 9 and a to f."
      )
    }
    try german.check(target: subject)
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
    for path in [german.source, subject].compactMap(\.self) { try DocumentReader.requireFile(at: path) }
    guard let data = DataDirectory.locate() else { throw MissingData() }
    let configuration = try options.configuration(near: subject)
    let pipeline = try await Pipeline.configured(by: configuration, isSourceRequired: false)
    let report = try pipeline.report(german.job(target: subject))
    let index = try report.index(ofFinding: fingerprint)
    // What is missing was told when the pipeline opened it.
    let explainer = FindingExplainer(
      lexicon: try? Lexicon.openOrBuild(), model: try? LanguageModel(path: LanguageModel.defaultPath),
      substitutions: try SubstitutionTable(path: data.file("en/substitutions.tsv")))
    return explainer.explain(index, of: report)
  }
}
