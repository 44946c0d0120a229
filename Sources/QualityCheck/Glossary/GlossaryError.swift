/// Why a glossary could not be read or written, and where.
public enum GlossaryError: Error, Hashable, Sendable {
  case notFound(path: String)
  /// A directory, or a file that may not be read.
  case unreadable(path: String)
  case unwritable(path: String, reason: String)
  case unknownFormat(path: String)
  /// A file that is read but never written: TMX, XLIFF.
  case readOnlyFormat(path: String)
  /// A file to which no single entries are added: TBX, TMX, XLIFF.
  case notExtensible(path: String)
  /// A table without a column that an entry to be added needs.
  case missingColumn(path: String, name: String)
  /// A table with columns that qc does not know, which it would lose.
  case foreignColumns(path: String, names: [String])
  /// A change that would lose something of the file, in a way that nobody thought of.
  case cannotKeep(path: String)
  /// A file of which qc does not read all, and would lose that; named are elements and the like.
  case unread(path: String, names: [String])
  /// A table of known phrases where a glossary is expected.
  case knownPhrases(path: String)
  /// Anything else where a list of known phrases is to be extended.
  case noPhrases(path: String)
  case empty(path: String)
  /// A ZIP archive or another compressed file.
  case compressed(path: String)
  /// A well-formed file without a single German or English term.
  case noTerms(path: String)
  case notUTF8(path: String, at: TextPosition)
  case faulty(path: String, at: TextPosition, Fault)

  /// What is wrong at one place.
  public enum Fault: Hashable, Sendable {
    /// A quoted cell that never ends; the place is its opening quote.
    case unclosedQuote
    /// A quotation mark inside a cell that does not begin with one.
    case strayQuote
    /// Something between a cell's closing quote and the next separator.
    case textAfterQuote
    case tooManyCells(expected: Int, found: Int)
    case unknownColumn(name: String, nearest: String)
    case repeatedColumn(name: String)
    /// A header without `de` and `en`.
    case noTermColumn
    /// A row or entry that says something of no term.
    case noTerm
    /// A value outside a fixed list: of `status`, `case`, `pos`, `gender`, `number`.
    case unknownValue(field: String, value: String, allowed: [String])
    /// Markup that is not well-formed.
    case markup(MarkupFault)
    /// A document that declares entities of its own.
    case entityDeclaration
    /// A root element of no known glossary format.
    case unknownRoot(name: String)
    /// YAML that cannot be parsed; the reason is the parser's.
    case yaml(reason: String)
    case yamlAnchor
    case unknownKey(name: String, nearest: String?)
    case repeatedKey(name: String)
    case expected(String)
    /// A concept that is to be changed and says more than qc reads.
    case unreadMarkup(String, concept: String)
    /// Concepts in brackets, which cannot be changed one by one.
    case inBrackets
    /// A remark that a change would lose.
    case lostRemark(String)
  }

  public enum MarkupFault: Hashable, Sendable {
    case emptyInstruction, noMarkup, unfinished, mismatchedTag, badCharacter, undefinedEntity
    /// The parser's own number of the fault.
    case other(Int)
  }

  public var path: String {
    switch self {
    case .notFound(let path), .unreadable(let path), .unwritable(let path, _), .unknownFormat(let path),
      .readOnlyFormat(let path), .notExtensible(let path), .missingColumn(let path, _),
      .foreignColumns(let path, _), .cannotKeep(let path), .unread(let path, _), .knownPhrases(let path),
      .noPhrases(let path),
      .empty(let path),
      .compressed(let path), .noTerms(let path),
      .notUTF8(let path, _), .faulty(let path, _, _):
      path
    }
  }

  /// Where in the file, when it is a matter of one place.
  public var position: TextPosition? {
    switch self {
    case .notUTF8(_, let position), .faulty(_, let position, _): position
    default: nil
    }
  }
}
