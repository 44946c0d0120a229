import ArgumentParser
import QualityCheck

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules, what each flags and how bad that is.",
    discussion: "'qc explain RULE' tells all about one of them.")

  @Flag(help: ArgumentHelp("Print the page of the documentation.", visibility: .hidden))
  var markdown = false

  func run() throws {
    let descriptions = BuiltInRules.descriptions
    guard !markdown else {
      try ReportOutput.standard.write(RulesPage.markdown(descriptions))
      return
    }
    let width = descriptions.map(\.id.rawValue.count).max() ?? 0
    let lines = descriptions.map { rule in
      let gap = String(repeating: " ", count: width - rule.id.rawValue.count + 2)
      let severity = rule.severity.rawValue
      let pad = String(repeating: " ", count: 10 - severity.count)
      return "\(rule.id.rawValue)\(gap)\(severity)\(pad)\(rule.summary)\n"
    }
    try ReportOutput.standard.write(lines.joined())
  }
}
