/// A ``TermTrie`` that is being filled.
struct TermTrieBuilder {
  private(set) var classes: [TermTrie.WordClass] = []
  private(set) var endings: [TermTrie.Ending] = []
  private(set) var classTable = KeyTableBuilder()
  private(set) var links: [TermTrie.Link] = []
  private(set) var edges = KeyTableBuilder()
  private(set) var lastEndings: [Int32] = [-1]
  private(set) var spellingStarts: [UInt32] = [0]
  private(set) var spellings: [UInt8] = []
  /// Spelling, use and capital to the class.
  private var classNames = KeyTableBuilder()

  /// Keeps a spelling whose capitals matter; its index.
  mutating func addSpelling(_ letters: [UInt8]) -> Int {
    spellings += letters
    spellingStarts.append(UInt32(spellings.count))
    return spellingStarts.count - 2
  }

  /// - Parameter spelling: what ``addSpelling(_:)`` gave; nil where capitals do not matter.
  mutating func insert(_ path: [Int], concept: Int, term: Int, spelling: Int?) {
    var node = 0
    for (depth, wordClass) in path.enumerated() {
      let edge = TermTrieBuilder.edge(node, wordClass)
      if let next = edges[edge] {
        node = next
      } else {
        lastEndings.append(-1)
        node = lastEndings.count - 1
        edges.set(edge, to: node)
      }
      if depth == 0 { classes[wordClass].first = Int32(node) }
    }
    endings.append(
      TermTrie.Ending(
        concept: Int32(concept), term: Int32(term), spelling: Int32(spelling ?? -1), next: lastEndings[node]))
    lastEndings[node] = Int32(endings.count - 1)
  }

  /// The class of a term's word, made and filed under its keys at first sight.
  mutating func wordClass(
    _ own: TextKey, isCapitalised: Bool, use: InflectionKeys.Use, keys: () -> [TextKey]
  ) -> Int {
    let name = own.filed(use) ^ (isCapitalised ? 0x0F0F_F0F0_3C3C_C3C3 : 0)
    if let known = classNames[name] { return known }
    classes.append(
      TermTrie.WordClass(
        exactHash: own.hash, exactLength: UInt32(own.length), first: -1,
        flags: (isCapitalised ? 1 : 0) | (use == .alone ? 2 : 0)))
    let index = classes.count - 1
    classNames.set(name, to: index)
    for key in keys() {
      let filed = key.filed(use)
      links.append(TermTrie.Link(wordClass: Int32(index), next: Int32(classTable[filed] ?? -1)))
      classTable.set(filed, to: links.count - 1)
    }
    return index
  }

  static func edge(_ node: Int, _ wordClass: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 32 | UInt64(truncatingIfNeeded: wordClass + 1)
  }
}
