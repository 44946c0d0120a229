/// Why a glossary could not be read, and where.
public enum GlossaryError: Error, Hashable, Sendable {
  case notFound(path: String)
  /// A directory, or a file that may not be read.
  case unreadable(path: String)
  case unknownFormat(path: String)
  case empty(path: String)
  case notUTF8(path: String, at: TextPosition)
  /// A quoted cell that never ends; the place is its opening quote.
  case unclosedQuote(path: String, at: TextPosition)
  /// A quotation mark inside a cell that does not begin with one.
  case strayQuote(path: String, at: TextPosition)
  /// Something between a cell's closing quote and the next separator.
  case textAfterQuote(path: String, at: TextPosition)
  case tooManyCells(path: String, at: TextPosition, expected: Int, found: Int)
  case unknownColumn(path: String, at: TextPosition, name: String, nearest: String)
  case repeatedColumn(path: String, at: TextPosition, name: String)
  /// A header without `de` and `en`.
  case noTermColumn(path: String, at: TextPosition)
  case unknownStatus(path: String, at: TextPosition, value: String)
  case unknownCaseRule(path: String, at: TextPosition, value: String)
  /// A row that says something of no term.
  case noTerm(path: String, at: TextPosition)

  public var path: String {
    switch self {
    case .notFound(let path), .unreadable(let path), .unknownFormat(let path), .empty(let path),
      .notUTF8(let path, _), .unclosedQuote(let path, _), .strayQuote(let path, _),
      .textAfterQuote(let path, _), .tooManyCells(let path, _, _, _), .unknownColumn(let path, _, _, _),
      .repeatedColumn(let path, _, _), .noTermColumn(let path, _), .unknownStatus(let path, _, _),
      .unknownCaseRule(let path, _, _), .noTerm(let path, _):
      path
    }
  }

  /// Where in the file, when it is a matter of one place.
  public var position: TextPosition? {
    switch self {
    case .notFound, .unreadable, .unknownFormat, .empty: nil
    case .notUTF8(_, let position), .unclosedQuote(_, let position), .strayQuote(_, let position),
      .textAfterQuote(_, let position), .tooManyCells(_, let position, _, _),
      .unknownColumn(_, let position, _, _), .repeatedColumn(_, let position, _),
      .noTermColumn(_, let position), .unknownStatus(_, let position, _),
      .unknownCaseRule(_, let position, _), .noTerm(_, let position):
      position
    }
  }
}
