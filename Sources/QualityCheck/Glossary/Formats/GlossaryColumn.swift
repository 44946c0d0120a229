/// What a column of a glossary table holds.
enum GlossaryColumn: String, CaseIterable {
  case german = "de"
  case english = "en"
  case status, domain, definition, note, id
  case caseRule = "case"
  case partOfSpeech = "pos"
  case gender, number, forms, context
  /// Where the term comes from; `source` names the German terms in other tools' tables.
  case origin
  /// The languages of the first and the second term, as DeepL writes them.
  case sourceLanguage = "source_lang"
  case targetLanguage = "target_lang"

  /// The columns of a first row that is a header; nil where it is a row of terms.
  ///
  /// Columns of other tools are passed over, except where the name is a slip of a known one.
  static func header(
    _ row: [DelimitedText.Cell], of text: DelimitedText, in file: GlossaryFile
  ) throws(GlossaryError) -> [GlossaryColumn?]? {
    if isOfDeepL(row, of: text) { return nil }
    let names = row.map { text.text($0).trimmedLowercased() }
    let columns = names.map { GlossaryColumn(name: $0, hasGerman: names.contains("de")) }
    let isHeader =
      names.contains("de") || names.contains("en")
      || names.allSatisfy { GlossaryColumn(rawValue: $0) != nil }
      // `Anmerkung,note` is a row of terms.
      || (columns.allSatisfy { $0 != nil } && (columns.contains(.german) || columns.contains(.english)))
      || (columns.contains(.german) && columns.contains(.english))
    guard isHeader else { return nil }
    var seen: Set<GlossaryColumn> = []
    for (index, column) in columns.enumerated() {
      let start = row[index].start
      if let column {
        // Other tools give every synonym a column of its own, named after the language.
        let isSynonym = (column == .german || column == .english) && names[index] != column.rawValue
        guard seen.insert(column).inserted || isSynonym else {
          throw file.fault(.repeatedColumn(name: names[index]), at: start)
        }
      } else if let nearest = allCases.first(where: { $0.isNear(names[index]) }) {
        throw file.fault(.unknownColumn(name: names[index], nearest: nearest.rawValue), at: start)
      }
    }
    guard seen.contains(.german) || seen.contains(.english) else {
      throw file.fault(.noTermColumn, at: row[0].start)
    }
    return columns
  }

  /// The columns of a table that names none: source and target, then their languages (DeepL), or a remark in
  /// tab-separated exports. What DeepL's generator adds behind is passed over.
  static func unnamed(_ row: [DelimitedText.Cell], of text: DelimitedText) -> [GlossaryColumn?] {
    if namesLanguages(row, of: text) {
      return [.german, .english, .sourceLanguage, .targetLanguage] + row.dropFirst(4).map { _ in nil }
    }
    return text.separator == .tab && row.count > 2
      ? [.german, .english, .note] + row.dropFirst(3).map { _ in nil } : [.german, .english]
  }

  /// Whether a first row is one of DeepL's, `leak,Leck,EN,DE`, and no header such as `no,field,de,en`: then the row
  /// below names languages in the same places, or there is none and the names are in capitals.
  private static func isOfDeepL(_ row: [DelimitedText.Cell], of text: DelimitedText) -> Bool {
    guard namesLanguages(row, of: text) else { return false }
    var below = text
    var next: [DelimitedText.Cell] = []
    // What is wrong with the row below is told when it is read.
    guard (try? below.next(into: &next)) == true, next.contains(where: { !$0.isEmpty }) else {
      return text.text(row[2]).unicodeScalars.allSatisfy { !$0.properties.isLowercase }
    }
    return next.count >= 4 && (2...3).allSatisfy { isLanguageCode(text.text(next[$0])) }
  }

  private static func namesLanguages(_ row: [DelimitedText.Cell], of text: DelimitedText) -> Bool {
    row.count >= 4 && (2...3).allSatisfy { Language(tag: text.text(row[$0]).trimmedLowercased()) != nil }
  }

  /// Any language's: `FR`, `pt-BR`.
  private static func isLanguageCode(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 3 else { return false }
    return parts.joined().unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
  }

  /// The column of a name in small letters, as qc and other tools write it.
  private init?(name: String, hasGerman: Bool) {
    if let own = GlossaryColumn(rawValue: name) {
      self = own
      return
    }
    switch name.replacing("_", with: " ") {
    // A table with a column `de` means the origin by `source`.
    case "source": self = hasGerman ? .origin : .german
    case "source term", "sourceterm", "german", "german term", "deutsch", "de term", "de-de", "de de",
      "de-at",
      "de-ch", "deu", "ger":
      self = .german
    case "target", "target term", "targetterm", "translation", "english", "english term", "englisch",
      "en term",
      "en-us", "en-gb", "en us", "en gb", "eng":
      self = .english
    case "source language", "source lang", "sourcelang": self = .sourceLanguage
    case "target language", "target lang", "targetlang": self = .targetLanguage
    case "part of speech", "partofspeech", "word class", "wortart": self = .partOfSpeech
    case "subject", "subject field", "subjectfield", "entry subject", "fachgebiet", "sachgebiet":
      self = .domain
    case "comment", "notes", "description", "bemerkung", "anmerkung", "kommentar": self = .note
    case "entry id", "concept id", "entry number": self = .id
    case "entry definition": self = .definition
    case "term status", "usage status": self = .status
    case "genus": self = .gender
    case "numerus": self = .number
    case "kontext": self = .context
    default:
      // Other tools number the columns of synonyms: `en-US_2`, `English 3`.
      guard let end = name.lastIndex(where: { $0 == "_" || $0 == " " }), end > name.startIndex,
        let first = name[name.index(after: end)...].utf8.first, (0x31...0x39).contains(first),
        name[end...].utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
        let synonym = GlossaryColumn(name: String(name[..<end]), hasGerman: hasGerman),
        synonym == .german || synonym == .english
      else { return nil }
      self = synonym
    }
  }

  /// Whether a name is this column's with a letter or two mistyped.
  private func isNear(_ name: String) -> Bool {
    rawValue.count > 3 && abs(rawValue.count - name.count) <= 2 && EditDistance.of(rawValue, name) <= 2
  }
}

/// The least number of letters put in, taken out or changed that makes one word of another (Levenshtein 1966).
enum EditDistance {
  static func of(_ a: String, _ b: String) -> Int { of(Array(a.utf8), Array(b.utf8)) }

  private static func of(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let substituted = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, min(row[j], row[j + 1]) + 1)
      }
    }
    return row[b.count]
  }
}

extension Language {
  /// German or English, when a language tag (RFC 5646) or DeepL's code begins so: `de-AT`, `EN_US`.
  init?(tag: String) {
    let parts = tag.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
    guard let first = parts.first, parts.dropFirst().allSatisfy({ (1...8).contains($0.count) }) else {
      return nil
    }
    switch String(decoding: first, as: UTF8.self).lowercased() {
    case "de", "deu", "ger": self = .german
    case "en", "eng": self = .english
    default: return nil
    }
  }
}

extension String {
  /// Without white space at the ends, in small letters: how names and values of a file are compared.
  func trimmedLowercased() -> String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
