internal import Foundation

/// Keeps what is compiled of glossaries in the user's cache folder: one of 100,000 concepts is compiled once.
///
/// A file's name holds the content of the glossary and the state of the dictionaries, so another glossary is another
/// file, and a changed one is never mistaken for its former self. Whatever goes wrong with the cache, the index is
/// compiled in memory instead.
public struct TermIndexCache: Sendable {
  /// Absolute path of the folder.
  public let folder: String
  /// Smaller glossaries are compiled faster than a file is opened.
  private let leastConcepts: Int

  /// As many compiled stores are kept; each glossary has one a language, and one of units.
  private static let mostFiles = 18

  public init(folder: String = LexiconCache.userFolder, leastConcepts: Int = 1000) {
    self.folder = folder
    self.leastConcepts = leastConcepts
  }

  /// The index of one language of a glossary: opened where it was compiled before, else compiled and kept.
  public func index(_ glossary: Glossary, language: Language, lexicon: Lexicon?) -> TermIndex {
    let inflection = InflectionKeys(language: language, dictionary: lexicon.map { BaseForms($0, language) })
    return open(
      of: glossary, identity: { Self.identity(glossary, language, lexicon) },
      compile: { identity, stamp in
        var builder = TermIndexBuilder(language: language, inflection: inflection)
        builder.add(glossary)
        return TermIndexStore.compile(builder, identity: identity, stamp: stamp)
      },
      use: { store throws(LexiconError) in try TermIndex(store, inflection: inflection) })
  }

  /// What is made of the English terms as ``TermTableBuilder`` compiles them.
  func withUnits<Value>(
    of glossary: Glossary, lexicon: Lexicon, _ use: (Store) throws(LexiconError) -> Value
  ) -> Value {
    open(
      of: glossary, identity: { TermTableBuilder.identity(glossary, lexicon: lexicon) },
      compile: { TermTableBuilder(glossary, lexicon: lexicon).compile(identity: $0, stamp: $1) }, use: use)
  }

  /// Opens a store that was compiled before, else compiles and keeps it; whatever is wrong with the file or the
  /// folder, it is compiled in memory.
  ///
  /// - Parameter use: throws when a section of the store is not as it should be.
  private func open<Value>(
    of glossary: Glossary, identity: () -> String, compile: (_ identity: String, _ stamp: Int) -> [UInt8],
    use: (Store) throws(LexiconError) -> Value
  ) -> Value {
    if glossary.concepts.count >= leastConcepts {
      let identity = identity()
      let path = "\(folder)/terms-\(Self.name(identity)).bin"
      if let store = try? Store(path: path), (try? TermIndexStore.identity(store)) == identity,
        let value = try? use(store)
      {
        return value
      }
      let stamp = time(nil)
      let bytes = compile(identity, stamp)
      if let value = try? use(kept(bytes, at: path, stamp: stamp)) { return value }
    }
    do {
      return try use(Store(MappedFile(bytes: compile("", 0), name: "terms")))
    } catch {
      // Memory for an array is asked for, and the store was written a moment ago: as with any array, there is no cure.
      preconditionFailure("\(error)")
    }
  }

  private func kept(_ bytes: [UInt8], at path: String, stamp: Int) throws -> Store {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try AtomicFile.write(bytes, to: path, modified: stamp)
    let store = try Store(path: path)
    removeOldest()
    return store
  }

  /// Keeps the newest files; one that is open stays readable for whoever has it.
  private func removeOldest() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var files: [(path: String, modified: Int)] = []
    for name in names where name.hasPrefix("terms-") && name.hasSuffix(".bin") {
      var status = stat()
      if stat("\(folder)/\(name)", &status) == 0 {
        files.append(("\(folder)/\(name)", Int(status.st_mtim.tv_sec)))
      }
    }
    for file in files.sorted(by: { $0.modified > $1.modified }).dropFirst(Self.mostFiles) {
      unlink(file.path)
    }
  }

  /// What an index depends on: the terms with their forms in their order, and the dictionaries that gave base forms.
  private static func identity(_ glossary: Glossary, _ language: Language, _ lexicon: Lexicon?) -> String {
    var text: [UInt8] = []
    for concept in glossary.concepts {
      for term in concept.terms(in: language) {
        for (spelling, caseRule) in term.spellings {
          text += spelling.utf8
          text.append(caseRule == .exact ? 1 : 0)
        }
        text.append(2)
      }
      text.append(3)
    }
    let terms = text.withUnsafeBytes { StoreFormat.checksum($0) }
    let dictionaries = lexicon.flatMap { try? $0.store.identity() } ?? "none"
    return "terms \(TermIndexStore.version) \(language.rawValue) \(text.count) \(terms)\n\(dictionaries)"
  }

  private static func name(_ identity: String) -> String {
    let sum = Array(identity.utf8).withUnsafeBytes { StoreFormat.checksum($0) }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
