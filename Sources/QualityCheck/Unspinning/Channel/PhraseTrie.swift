/// The phrases of the substitution table, found word by word.
struct PhraseTrie: Sendable {
  /// Nodes by the node before and the word that leads on; the first word leads on from node 0.
  private var edges: [UInt64: UInt32] = [:]
  /// The phrase that ends at a node.
  private var units: [WordID?] = [nil]
  /// By number of a unit: whether a phrase begins with it, and whether it is a phrase itself.
  private var beginnings: [Bool]
  private var isUnit: [Bool]

  init(_ phrases: [(words: [WordID], unit: WordID)], unitCount: Int) {
    beginnings = Array(repeating: false, count: unitCount)
    isUnit = beginnings
    for (words, unit) in phrases {
      var node: UInt32 = 0
      for word in words {
        let edge = Self.edge(node, word)
        if let next = edges[edge] {
          node = next
        } else {
          node = UInt32(units.count)
          edges[edge] = node
          units.append(nil)
        }
      }
      units[Int(node)] = unit
      if let first = words.first { beginnings[Int(first.rawValue)] = true }
      isUnit[Int(unit.rawValue)] = true
    }
  }

  private static func edge(_ node: UInt32, _ word: WordID) -> UInt64 {
    UInt64(node) << 32 | UInt64(word.rawValue)
  }

  func isBeginning(_ word: WordID) -> Bool {
    Int(word.rawValue) < beginnings.count && beginnings[Int(word.rawValue)]
  }

  func isPhrase(_ unit: WordID) -> Bool {
    Int(unit.rawValue) < isUnit.count && isUnit[Int(unit.rawValue)]
  }

  func unit(of words: ArraySlice<WordID>) -> WordID? {
    guard let first = words.first, isBeginning(first) else { return nil }
    var node: UInt32 = 0
    for word in words {
      guard let next = edges[Self.edge(node, word)] else { return nil }
      node = next
    }
    return units[Int(node)]
  }

  /// Calls the closure with every phrase of at most `longest` words that begins at a place.
  func forEach(
    in words: [WordID], at start: Int, longest: Int, _ body: (_ length: Int, _ unit: WordID) -> Void
  ) {
    guard isBeginning(words[start]) else { return }
    var node: UInt32 = 0
    for position in start..<min(start + longest, words.count) {
      guard let next = edges[Self.edge(node, words[position])] else { return }
      node = next
      if let unit = units[Int(node)] { body(position - start + 1, unit) }
    }
  }
}
