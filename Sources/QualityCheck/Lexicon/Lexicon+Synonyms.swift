/// A link from one English entry to another.
public struct SynonymLink: Sendable, Hashable {
  public let word: WordID
  public let relations: SynonymRelations
}

/// The links of one entry, sorted by identifier; a view of the mapped file.
public struct SynonymLinks: RandomAccessCollection, Sendable {
  private let lexicon: Lexicon
  private let range: Range<Int>

  init(lexicon: Lexicon, range: Range<Int>) {
    self.lexicon = lexicon
    self.range = range
  }

  public var startIndex: Int { range.lowerBound }
  public var endIndex: Int { range.upperBound }

  public subscript(position: Int) -> SynonymLink {
    SynonymLink(
      word: WordID(rawValue: lexicon.synonymLists.values[position]),
      relations: SynonymRelations(rawValue: lexicon.synonymRelations[position]))
  }
}

extension Lexicon {
  /// The links of an entry in all thesauri; links hold in both directions.
  public func synonyms(_ id: WordID) -> SynonymLinks {
    SynonymLinks(lexicon: self, range: synonymLists[Int(id.rawValue)])
  }

  /// How many synonyms two entries have in common, and how many each has.
  func commonSynonyms(_ a: WordID, _ b: WordID) -> (common: Int, first: Int, second: Int) {
    let (first, second) = (synonymLists[Int(a.rawValue)], synonymLists[Int(b.rawValue)])
    let common = Self.commonCount(synonymLists.values.pointer, first, second)
    return (common, first.count, second.count)
  }

  /// How two entries are linked; empty when they are not.
  public func relations(_ a: WordID, _ b: WordID) -> SynonymRelations {
    var range = synonymLists[Int(a.rawValue)]
    var target = b.rawValue
    let other = synonymLists[Int(b.rawValue)]
    if other.count < range.count {
      range = other
      target = a.rawValue
    }
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) >> 1
      if synonymLists.values[middle] < target { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, synonymLists.values[low] == target else { return [] }
    return SynonymRelations(rawValue: synonymRelations[low])
  }
}
