internal import Foundation

/// The abbreviations of a language, whose dot mostly ends no sentence.
///
/// Read from `dictionaries/<language>/abbreviations.txt`: one a line with its dot; behind it, `end` says that it
/// may end a sentence too, `number` that it is one only before a number. Case does not matter.
struct Abbreviations: Sendable {
  enum Use: Sendable { case never, mayEnd, beforeNumber }

  private let uses: [String: Use]

  init(language: Language, data: DataDirectory?) {
    var uses: [String: Use] = [:]
    for line in WordList.lines("\(language.rawValue)/abbreviations.txt", in: data) {
      let parts = line.split(separator: " ")
      guard let word = parts.first else { continue }
      let use: Use =
        switch parts.dropFirst().first {
        case "end": .mayEnd
        case "number": .beforeNumber
        default: .never
        }
      uses[word.lowercased()] = use
    }
    self.uses = uses
  }

  /// How a word that ends in a dot is used; nil when it is no known abbreviation.
  func use(of word: String) -> Use? { uses[word] ?? uses[word.lowercased()] }
}

/// Reads qc's lists of words and phrases.
enum WordList {
  /// The entries of a file of the data folder: one a line, trimmed, without blank lines and lines that start
  /// with `#`. A folder or file that is not there has none; `qc doctor` says so.
  static func lines(_ name: String, in data: DataDirectory?) -> [String] {
    guard let data, let bytes = FileManager.default.contents(atPath: data.file(name)) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      return line.isEmpty || line.hasPrefix("#") ? nil : line
    }
  }
}
