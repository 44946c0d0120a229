/// Why marked places cannot be used.
package enum GoldError: Error, Hashable, Sendable {
  /// What is wrong with a row.
  package enum Fault: Hashable, Sendable {
    /// Not five of them.
    case fields(Int)
    case noOffset(String)
    case backwards(Int, Int)
    case noTier
    case notUTF8
    /// The offsets lie behind the text's end, or between two bytes of it.
    case outside(text: String)
    case otherWords(String, found: String, text: String)
  }

  case file(DocumentError)
  case malformed(path: String, TextPosition, Fault)
  /// A folder without a file that ends in `.gold.tsv`.
  case noSets(folder: String)
  /// Marked places whose text is not beside them.
  case noText(path: String, expected: String)
}

/// The sentence a person reads.
extension GoldError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .file(let error): "\(error)"
    case .malformed(let path, let place, let fault):
      "\(path):\(place.line):\(place.column): \(fault.sentence)"
    case .noSets(let folder):
      "\(folder): no file here ends in '.gold.tsv'; a set is X.en.txt, X.de.txt and X.gold.tsv"
    case .noText(let path, let expected):
      "\(path): the marked text, \(expected), is not there; a set is X.en.txt, X.de.txt and X.gold.tsv"
    }
  }
}

extension GoldError.Fault {
  fileprivate var sentence: String {
    switch self {
    case .fields(let count):
      "\(count) \(count == 1 ? "field" : "fields"), but a row has five, separated by tabs: start, end, tier, "
        + "words, corrections separated by |"
    case .noOffset(let text):
      "'\(text.onOneLine)' is no offset; count bytes from the start of the file, from 0"
    case .backwards(let start, let end): "the place ends at \(end), not behind its start, \(start)"
    case .noTier: "the tier is empty; name the kind of fault, for instance T"
    case .notUTF8: "not UTF-8; save the file as UTF-8"
    case .outside(let text): "no place of \(text); offsets count bytes of that file"
    case .otherWords(let words, let found, let text):
      "'\(words.onOneLine)' does not stand there, but '\(found)'; are the places of this state of \(text)?"
    }
  }
}
