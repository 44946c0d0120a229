internal import Foundation

/// A starting glossary from the bilingual dictionary (Ding, package trans-de-en): its entries with the subject tags
/// one asks for, such as `[comp.]`.
///
/// The dictionary's first English rendering is preferred, the others are admitted. Entries that share a German term
/// become one concept. Left out are inflected columns, colloquial and obsolete words, and entries of more than four
/// words. The text file is read, not the compiled lexicon, which keeps no capitals and no gender.
public struct DictionaryGlossary: Sendable {
  /// The dictionary's subject tags.
  public static var domains: [String] { Array(DingTags.domains.dropFirst()) }

  /// What the glossary calls each domain that is wanted, by the dictionary's tag.
  private let names: [String: String]

  public init(names: [String: String]) { self.names = names }

  /// Reads the installed dictionary.
  public func read(
    _ path: String = "/usr/share/trans/de-en"
  ) throws(LexiconError) -> Glossary {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .dictionaryMissing(path: path, package: "trans-de-en")
    }
    let file = try MappedFile(path: path)
    return withExtendedLifetime(file) { glossary(file.bytes) }
  }

  func glossary(_ bytes: Bytes) -> Glossary {
    var concepts: [Concept] = []
    let tags = names.keys.map { Array("[\($0)".utf8) }
    bytes.forEachLine { _, line in
      // Most lines have no wanted tag and need no closer look.
      guard
        line.indices.contains(where: { index in
          line[index] == 0x5B && tags.contains { line[index...].starts(with: $0) }
        })
      else { return }
      if let concept = concept(line) { concepts.append(concept) }
    }
    return GlossaryImport(Glossary(concepts: concepts), into: .empty).glossary
  }

  private func concept(_ line: Bytes) -> Concept? {
    guard line.count > 4, line[0] != UInt8(ascii: "#") else { return nil }
    let sides = line.string.components(separatedBy: " :: ")
    guard sides.count == 2 else { return nil }
    let columns = sides.map { $0.split(separator: "|", maxSplits: 1)[...].first.map(String.init) ?? "" }
    let german = DictionaryAlternative.all(columns[0], .german)
    let english = DictionaryAlternative.all(columns[1], .english)
    let tag = (german + english).lazy.map(\.domain).first { $0 != 0 } ?? 0
    guard let name = names[DingTags.domains[Int(tag)]], tag != 0 else { return nil }
    let germanTerms = german.flatMap(\.terms)
    let renderings = english.flatMap(\.terms)
    guard let first = germanTerms.first, !renderings.isEmpty else { return nil }
    return Concept(
      id: "ding-\(DingTags.domains[Int(tag)])-\(Self.slug(first.text))", domain: name,
      german: Self.distinct(germanTerms),
      english: Self.distinct(renderings).enumerated().map { index, term in
        index == 0
          ? term : Term(term.text, status: .admitted, partOfSpeech: term.partOfSpeech)
      })
  }

  private static func distinct(_ terms: [Term]) -> [Term] {
    var seen: Set<String> = []
    return terms.filter { seen.insert($0.text).inserted }
  }

  /// A term as a part of an identifier: `größere Änderung` gives `groessere-aenderung`.
  private static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "ä": slug += "ae"
      case "ö": slug += "oe"
      case "ü": slug += "ue"
      case "ß": slug += "ss"
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      default: if slug.last != "-" { slug += "-" }
      }
    }
    return slug
  }
}

/// One alternative of a dictionary entry with its spelling as printed.
private struct DictionaryAlternative {
  let terms: [Term]
  let domain: UInt8

  /// Words of these registers start no glossary.
  private static let unwanted = [
    "[ugs.]", "[coll.]", "[slang]", "[vulg.]", "[veraltet]", "[obs.]", "[dated]", "[veraltend]", "[humor.]",
    "[pej.]", "[poet.]", "[archaic]",
  ]

  /// The alternatives of a column, which stand between semicolons outside brackets.
  static func all(_ column: String, _ language: DingAlternative.Language) -> [DictionaryAlternative] {
    var parts: [String] = [""]
    var depth = 0
    for scalar in column.unicodeScalars {
      switch scalar {
      case "(", "{", "[": depth += 1
      case ")", "}", "]": depth = max(0, depth - 1)
      default: break
      }
      if scalar == ";", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
    }
    return parts.map { DictionaryAlternative($0, language) }
  }

  private init(_ text: String, _ language: DingAlternative.Language) {
    var scanner = DingScanner(language: language)
    Array(text.utf8).withUnsafeBufferPointer { scanner.scan($0) }
    domain = scanner.domain
    var words = DingWords(scanner.without, language: language)
    words.removeFrame()
    let isUsable =
      !words.isFinite && !scanner.isCombining && !Self.unwanted.contains { text.contains($0) }
      && !text.contains("…") && !text.contains("...")
    guard isUsable else {
      terms = []
      return
    }
    let part = Self.partOfSpeech(scanner.grammar.partsOfSpeech, isInfinitive: words.isInfinitive)
    let gender = language == .german ? Self.gender(text) : nil
    terms = words.expanded().prefix(2).compactMap { utf8 in
      let term = GlossaryText.term(String(decoding: utf8, as: UTF8.self))
      guard (1...4).contains(term.split(separator: " ").count), term.utf8.count > 1 else { return nil }
      return Term(
        term, partOfSpeech: part, gender: gender,
        number: language == .german && scanner.grammar.isPlural ? .plural : nil)
    }
  }

  private static func partOfSpeech(_ parts: PartsOfSpeech, isInfinitive: Bool) -> Term.PartOfSpeech? {
    if isInfinitive || parts == .verb { return .verb }
    if parts == .noun { return .noun }
    if parts == .adjective { return .adjective }
    return parts == .adverb ? .adverb : nil
  }

  private static func gender(_ text: String) -> Term.Gender? {
    if text.contains("{m}") { return .masculine }
    if text.contains("{f}") { return .feminine }
    return text.contains("{n}") ? .neuter : nil
  }
}
