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

  /// Writes, and tells on standard error what the format could not hold. A YAML file that is there keeps its remarks
  /// and order where nothing changes.
  func write(_ glossary: Glossary) throws {
    let written = try GlossaryWriter.write(
      glossary, as: format, style: style, path: path ?? "-", replacing: path.flatMap { $0 == "-" ? nil : $0 })
    for warning in written.warnings { StandardError.write("qc: \(warning)\n") }
    try ReportOutput(path).write(written.text)
  }
}
