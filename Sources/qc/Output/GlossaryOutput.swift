import Foundation
import QualityCheck

/// Where a glossary goes: standard output, or a file that is either whole or not touched.
struct GlossaryOutput {
  let path: String?
  let format: GlossaryFormat
  let style: TBXStyle

  /// The format is the one named, or else what the output's name tells, or else `fallback`.
  init(path: String?, format: GlossaryFormat?, style: TBXStyle = .dca, fallback: GlossaryFormat?) throws {
    self.path = path
    self.style = style
    let isFile = path != nil && path != "-"
    guard let format = format ?? (isFile ? GlossaryFormat(path: path ?? "") : fallback) else {
      throw GlossaryError.unknownFormat(path: path ?? "-")
    }
    self.format = format
  }

  /// The file that is written over; nil when there is none yet.
  var existing: String? {
    path.flatMap { $0 != "-" && FileManager.default.fileExists(atPath: $0) ? $0 : nil }
  }

  /// Tells on standard error what of the files was not taken.
  static func tellUnread(_ files: [String]) throws(GlossaryError) {
    for file in files {
      for sentence in try GlossaryReader.unread(file) { StandardError.write("qc: \(file): \(sentence)\n") }
    }
  }

  /// Writes, and tells on standard error what the format could not hold.
  ///
  /// - Parameter old: a file of the same format: what the glossary does not change of it keeps its bytes.
  func write(_ glossary: Glossary, changing old: String?) throws {
    let written = try GlossaryWriter.write(
      glossary, as: format, style: style, path: path ?? "-", replacing: old)
    for warning in written.warnings { StandardError.write("qc: \(warning)\n") }
    try ReportOutput(path).write(written.bytes)
  }
}
