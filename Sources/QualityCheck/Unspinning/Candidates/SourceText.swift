/// The German of a pair as the unspinner sees it: units of each sentence with the English they may stand for.
final class SourceText: Sendable {
  /// An English word or phrase that renders something of the German.
  struct Rendering: Sendable {
    let text: String
    let sequence: UnitSequence
    /// Whether the dictionary or the glossary gives it a subject field.
    let isTechnical: Bool
  }

  /// A German word, phrase or part of a compound.
  struct Unit: Sendable {
    enum Kind: UInt8, Sendable {
      case word, phrase, compound, part, glossary
      /// Two units that stand near each other, see ``Composer``.
      case neighbours
    }

    let kind: Kind
    /// Tokens of the source side.
    let tokens: Range<Int>
    /// Indices into ``SourceText/renderings``, likeliest first.
    let renderings: ArraySlice<Int>
    /// Index into the glossary's concepts.
    let concept: Int?
    /// Whether its last word is a noun in the plural.
    var isPlural = false
  }

  /// A unit as it is stored: plain numbers, for there are many.
  struct UnitEntry: Sendable {
    let kind: Unit.Kind
    /// First token and number of tokens.
    let token: Int32
    let length: Int32
    /// Positions in ``SourceText/lists``.
    let list: ListRange
    /// Index into the glossary's concepts; -1 for none.
    let concept: Int32
    /// How many of the first in the list the glossary prefers.
    let preferred: Int32
    let isPlural: Bool
  }

  /// A part of ``SourceText/lists``.
  struct ListRange: Sendable {
    let start: Int32
    let end: Int32
    /// Behind the end stand renderings that are seen seldom: they bear out what stands there, but are not proposed.
    let witnessEnd: Int32

    var indices: Range<Int> { Int(start)..<Int(end) }
    var allIndices: Range<Int> { Int(start)..<Int(witnessEnd) }
    var isEmpty: Bool { start == end }
  }

  let renderings: RenderingTable
  /// By number of a unit of the vocabulary, whether it is a word of a rendering.
  private let isRendering: [Bool]
  /// Lists of indices of renderings, one behind the other.
  let lists: [Int]
  /// What each of them costs: -ln of how often the German is rendered so.
  let costs: [Float]
  /// The units of all sentences, in order.
  let units: [UnitEntry]
  /// The units of each sentence of the side.
  let sentences: [Range<Int>]

  /// Whether some rendering has the word.
  func hasWord(_ word: WordID) -> Bool {
    Int(word.rawValue) < isRendering.count && isRendering[Int(word.rawValue)]
  }

  func unit(_ index: Int) -> Unit {
    let entry = units[index]
    return Unit(
      kind: entry.kind, tokens: Int(entry.token)..<Int(entry.token + entry.length),
      renderings: lists[entry.list.indices], concept: entry.concept < 0 ? nil : Int(entry.concept),
      isPlural: entry.isPlural)
  }

  /// - Parameter spellings: numbers of words that stand in the English and that no dictionary knows.
  init(
    _ side: Side, channel: Channel, compounds: CompoundReadings, terms: [TermMatch], glossary: Glossary,
    spellings: [String: WordID]
  ) {
    var builder = SourceTextBuilder(side: side, channel: channel, compounds: compounds, spellings: spellings)
    var matches = terms[...]
    var sentences: [Range<Int>] = []
    for sentence in side.sentences {
      let first = builder.units.count
      for token in sentence.tokens where side.tokens[token].kind == .word {
        builder.addUnits(at: token, in: sentence.tokens)
      }
      builder.addLiterals(in: sentence.tokens)
      builder.addVerbs(in: sentence.tokens)
      builder.addEllipses(in: sentence.tokens)
      while let match = matches.first, match.tokens.lowerBound < sentence.tokens.upperBound {
        matches.removeFirst()
        builder.addUnit(for: match, in: glossary)
      }
      sentences.append(first..<builder.units.count)
    }
    self.sentences = sentences
    renderings = builder.renderings
    isRendering = renderings.wordFlags(unitCount: channel.vocabulary.count + spellings.count)
    lists = builder.lists
    costs = builder.costs
    units = builder.units
  }
}
