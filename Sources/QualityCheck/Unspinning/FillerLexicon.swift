/// The padding that synonym spinners put for plain words, from `dictionaries/en/fillers.tsv`.
///
/// The density of fillers tells much about a whole text and little about one place: ordinary writers say "likewise"
/// too. The engine therefore counts weights, and the rule reports most fillers only where the text is spun.
public struct FillerLexicon: Sendable {
  /// When a filler may be reported.
  public enum Use: String, Sendable, CaseIterable {
    /// Anywhere: an editor would not let it stand.
    case alone
    /// Only in a text that is spun.
    case spun
    /// Never; it counts for the text.
    case weight
  }

  struct Filler: Sendable {
    let weight: Double
    let use: Use
    let replacements: [FillerReplacement]
  }

  struct Ending: Sendable {
    let filler: Int
    let form: VerbForm
  }

  private(set) var fillers: [Filler] = []
  /// Spelling in small letters to a number, from 1.
  private var words: [String: Int] = [:]
  /// Node and word to the next node; node 0 is the root.
  private var edges: [UInt64: Int] = [:]
  private var endings: [Int: Ending] = [:]
  private var nodeCount = 1

  public var isEmpty: Bool { fillers.isEmpty }

  /// Reads the fillers of qc's own data; without the file there are none.
  public init(data: DataDirectory?) { self.init(lines: WordList.lines("en/fillers.tsv", in: data)) }

  /// Lines of the form `phrase TAB replacements TAB weight TAB use`; others are passed over.
  init(lines: [String]) {
    let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let verbs = VerbForms(rows: rows.filter { $0[0] == "@forms" })
    for row in rows where row.count == 4 {
      guard let weight = Double(row[2]), let use = Use(rawValue: row[3]) else { continue }
      let replacements = row[1].split(separator: "|").map { FillerReplacement(String($0), verbs: verbs) }
      fillers.append(Filler(weight: weight, use: use, replacements: replacements))
      for (words, form) in FillerPattern(row[0]).spellings(verbs) { insert(words, form: form) }
    }
  }

  private mutating func insert(_ spellings: [String], form: VerbForm) {
    var node = 0
    for spelling in spellings {
      let word = words[spelling] ?? words.count + 1
      words[spelling] = word
      let edge = FillerLexicon.edge(node, word)
      if let next = edges[edge] {
        node = next
      } else {
        edges[edge] = nodeCount
        node = nodeCount
        nodeCount += 1
      }
    }
    // The first of two readings stands: "put" is a base form before it is a past.
    if endings[node] == nil { endings[node] = Ending(filler: fillers.count - 1, form: form) }
  }

  private static func edge(_ node: Int, _ word: Int) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

  /// The fillers of a text in reading order; the longest wins, and no two overlap.
  public func matches(in side: Side) -> [FillerMatch] {
    guard !isEmpty else { return [] }
    let numbers = side.forms.map { form in
      words[String(decoding: FormPart.fold(Array(form.utf8)[...]), as: UTF8.self)] ?? 0
    }
    var matches: [FillerMatch] = []
    for (number, sentence) in side.sentences.enumerated() {
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        let end = longest(from: start, in: side, until: sentence.tokens.upperBound, numbers: numbers) {
          ending, end in
          matches.append(match(ending, start..<end, in: side, sentence: number))
        }
        start = max(end, start + 1)
      }
    }
    return matches
  }

  /// Calls the closure with the longest filler that begins at a token; returns where it ends, or `start`.
  private func longest(
    from start: Int, in side: Side, until limit: Int, numbers: [Int], _ body: (Ending, Int) -> Void
  ) -> Int {
    var node = 0
    var position = start
    var found: (ending: Ending, end: Int)?
    while position < limit {
      let word = numbers[side.tokens[position].form]
      guard word > 0, let next = edges[FillerLexicon.edge(node, word)] else { break }
      node = next
      position += 1
      if let ending = endings[node] { found = (ending, position) }
    }
    guard let found else { return start }
    body(found.ending, found.end)
    return found.end
  }

  private func match(_ ending: Ending, _ tokens: Range<Int>, in side: Side, sentence: Int) -> FillerMatch {
    let filler = fillers[ending.filler]
    let span = side.tokens[tokens.lowerBound].span.union(side.tokens[tokens.upperBound - 1].span)
    let first = side.text(side.tokens[tokens.lowerBound])
    let isCapitalised = first.beginsWithCapital
    return FillerMatch(
      span: span, tokens: tokens, sentence: sentence, weight: filler.weight, use: filler.use,
      replacements: filler.replacements.map { $0.text(in: ending.form, isCapitalised: isCapitalised) })
  }
}

/// A place where padding stands.
public struct FillerMatch: Sendable, Hashable {
  public let span: TextSpan
  /// Indices of ``Side/tokens``.
  public let tokens: Range<Int>
  /// Index into ``Side/sentences``.
  public let sentence: Int
  /// Natural logarithm of how much likelier the phrase is in spun English than in other English.
  public let weight: Double
  public let use: FillerLexicon.Use
  /// Plain words in fitting form and with the place's capital, best first.
  public let replacements: [String]
}
