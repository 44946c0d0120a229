/// Tokens that begin like a word and go on over dots, colons and at signs.
enum CompoundToken {
  /// Tries to read on from a word that ends before a dot, colon, plus or at sign.
  ///
  /// Returns nil when the word is only a word.
  static func read(_ utf8: [UInt8], from start: Int, wordEnd: Int, limit: Int) -> (Token.Kind, Int)? {
    if utf8[wordEnd] == UInt8(ascii: ":") {
      guard limit - wordEnd > 3, utf8[wordEnd + 1] == UInt8(ascii: "/"),
        utf8[wordEnd + 2] == UInt8(ascii: "/")
      else { return nil }
      return (.url, addressEnd(utf8, from: wordEnd + 3, limit: limit))
    }
    if let end = letterChainEnd(utf8, from: start, limit: limit) { return (.word, end) }
    let end = nameEnd(utf8, from: start, limit: limit)
    if end < limit, utf8[end] == UInt8(ascii: "@") {
      let domain = nameEnd(utf8, from: end + 1, limit: limit)
      guard utf8[(end + 1)..<domain].contains(UInt8(ascii: ".")) else { return nil }
      return (.email, domain)
    }
    guard end > wordEnd, let dot = utf8[start..<end].lastIndex(of: UInt8(ascii: ".")), dot + 1 < end else {
      return nil
    }
    let ending = String(decoding: utf8[(dot + 1)..<end], as: UTF8.self)
    let isDomain =
      KnownEndings.domains.contains(ending)
      || utf8[start..<end].starts(with: "www.".utf8) || utf8[start..<end].starts(with: "WWW.".utf8)
    if isDomain {
      guard end < limit, [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(utf8[end]) else {
        return (.url, end)
      }
      return (.url, addressEnd(utf8, from: end, limit: limit))
    }
    return KnownEndings.files.contains(ending.lowercased()) ? (.fileName, end) : nil
  }

  /// "U.S.", "z.B.", "Ph.D.": letters and dots in turn, at least twice, the last part a single letter; an
  /// undotted last letter ("U.S.A") belongs to it too.
  private static func letterChainEnd(_ utf8: [UInt8], from start: Int, limit: Int) -> Int? {
    var offset = start
    var parts = 0
    var lastLength = 0
    var end = start
    while offset < limit {
      var letters = 0
      while offset < limit, CharacterClass.isLetter(utf8[offset]), letters < 3 {
        offset += 1
        letters += 1
      }
      guard (1...2).contains(letters) else { break }
      guard offset < limit, utf8[offset] == UInt8(ascii: ".") else {
        let next = offset < limit ? utf8[offset] : UInt8(ascii: " ")
        let goesOn = CharacterClass.isLetter(next) || next >= 0x80 || CharacterClass.isDigit(next)
        if parts >= 2, letters == 1, !goesOn { end = offset }
        break
      }
      offset += 1
      parts += 1
      lastLength = letters
      end = offset
    }
    return parts >= 2 && lastLength == 1 ? end : nil
  }

  /// The end of a run of letters, digits and inner dots, hyphens, underscores and pluses.
  private static func nameEnd(_ utf8: [UInt8], from start: Int, limit: Int) -> Int {
    // A name is short; without a bound, a long run of dotted words would be read again from each of them.
    let limit = min(limit, start + 256)
    var offset = start
    var end = start
    while offset < limit {
      let byte = utf8[offset]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): offset += 1
      default:
        if byte < 0x80 {
          guard CharacterClass.isLetter(byte) || CharacterClass.isDigit(byte) else { return end }
          offset += 1
        } else {
          let (value, length) = scalar(at: offset, in: utf8)
          guard CharacterClass(value) == .letter else { return end }
          offset += length
        }
        end = offset
      }
    }
    return end
  }

  /// The end of an address: up to white space or a quotation mark, without the punctuation of the sentence.
  private static func addressEnd(_ utf8: [UInt8], from start: Int, limit: Int) -> Int {
    var end = start
    var opened = 0
    scan: while end < limit {
      let byte = utf8[end]
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"): break scan
      case UInt8(ascii: "("): opened += 1
      case UInt8(ascii: ")"): opened -= 1
      case 0x80...:
        let (value, length) = scalar(at: end, in: utf8)
        guard CharacterClass(value) == .letter else { break scan }
        end += length
        continue
      default: break
      }
      if opened < 0 { break }
      end += 1
    }
    while end > start, ".,;:!?'*_]}".utf8.contains(utf8[end - 1]) { end -= 1 }
    return end
  }
}

/// Endings that tell a web address or a file name from two words with a forgotten space between them.
///
/// Country domains that are English or German words ("in", "is", "so", "to") are left out.
enum KnownEndings {
  static let domains: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "eu", "de", "at", "ch", "uk", "fr",
    "it", "es", "pl", "cz", "nl", "dk", "se", "fi", "ru", "cn", "jp", "au", "ca", "tv", "news", "blog", "dev",
    "app", "online", "shop",
  ]

  static let files: Set<String> = [
    "exe", "dll", "sys", "msi", "bat", "cmd", "ps1", "sh", "py", "js", "ts", "rb", "php", "java", "jar",
    "apk",
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "txt", "md", "csv", "tsv",
    "json",
    "xml", "yml", "yaml", "html", "htm", "css", "zip", "rar", "gz", "tar", "7z", "iso", "img", "dmg", "deb",
    "rpm",
    "jpg", "jpeg", "png", "gif", "svg", "webp", "mp3", "mp4", "avi", "mov", "mkv", "wav", "ini", "cfg",
    "conf",
    "log", "dat", "db", "sql", "bin", "tmp", "bak", "swift", "cpp", "rs", "lnk", "scr", "vbs", "docm", "xlsm",
  ]
}
