import QualityCheck

/// The files that a command reads: what it writes must not replace one of them.
struct InputFiles {
  private let paths: [FileIdentity: String]

  /// - Parameter paths: `-` is standard input; what is not there is passed over.
  init(_ paths: [String]) {
    self.paths = Dictionary(
      paths.compactMap { path in FileIdentity(file: path).map { ($0, path) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The input that is the same file as an output, whatever path or link leads there.
  func input(replacedBy output: String) -> String? {
    output == "-" ? nil : FileIdentity(file: output).flatMap { paths[$0] }
  }

  /// - Parameter place: where the configuration names the output; nil when the command line does.
  func protect(from output: String, place: ConfigurationPlace? = nil) throws(OutputError) {
    guard let input = input(replacedBy: output) else { return }
    throw .replacesInput(path: output, input: input, place: place)
  }
}

extension Configuration {
  /// Where the file says what holds for a key; nil when the command line or nobody does.
  func place(of key: String) -> ConfigurationPlace? {
    if case .file(let place)? = origins[key] { place } else { nil }
  }

  /// The files it consists of and names.
  var files: [String] { [path].compactMap(\.self) + glossaries + [baseline] }
}
