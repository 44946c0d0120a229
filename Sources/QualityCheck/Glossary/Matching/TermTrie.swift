/// The terms of one language as paths of word classes, in mapped memory.
///
/// A word class is a word of some term: all spellings that are forms of it lead to the class, and a path of
/// classes leads to the terms that end there.
struct TermTrie: Sendable {
  struct WordClass: BitwiseCopyable {
    /// Key of the term's own spelling.
    let exactHash: UInt64
    let exactLength: UInt32
    /// Where a path that begins with the class goes; -1 when no term begins with it.
    var first: Int32
    /// 1: capitalised, 2: a whole term.
    let flags: UInt64

    var exact: TextKey { TextKey(hash: exactHash, length: Int(exactLength)) }
    var isCapitalised: Bool { flags & 1 != 0 }
    var isAlone: Bool { flags & 2 != 0 }
  }

  struct Ending: BitwiseCopyable {
    let concept: Int32
    let term: Int32
    /// Index of the spelling to which capitals matter, -1 where they do not.
    let spelling: Int32
    /// The next ending at the same node, -1 for none.
    let next: Int32
  }

  struct Link: BitwiseCopyable {
    let wordClass: Int32
    let next: Int32
  }

  let classes: Section<WordClass>
  let endings: Section<Ending>
  /// Key of a word with its use to the first link of the classes it leads to.
  let classTable: KeyTable
  let links: Section<Link>
  /// Node and class to the next node; node 0 is the root.
  let edges: KeyTable
  let lastEndings: Section<Int32>
  /// Spellings of the terms whose capitals matter.
  let spellings: Lists<UInt8>

  /// The first link of the classes of a word, by a key of it; -1 for none.
  @inline(__always)
  func firstLink(of key: TextKey, use: InflectionKeys.Use) -> Int { classTable[key.filed(use)] ?? -1 }

  /// The class at a link and the next link; nil at the end.
  @inline(__always)
  func link(_ link: Int) -> (wordClass: Int, next: Int)? {
    link < 0 ? nil : (Int(links[link].wordClass), Int(links[link].next))
  }

  /// Where a path that begins with a class goes; nil when no term begins with it.
  @inline(__always)
  func first(_ wordClass: Int) -> Int? {
    let first = classes[wordClass].first
    return first < 0 ? nil : Int(first)
  }

  @inline(__always)
  func next(_ node: Int, _ wordClass: Int) -> Int? { edges[TermTrieBuilder.edge(node, wordClass)] }

  func forEachEnding(at node: Int, _ body: (Ending) -> Void) {
    var index = Int(lastEndings[node])
    while index >= 0 {
      body(endings[index])
      index = Int(endings[index].next)
    }
  }

  /// The spelling an ending is to have; nil where capitals do not matter.
  func spelling(of ending: Ending) -> Slice<UnsafeBufferPointer<UInt8>>? {
    ending.spelling < 0 ? nil : spellings.values.pointer[spellings[Int(ending.spelling)]]
  }
}
