/// One side in numbers: how long each sentence is, where it stands, and which linked words it has.
struct AlignmentText: Sendable {
  /// As many words of a sentence as have a bit in a mask; the rarest ones of a longer sentence.
  static let wordLimit = 64

  /// Unicode scalars of each sentence.
  let lengths: [Float]
  /// The block of each sentence, counted over the blocks that have sentences.
  let blocks: [Int32]
  /// The linked types of each sentence, each once.
  let words: IntegerLists

  var count: Int { lengths.count }
  var blockCount: Int { Int(blocks.last ?? -1) + 1 }

  init(lengths: [Float], blocks: [Int32], words: IntegerLists) {
    self.lengths = lengths
    self.blocks = blocks
    self.words = words
  }

  /// Keeps the words whose chance is not nil, the least likely first.
  init(_ side: Side, occurrences: IntegerLists, chances: [Float?]) {
    let utf8 = side.document.utf8
    lengths = side.sentences.map { sentence in
      Float(sentence.span.range.reduce(0) { $0 + (utf8[$1] & 0xC0 == 0x80 ? 0 : 1) })
    }
    var blocks: [Int32] = []
    var last: Int?
    for sentence in side.sentences {
      let ordinal = (blocks.last ?? -1) + (sentence.block == last ? 0 : 1)
      blocks.append(ordinal)
      last = sentence.block
    }
    self.blocks = blocks
    var words = IntegerLists()
    for index in 0..<occurrences.count {
      var kept = occurrences[index].filter { chances[Int($0)] != nil }
      if kept.count > AlignmentText.wordLimit {
        kept.sort { (chances[Int($0)] ?? 1, $0) < (chances[Int($1)] ?? 1, $1) }
        kept.removeLast(kept.count - AlignmentText.wordLimit)
      }
      words.append(kept)
    }
    self.words = words
  }

  /// Whether a sentence is the first of its block.
  func startsBlock(_ index: Int) -> Bool { index == 0 || blocks[index] != blocks[index - 1] }

  /// The given sentences in the given order, as one block.
  func picking(_ order: [Int]) -> AlignmentText {
    var words = IntegerLists()
    for index in order { words.append(self.words[index]) }
    return AlignmentText(
      lengths: order.map { lengths[$0] }, blocks: order.map { _ in 0 }, words: words)
  }
}

extension WordTypes {
  /// The types of each sentence of the side, each once, in order of their numbers.
  func occurrences(in side: Side) -> IntegerLists {
    var lists = IntegerLists()
    var last = [Int](repeating: -1, count: kinds.count)
    for (index, sentence) in side.sentences.enumerated() {
      var types: [Int32] = []
      for token in side.tokens[sentence.tokens] {
        guard let type = typeOfForm[token.form], last[Int(type)] != index else { continue }
        last[Int(type)] = index
        types.append(type)
      }
      types.sort()
      lists.append(types)
    }
    return lists
  }
}
