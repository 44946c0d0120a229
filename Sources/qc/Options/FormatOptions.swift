public import ArgumentParser
import Foundation
public import QualityCheck

/// In which format a report is written, and where.
struct FormatOptions: ParsableArguments {
  @Option(help: "How the report is written: 'text' for people, 'json' for programs.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write the report to this file instead of standard output; it is replaced only when the report is whole.",
      valueName: "file"),
    completion: .file())
  var output: String?

  func write(_ reports: [Report]) throws {
    try ReportOutput(output).write(reporter.render(reports))
  }

  private var reporter: any Reporter {
    switch format {
    case .json: JSONReporter()
    case .text where output == nil || output == "-":
      TextReporter(width: Terminal.width(STDOUT_FILENO), isColoured: Terminal.isColoured(STDOUT_FILENO))
    case .text: TextReporter()
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
