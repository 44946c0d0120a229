/// Why the unspinner's own data cannot be used.
public enum UnspinningError: Error, Hashable, Sendable {
  case dataMissing(path: String)
  case dataMalformed(path: String, line: Int)
}

extension UnspinningError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .dataMissing(let path): "\(path): not found; it is part of qc's own data: install qc again"
    case .dataMalformed(let path, let line):
      "\(path):\(line):1: not a row of this table; it is made by `make train`: install qc again"
    }
  }
}

extension LanguageModelError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no language model there, so nothing can be told from ordinary English; "
        + "apt-get install pocketsphinx-en-us"
    case .unreadable(let path):
      "\(path): not a language model; apt-get install --reinstall pocketsphinx-en-us"
    }
  }
}
