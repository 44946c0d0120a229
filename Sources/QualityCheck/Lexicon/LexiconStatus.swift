/// What a lexicon is made of: the data packages, found or missing, and what each gave.
public struct LexiconStatus: Sendable, Hashable {
  /// A file of a data package.
  public struct Source: Sendable, Hashable {
    public let source: DataSource
    public let isFound: Bool
  }

  public struct Counts: Sendable, Hashable {
    public var englishEntries: Int
    public var germanEntries: Int
    public var synonymLinks: Int
    public var translations: Int
    /// Groups of English words that render one word of another language.
    public var pivots: Int

    static func - (a: Counts, b: Counts) -> Counts {
      Counts(
        englishEntries: a.englishEntries - b.englishEntries, germanEntries: a.germanEntries - b.germanEntries,
        synonymLinks: a.synonymLinks - b.synonymLinks, translations: a.translations - b.translations,
        pivots: a.pivots - b.pivots)
    }
  }

  /// What a package gave: entries that no package before it had; links and translations, repeats included.
  public struct Part: Sendable, Hashable {
    public let kind: DataSource.Kind
    public let counts: Counts
  }

  public let sources: [Source]
  /// The store's path, whether there is one or not.
  public let path: String
  /// Why the store cannot be used as it is; nil when it can.
  public let problem: LexiconError?
  /// Length of the store in bytes.
  public let bytes: Int
  /// In the order in which the packages were read.
  public let parts: [Part]
  /// What is in the store: links in both directions, translations of each pair once.
  public let total: Counts

  /// Debian packages that would add something, sorted.
  public var missingPackages: [String] {
    Set(sources.lazy.filter { !$0.isFound }.compactMap(\.source.package)).sorted()
  }
}

extension LexiconStatus.Part {
  init?(line: Substring) {
    let fields = line.split(separator: "\t")
    let numbers = fields.dropFirst().compactMap { Int($0) }
    guard fields.count == 6, numbers.count == 5, let kind = DataSource.Kind(rawValue: String(fields[0]))
    else {
      return nil
    }
    self.kind = kind
    counts = LexiconStatus.Counts(
      englishEntries: numbers[0], germanEntries: numbers[1], synonymLinks: numbers[2],
      translations: numbers[3], pivots: numbers[4])
  }

  var line: String {
    let numbers = [
      counts.englishEntries, counts.germanEntries, counts.synonymLinks, counts.translations, counts.pivots,
    ]
    return ([kind.rawValue] + numbers.map(String.init)).joined(separator: "\t")
  }
}

extension LexiconCache {
  /// What is installed and what the store holds; builds nothing.
  public func status() -> LexiconStatus {
    let found = sources.map { LexiconStatus.Source(source: $0, isFound: $0.exists) }
    do throws(LexiconError) {
      let lexicon = try open()
      let lines = try lexicon.store.text(.statistics).split(separator: "\n")
      return LexiconStatus(
        sources: found, path: storePath, problem: nil, bytes: lexicon.store.file.count,
        parts: lines.compactMap { LexiconStatus.Part(line: $0) }, total: lexicon.counts)
    } catch {
      let none = LexiconStatus.Counts(
        englishEntries: 0, germanEntries: 0, synonymLinks: 0, translations: 0, pivots: 0)
      return LexiconStatus(
        sources: found, path: storePath, problem: error, bytes: 0, parts: [], total: none)
    }
  }
}

extension Lexicon {
  var counts: LexiconStatus.Counts {
    LexiconStatus.Counts(
      englishEntries: englishCount, germanEntries: germanCount, synonymLinks: synonymLists.values.count,
      translations: translationLists.values.count,
      pivots: pivotLists.values.pointer.max().map { Int($0) + 1 } ?? 0)
  }
}
