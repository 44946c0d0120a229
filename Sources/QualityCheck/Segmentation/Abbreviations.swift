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
