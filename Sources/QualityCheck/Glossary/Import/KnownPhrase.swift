/// A phrase that somebody documented as machine-spun, with what it stands for: `colossal information`, `big data`.
///
/// It is evidence, never proof: where the German source says something else, or says just this, the source is right.
/// A place counts when one of ``phrases`` stands there, for every group of ``required`` one of its phrases stands
/// anywhere in the document, and none of ``excluded`` does. All phrases are in small letters.
///
/// The unspinner looks them up beside the spinner's substitutions, see ``KnownSubstitutions``.
public struct KnownPhrase: Sendable, Hashable {
  /// Spellings of the tortured phrase; one of them is looked for.
  public let phrases: [String]
  /// What else the document must hold: of every group one phrase.
  public let required: [[String]]
  /// What the document must not hold.
  public let excluded: [String]
  /// What the phrase stands for, likeliest first; empty where nobody knows.
  public let expected: [String]

  public init(phrases: [String], required: [[String]] = [], excluded: [String] = [], expected: [String]) {
    self.phrases = phrases
    self.required = required
    self.excluded = excluded
    self.expected = expected
  }

  /// Whether the document's other words let the phrase count.
  ///
  /// - Parameter holds: whether the document has a phrase, given in small letters.
  public func applies(where holds: (String) -> Bool) -> Bool {
    required.allSatisfy { $0.contains(where: holds) } && !excluded.contains(where: holds)
  }
}

/// A list of known tortured phrases, and the file it is kept in.
///
/// The file is a table of its own, no glossary: a term status would make every phrase an error. Its columns are
/// `phrase`, `expected`, `requires` and `excludes`; `|` separates phrases of which one is enough, `&` the groups of
/// `requires`.
public struct KnownPhrases: Sendable, Hashable {
  public let phrases: [KnownPhrase]

  public init(_ phrases: [KnownPhrase]) { self.phrases = phrases }

  /// Reads a file that ``text`` wrote.
  public static func load(_ path: String) throws(GlossaryError) -> KnownPhrases {
    try load(GlossaryFile(reading: path))
  }

  static func load(_ file: GlossaryFile) throws(GlossaryError) -> KnownPhrases {
    try PhraseTable(file).read { cells, _ in
      KnownPhrase(
        phrases: split(cells("phrase"), "|"),
        required: split(cells("requires"), "&").map { split($0, "|") },
        excluded: split(cells("excludes"), "|"),
        expected: split(cells("expected"), "|"))
    }
  }

  /// Whether a file is one that ``text`` wrote, by its first line.
  static func isTable(_ file: GlossaryFile) -> Bool {
    let line = file.bytes.dropFirst(file.hasMark ? 3 : 0).prefix(Self.longestHeader)
      .prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return line.elementsEqual(header.utf8)
  }

  private static let header = "phrase\texpected\trequires\texcludes"
  private static let longestHeader = 200

  /// Reads a list as the Problematic Paper Screener gives it out: the columns `Fingerprint - Tortured Phrase` and
  /// `Expected Text`, others are passed over.
  ///
  /// A fingerprint is a phrase, or phrases in quotation marks with AND, OR, NOT and brackets; its first phrase is the
  /// tortured one, the rest are conditions.
  public static func screener(_ path: String) throws(GlossaryError) -> KnownPhrases {
    try PhraseTable(GlossaryFile(reading: path)).read { cells, place throws(GlossaryError) in
      guard let query = PhraseQuery(cells("fingerprint")) else {
        throw place(.expected("a phrase, or phrases in quotation marks joined by AND, OR, NOT and brackets"))
      }
      return KnownPhrase(
        phrases: query.phrases, required: query.required, excluded: query.excluded,
        expected: PhraseQuery(cells("expected"))?.phrases ?? [])
    }
  }

  /// The list as a file, tab-separated.
  public var text: String { Self.header + "\n" + rows }

  /// A file with the phrases that it does not have below its own rows, which stay as they are; and how many these are.
  ///
  /// - Throws: when the file is no list of known phrases.
  public func text(addedTo path: String) throws(GlossaryError) -> (text: String, added: Int) {
    let file = try GlossaryFile(reading: path)
    guard Self.isTable(file) else { throw .noPhrases(path: path) }
    let old = Set(try Self.load(file).phrases)
    let new = KnownPhrases(phrases.filter { !old.contains($0) })
    let text = String(decoding: file.bytes, as: UTF8.self)
    return (text + (text.utf8.last == 0x0A ? "" : "\n") + new.rows, new.phrases.count)
  }

  private var rows: String {
    phrases.map { phrase in
      [
        phrase.phrases.joined(separator: "|"), phrase.expected.joined(separator: "|"),
        phrase.required.map { $0.joined(separator: "|") }.joined(separator: "&"),
        phrase.excluded.joined(separator: "|"),
      ].map { FormulaCell.escape($0.replacing("\"", with: "")) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  private static func split(_ text: String, _ separator: Character) -> [String] {
    text.split(separator: separator).map { GlossaryText.term(String($0)).lowercased() }.filter { !$0.isEmpty }
  }
}

/// Reads the rows of a table of phrases.
private struct PhraseTable {
  private let file: GlossaryFile

  init(_ file: GlossaryFile) throws(GlossaryError) {
    self.file = file
    try file.checkEncoding()
  }

  /// - Parameter make: gets the text of the first column whose name begins so, and makes errors at the row.
  func read(
    _ make: (_ cells: (String) -> String, _ place: (GlossaryError.Fault) -> GlossaryError)
      throws(GlossaryError) ->
      KnownPhrase
  ) throws(GlossaryError) -> KnownPhrases {
    let start = file.hasMark ? 3 : 0
    var text = DelimitedText(file.bytes, separator: .guess(file.bytes, from: start), from: start)
    var row: [DelimitedText.Cell] = []
    guard try file.next(&text, into: &row) else { throw .empty(path: file.path) }
    let names = row.map { text.text($0).trimmedLowercased() }
    guard names.contains(where: { $0.hasPrefix("fingerprint") || $0 == "phrase" }),
      names.contains(where: { $0.hasPrefix("expected") })
    else {
      throw file.fault(
        .expected("a header with 'Fingerprint - Tortured Phrase' and 'Expected Text'"), at: row[0].start)
    }
    var phrases: [KnownPhrase] = []
    while try file.next(&text, into: &row) {
      guard row.contains(where: { !$0.isEmpty }) else { continue }
      let cells = { (name: String) -> String in
        guard let column = names.firstIndex(where: { $0.hasPrefix(name) }), column < row.count else {
          return ""
        }
        return text.cellText(row[column])
      }
      let phrase = try make(cells) { file.fault($0, at: row[0].start) }
      guard !phrase.phrases.isEmpty else { throw file.fault(.noTerm, at: row[0].start) }
      phrases.append(phrase)
    }
    return KnownPhrases(phrases)
  }
}
