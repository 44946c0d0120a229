internal import Foundation

/// In which format a glossary is kept.
public enum GlossaryFormat: String, Sendable, CaseIterable {
  case csv, tsv, yaml, tbx
  /// Translation memories and translation files: read where they hold terms, never written.
  case tmx, xliff

  /// The format that a file's name tells; nil for any other ending.
  public init?(path: String) {
    switch URL(filePath: path).pathExtension.lowercased() {
    case "csv": self = .csv
    case "tsv", "tab", "txt": self = .tsv
    case "yaml", "yml": self = .yaml
    case "tbx", "martif", "mtf", "xml": self = .tbx
    case "tmx": self = .tmx
    case "xlf", "xliff": self = .xliff
    default: return nil
    }
  }

  public var isWritten: Bool {
    switch self {
    case .csv, .tsv, .yaml, .tbx: true
    case .tmx, .xliff: false
    }
  }

  static let endings = ".csv, .tsv, .yaml, .tbx, .tmx or .xlf"
}
