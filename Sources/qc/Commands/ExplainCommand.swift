import ArgumentParser
import Foundation
import QualityCheck

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells what a rule flags, why, and shows right and wrong examples.")

  @Argument(
    help: "The rule's id, as 'qc rules' lists it.",
    completion: .list(BuiltInRules.descriptions.map(\.id.rawValue)))
  var rule: String

  func run() throws {
    let description = try RuleList.known(rule)
    let page = ExplanationPage(
      width: Terminal.width(STDOUT_FILENO), isColoured: Terminal.isColoured(STDOUT_FILENO))
    try ReportOutput.standard.write(page.render(description))
  }
}
