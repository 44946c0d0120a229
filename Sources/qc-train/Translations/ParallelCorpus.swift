import QualityCheck

/// Segments in both languages as numbers of base forms.
struct ParallelCorpus {
  struct Segment {
    let german: [UInt32]
    /// Words, and behind them the expressions of several words that the dictionary has.
    let english: [UInt32]
  }

  private(set) var segments: [Segment] = []
  /// How often each German entry occurs.
  private(set) var occurrences: [UInt32: Int] = [:]
  private let lexicon: Lexicon
  private let vocabulary: UnitVocabulary
  private var germanForms: [Substring: [UInt32]] = [:]
  private var englishForms: [Substring: UInt32?] = [:]
  /// Expressions by their words as base forms.
  private var expressions: [[UInt32]: UInt32] = [:]

  /// Longer segments are lists, and say little.
  private static let longest = 60
  private static let longestExpression = 4

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    vocabulary = UnitVocabulary(lexicon: lexicon)
    for number in 0..<UInt32(lexicon.englishCount) {
      let entry = WordID(rawValue: number)
      let count = lexicon.components(entry).count
      guard (2...Self.longestExpression).contains(count), !lexicon.backTranslations(entry).isEmpty,
        let words = vocabulary.words(lexicon.englishText(entry))
      else { continue }
      // The base form stands for all forms: it is the shortest.
      let key = words.map(\.rawValue)
      if let other = expressions[key],
        lexicon.englishText(WordID(rawValue: other)).utf8.count <= lexicon.englishText(entry).utf8.count
      {
        continue
      }
      expressions[key] = number
    }
  }

  /// Adds rows of German, English.
  mutating func add(_ text: String, opensCompounds: Bool = false) {
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { continue }
      let forms = words(fields[0])
      let wording = words(fields[1])
      var german = forms.flatMap { germanEntries($0) }
      if opensCompounds, forms.count == 1, wording.count > 1,
        let parts = lexicon.split(germanCompound: String(forms[0])).first
      {
        german = parts.map(\.rawValue)
      }
      // A part of a compound is never the whole of an expression.
      let english = englishEntries(wording, hasExpressions: german.count <= forms.count)
      guard (1...Self.longest).contains(german.count), (1...Self.longest).contains(english.count) else {
        continue
      }
      for entry in german { occurrences[entry, default: 0] += 1 }
      segments.append(Segment(german: german, english: english))
    }
  }

  /// Runs of letters, with the hyphens and apostrophes between them.
  private func words(_ text: Substring) -> [Substring] {
    text.lowercased()[...].split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
      .map { $0.trimmingPrefix { !$0.isLetter } }.filter { !$0.isEmpty }
  }

  private mutating func germanEntries(_ form: Substring) -> [UInt32] {
    if let known = germanForms[form] { return known }
    var entries = lexicon.lemmas(ofGerman: String(form)).prefix(1).map(\.rawValue)
    if entries.isEmpty {
      entries = lexicon.split(germanCompound: String(form)).first?.map(\.rawValue) ?? []
    }
    germanForms[form] = entries
    return entries
  }

  private mutating func englishEntries(_ words: [Substring], hasExpressions: Bool) -> [UInt32] {
    var entries: [UInt32?] = []
    for word in words.flatMap({ $0.split(separator: "-") }) {
      if englishForms[word] == nil {
        let base = vocabulary.words(String(word)).flatMap { $0.count == 1 ? $0[0].rawValue : nil }
        englishForms.updateValue(base, forKey: word)
      }
      entries.append(englishForms[word] ?? nil)
    }
    var all = entries.compactMap(\.self)
    guard hasExpressions else { return all }
    for start in entries.indices {
      var row: [UInt32] = []
      for entry in entries[start...].prefix(Self.longestExpression) {
        guard let entry else { break }
        row.append(entry)
        if row.count > 1, let expression = expressions[row] { all.append(expression) }
      }
    }
    return all
  }
}
