/// The sentence a person reads: `path:line:column: what is wrong; the cure`.
extension GlossaryError: CustomStringConvertible {
  public var description: String {
    let place = position.map { "\(path):\($0.line):\($0.column)" } ?? path
    return "\(place): \(sentence)"
  }

  private var sentence: String {
    switch self {
    case .notFound: "there is no such glossary file"
    case .unreadable: "the glossary cannot be read; it must be a file that you may open"
    case .unknownFormat: "the name does not tell the glossary's format; it must end in .csv or .tsv"
    case .empty: "the glossary is empty; it needs a header such as 'de,en' and a row for each term"
    case .notUTF8: "this is not UTF-8; save the glossary as UTF-8 text"
    case .unclosedQuote: "this quoted cell never ends; close it with a quotation mark"
    case .strayQuote:
      "a quotation mark inside a cell; put quotation marks around the whole cell and double the inner one"
    case .textAfterQuote:
      "text after the closing quotation mark; double a quotation mark that belongs to the cell"
    case .tooManyCells(_, _, let expected, let found):
      "this row has \(found) cells, but there are \(expected) columns; "
        + "put quotation marks around a cell that holds the separator, or add a header"
    case .unknownColumn(_, _, let name, let nearest): "unknown column '\(name)'; did you mean '\(nearest)'?"
    case .repeatedColumn(_, _, let name): "the column '\(name)' stands twice in the header; remove one"
    case .noTermColumn: "the header names no terms; it needs a column 'de' or 'en'"
    case .unknownStatus(_, _, let value):
      "unknown status '\(value)'; use preferred, admitted, deprecated or superseded"
    case .unknownCaseRule(_, _, let value): "unknown case rule '\(value)'; use any or exact"
    case .noTerm: "this row has no term; fill in 'de' or 'en'"
    }
  }
}
