/// The terms of one language as paths of word classes.
///
/// A word class is a word of some term: all spellings that are forms of it lead to the class, and a path of
/// classes leads to the terms that end there.
struct TermTrie: Sendable {
  struct WordClass: Sendable {
    /// Key of the term's own spelling.
    let exact: TextKey
    let isCapitalised: Bool
    let isAlone: Bool
    /// Where a path that begins with the class goes; nil when no term begins with it.
    var first: Int?
  }

  struct Ending: Sendable {
    let concept: Int
    let term: Int
    let isCaseExact: Bool
    /// The next ending at the same node, -1 for none.
    let next: Int
  }

  private(set) var classes: [WordClass] = []
  private(set) var endings: [Ending] = []
  /// Key of a word with its use to the first link of the classes it leads to.
  private var classTable = KeyTable()
  private var links: [(wordClass: Int32, next: Int32)] = []
  /// Spelling, use and capital to the class.
  private var classNames = KeyTable()
  /// Node and class to the next node; node 0 is the root.
  private var edges = KeyTable()
  private var lastEndings: [Int32] = [-1]

  /// The first link of the classes of a word, by a key of it; -1 for none.
  @inline(__always)
  func firstLink(of key: TextKey, use: InflectionKeys.Use) -> Int { classTable[key.filed(use)] ?? -1 }

  /// The class at a link and the next link; nil at the end.
  @inline(__always)
  func link(_ link: Int) -> (wordClass: Int, next: Int)? {
    link < 0 ? nil : (Int(links[link].wordClass), Int(links[link].next))
  }

  @inline(__always)
  func next(_ node: Int, _ wordClass: Int) -> Int? { edges[TermTrie.edge(node, wordClass)] }

  func forEachEnding(at node: Int, _ body: (Ending) -> Void) {
    var index = Int(lastEndings[node])
    while index >= 0 {
      body(endings[index])
      index = endings[index].next
    }
  }

  mutating func insert(_ path: [Int], concept: Int, term: Int, isCaseExact: Bool) {
    var node = 0
    for (depth, wordClass) in path.enumerated() {
      let edge = TermTrie.edge(node, wordClass)
      if let next = edges[edge] {
        node = next
      } else {
        lastEndings.append(-1)
        node = lastEndings.count - 1
        edges.set(edge, to: node)
      }
      if depth == 0 { classes[wordClass].first = node }
    }
    endings.append(
      Ending(concept: concept, term: term, isCaseExact: isCaseExact, next: Int(lastEndings[node])))
    lastEndings[node] = Int32(endings.count - 1)
  }

  /// The class of a term's word, made and filed under its keys at first sight.
  mutating func wordClass(
    _ own: TextKey, isCapitalised: Bool, use: InflectionKeys.Use, keys: () -> [TextKey]
  ) -> Int {
    let name = own.filed(use) ^ (isCapitalised ? 0x0F0F_F0F0_3C3C_C3C3 : 0)
    if let known = classNames[name] { return known }
    classes.append(WordClass(exact: own, isCapitalised: isCapitalised, isAlone: use == .alone, first: nil))
    let index = classes.count - 1
    classNames.set(name, to: index)
    for key in keys() {
      let filed = key.filed(use)
      links.append((Int32(index), Int32(classTable[filed] ?? -1)))
      classTable.set(filed, to: links.count - 1)
    }
    return index
  }

  private static func edge(_ node: Int, _ wordClass: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 32 | UInt64(truncatingIfNeeded: wordClass + 1)
  }
}
