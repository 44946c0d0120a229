internal import Foundation

/// Keeps compiled term indexes in the user's cache folder: a glossary of 100,000 concepts is compiled once.
///
/// A file's name holds the content of the glossary and the state of the dictionaries, so another glossary is another
/// file, and a changed one is never mistaken for its former self. Whatever goes wrong with the cache, the index is
/// compiled in memory instead.
public struct TermIndexCache: Sendable {
  /// Absolute path of the folder.
  public let folder: String
  /// Smaller glossaries are compiled faster than a file is opened.
  private let leastConcepts: Int

  /// As many compiled indexes are kept; each glossary has one a language.
  private static let mostFiles = 12

  public init(folder: String = LexiconCache.userFolder, leastConcepts: Int = 1000) {
    self.folder = folder
    self.leastConcepts = leastConcepts
  }

  /// The index of one language of a glossary: opened where it was compiled before, else compiled and kept.
  public func index(_ glossary: Glossary, language: Language, lexicon: Lexicon?) -> TermIndex {
    guard glossary.concepts.count >= leastConcepts else {
      return TermIndex(glossary, language: language, lexicon: lexicon)
    }
    let identity = Self.identity(glossary, language, lexicon)
    let path = "\(folder)/terms-\(Self.name(identity)).bin"
    let inflection = InflectionKeys(language: language, dictionary: lexicon.map { BaseForms($0, language) })
    if let store = try? Store(path: path), (try? TermIndexStore.identity(store)) == identity,
      let index = try? TermIndex(store, inflection: inflection)
    {
      return index
    }
    var builder = TermIndexBuilder(language: language, inflection: inflection)
    builder.add(glossary)
    let stamp = time(nil)
    let bytes = TermIndexStore.compile(builder, identity: identity, stamp: stamp)
    if let index = try? kept(bytes, at: path, stamp: stamp, inflection: inflection) { return index }
    return TermIndex(glossary, language: language, lexicon: lexicon)
  }

  private func kept(
    _ bytes: [UInt8], at path: String, stamp: Int, inflection: InflectionKeys
  ) throws -> TermIndex {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try AtomicFile.write(bytes, to: path, modified: stamp)
    let index = try TermIndex(Store(path: path), inflection: inflection)
    removeOldest()
    return index
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
