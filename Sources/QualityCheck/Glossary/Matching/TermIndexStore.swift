/// A compiled ``TermIndex`` as the sections of a store.
enum TermIndexStore {
  /// To be raised with every change of the sections or of what is filed under which keys.
  static let version = 3

  private enum SectionID: UInt32 {
    case identity = 1
    case classes, endings, links, lastEndings, spellingStarts, spellings, compoundLinks
    case classKeys, classValues, classFilter
    case edgeKeys, edgeValues, edgeFilter
    case compoundKeys, compoundValues, compoundFilter
  }

  /// Where every store that is compiled of a glossary says what it was compiled of.
  static let identitySection = SectionID.identity.rawValue

  static func compile(_ builder: TermIndexBuilder, identity: String, stamp: Int) -> [UInt8] {
    var writer = StoreWriter()
    func add<Element: BitwiseCopyable>(_ section: SectionID, _ values: [Element]) {
      writer.add(section.rawValue, values)
    }
    add(.identity, Array(identity.utf8))
    add(.classes, builder.trie.classes)
    add(.endings, builder.trie.endings)
    add(.links, builder.trie.links)
    add(.lastEndings, builder.trie.lastEndings)
    add(.spellingStarts, builder.trie.spellingStarts)
    add(.spellings, builder.trie.spellings)
    add(.compoundLinks, builder.compounds.links)
    add(.classKeys, builder.trie.classTable.keys)
    add(.classValues, builder.trie.classTable.values)
    add(.classFilter, builder.trie.classTable.filter)
    add(.edgeKeys, builder.trie.edges.keys)
    add(.edgeValues, builder.trie.edges.values)
    add(.edgeFilter, builder.trie.edges.filter)
    add(.compoundKeys, builder.compounds.table.keys)
    add(.compoundValues, builder.compounds.table.values)
    add(.compoundFilter, builder.compounds.table.filter)
    return writer.finish(stamp: stamp)
  }

  static func identity(_ store: Store) throws(LexiconError) -> String {
    let bytes: Section<UInt8> = try store.section(SectionID.identity.rawValue)
    return bytes.pointer.string
  }

  static func trie(_ store: Store) throws(LexiconError) -> TermTrie {
    TermTrie(
      classes: try store.section(SectionID.classes.rawValue),
      endings: try store.section(SectionID.endings.rawValue),
      classTable: try table(store, .classKeys, .classValues, .classFilter),
      links: try store.section(SectionID.links.rawValue),
      edges: try table(store, .edgeKeys, .edgeValues, .edgeFilter),
      lastEndings: try store.section(SectionID.lastEndings.rawValue),
      spellings: Lists(
        starts: try store.section(SectionID.spellingStarts.rawValue),
        values: try store.section(SectionID.spellings.rawValue)))
  }

  static func compounds(_ store: Store) throws(LexiconError) -> CompoundTerms {
    CompoundTerms(
      table: try table(store, .compoundKeys, .compoundValues, .compoundFilter),
      links: try store.section(SectionID.compoundLinks.rawValue))
  }

  private static func table(
    _ store: Store, _ keys: SectionID, _ values: SectionID, _ filter: SectionID
  ) throws(LexiconError) -> KeyTable {
    KeyTable(
      keys: try store.section(keys.rawValue), values: try store.section(values.rawValue),
      filter: try store.section(filter.rawValue))
  }
}
