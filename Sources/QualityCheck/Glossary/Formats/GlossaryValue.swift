/// Values of fixed lists, as glossary files of all formats write them.
extension TermStatus {
  /// The status that a file means: `preferred`, `deprecatedTerm-admn-sts`, and the spellings found in the wild.
  init?(spelling: String) {
    var name = spelling.trimmedLowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
    if name.hasSuffix("admnsts") { name.removeLast("admnsts".count) }
    if name.hasSuffix("admn") { name.removeLast("admn".count) }
    if name.hasSuffix("term"), name != "term" { name.removeLast("term".count) }
    switch name {
    case "preferred", "recommended", "standardized", "legal", "regulated", "required", "approved",
      "bevorzugt", "vorzugsbenennung":
      self = .preferred
    case "admitted", "allowed", "permitted", "accepted", "alternative", "erlaubt", "zugelassen",
      // What nobody has decided yet is neither demanded nor forbidden.
      "proposed", "provisional", "new", "unprocessed":
      self = .admitted
    case "deprecated", "forbidden", "notrecommended", "prohibited", "donotuse", "rejected", "notapproved",
      "notpreferred", "negative", "verboten", "abgelehnt":
      self = .deprecated
    case "superseded", "obsolete", "outdated", "veraltet": self = .superseded
    default: return nil
    }
  }

  /// The value of TBX's data category `administrativeStatus`.
  var administrativeStatus: String { rawValue + "Term-admn-sts" }
}

extension Term.PartOfSpeech {
  init?(spelling: String) {
    switch spelling.trimmedLowercased() {
    case "noun", "n", "propernoun", "proper noun", "substantiv", "nomen": self = .noun
    case "verb", "v": self = .verb
    case "adjective", "adj", "adjektiv": self = .adjective
    case "adverb", "adv": self = .adverb
    case "other", "sonstige": self = .other
    default: return nil
    }
  }
}

extension Term.Gender {
  init?(spelling: String) {
    switch spelling.trimmedLowercased() {
    case "masculine", "m", "masc", "maskulinum": self = .masculine
    case "feminine", "f", "fem", "femininum": self = .feminine
    case "neuter", "n", "neut", "neutrum": self = .neuter
    case "other", "othergender": self = .other
    default: return nil
    }
  }
}

extension Term.Number {
  init?(spelling: String) {
    switch spelling.trimmedLowercased() {
    case "singular", "sg": self = .singular
    case "plural", "pl": self = .plural
    case "mass", "massnoun", "uncountable": self = .mass
    default: return nil
    }
  }
}

/// Free text of a glossary.
enum GlossaryText {
  /// A term with single spaces and none at its ends: line breaks, tabs, no-break spaces and stray byte-order marks are
  /// spaces of a term.
  static func term(_ text: String) -> String { line(Array(text.utf8)[...]) }

  /// A definition, note or context: its lines as terms are, empty ones taken out; nil when nothing is left.
  static func prose(_ text: String) -> String? {
    let lines = Array(text.utf8).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { line($0) }
    let prose = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    return prose.isEmpty ? nil : prose
  }

  private static func line(_ utf8: ArraySlice<UInt8>) -> String {
    var tidied: [UInt8] = []
    tidied.reserveCapacity(utf8.count)
    var index = utf8.startIndex
    var spaceWaits = false
    while index < utf8.endIndex {
      let length = spaceLength(utf8[index...])
      if length > 0 {
        spaceWaits = !tidied.isEmpty
      } else {
        if spaceWaits { tidied.append(0x20) }
        spaceWaits = false
        tidied.append(utf8[index])
      }
      index += max(length, 1)
    }
    return String(decoding: tidied, as: UTF8.self)
  }

  /// The length of the space at the start: ASCII's, U+0085, U+00A0, U+2028, U+2029 and U+FEFF; 0 for anything else.
  private static func spaceLength(_ rest: ArraySlice<UInt8>) -> Int {
    guard let byte = rest.first, byte > 0x20 else { return rest.isEmpty ? 0 : 1 }
    switch byte {
    case 0xC2: return rest.starts(with: [0xC2, 0x85]) || rest.starts(with: [0xC2, 0xA0]) ? 2 : 0
    case 0xE2: return rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    case 0xEF: return rest.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    default: return 0
    }
  }
}

/// Cells that a spreadsheet would run as formulas (CWE-1236).
enum FormulaCell {
  /// The first characters that make a formula of a cell in Excel, LibreOffice and Google Sheets.
  static func begins(_ text: some StringProtocol) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  /// The cell with an apostrophe before it, where it needs one to be harmless or to come back unchanged.
  static func escape(_ text: String) -> String { begins(text.drop { $0 == "'" }) ? "'" + text : text }

  /// The cell without the apostrophe that ``escape(_:)`` put there.
  static func unescape(_ text: String) -> String {
    text.first == "'" && begins(text.drop { $0 == "'" }) ? String(text.dropFirst()) : text
  }
}

/// Identifiers that a file needs although the concept has none: to hold rows together, or because XML demands one.
enum MadeUpID {
  private static let prefix = "qc.n"

  static func number(_ number: Int) -> String { prefix + String(number) }

  /// Whether qc made the identifier up; the concept then has none.
  static func made(_ id: String) -> Bool { number(of: id) != nil }

  /// The number of an identifier that qc made up; nil for any other.
  static func number(of id: String) -> Int? {
    guard id.hasPrefix(prefix) else { return nil }
    let digits = id.utf8.dropFirst(prefix.utf8.count)
    return digits.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }
}
