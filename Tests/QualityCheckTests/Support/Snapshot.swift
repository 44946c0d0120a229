import Foundation
import Testing

/// A whole output kept as a file beside the tests.
enum Snapshot {
  /// Compares with `Reporting/Snapshots/NAME`. With `QC_RECORD=1` the file is written instead, and the test fails so
  /// that nobody records by accident.
  static func expect(
    _ output: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).appending(path: "../../Reporting/Snapshots/\(name)")
      .standardizedFileURL
    if ProcessInfo.processInfo.environment["QC_RECORD"] == "1" {
      try Data(output.utf8).write(to: file)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(output == expected, "QC_RECORD=1 records anew", sourceLocation: sourceLocation)
  }
}
