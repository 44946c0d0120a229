import Foundation
import QualityCheck

/// The texts of the evaluation folder and those of practice, as they are learned from.
struct Material {
  let folder: String
  /// The folder of texts written to learn from.
  let practice: String
  /// How many groups the texts are put in.
  let groups: Int

  /// Over so many parts the terms of the documented pairs are spread.
  private static let parts = 5
  /// Lines of the pieces that long texts are cut into: an item, an article, a long one.
  private static let pieces = [30, 100, 400]

  /// Of the replacements in texts of practice so many go into a text of their own.
  private static let shareOfStrayed = 12

  let articles: [String]
  private let pairs: [DocumentedPair]
  /// What spinners put for common words, whoever documented it.
  private let words: [DocumentedPair]
  /// The part of each term.
  private let part: [String: Int]

  init(folder: String, practice: String, groups: Int, words: String) throws {
    self.folder = folder
    self.practice = practice
    self.groups = groups
    articles = try Self.names(folder + "/spun", ending: ".gold.tsv")
    pairs = try DocumentedPairs.list(folder + "/pps/dev.tsv")
    self.words = try DocumentedPairs.spunWords(words)
    var generator = SplitMix(state: 1)
    let terms = Set(pairs.map(\.term)).sorted().shuffled(using: &generator)
    part = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0 % Self.parts) })
  }

  /// All terms of the documented pairs, without German.
  var terms: Glossary {
    Glossary(concepts: Set(pairs.map(\.term)).sorted().map { Concept(english: [Term($0)]) })
  }

  /// What a substitution table is learned from.
  func examples(_ knowledge: TrainingText.Knowledge) throws -> [DocumentedPair] {
    let listed = pairs.filter { knowledge != .withoutFold(part[$0.term] ?? 0) }
    let known = (articles + ["seed"]).filter { knowledge != .withoutArticle($0) }
    return try listed + known.flatMap { try DocumentedPairs.marked(gold($0)) } + words
  }

  func texts() throws -> [TrainingText] {
    try spun() + practised() + documented() + clean() + machineTranslated() + web()
  }

  private func gold(_ name: String) -> String {
    name == "seed" ? "\(folder)/seed/gold.tsv" : "\(folder)/spun/\(name).gold.tsv"
  }

  // MARK: Spun

  private func spun() throws -> [TrainingText] {
    var texts: [TrainingText] = []
    for (index, name) in articles.enumerated() {
      let stem = "\(folder)/spun/\(name)"
      func add(
        _ collection: TrainingText.Collection, source: [UInt8]?, isUnpaired: Bool = false,
        terms: TrainingText.Terms = .bundled
      ) throws {
        texts.append(
          TrainingText(
            name: name, collection: collection, group: index % groups, target: try bytes(stem + ".en.txt"),
            source: source, isUnpaired: isUnpaired, knowledge: .withoutArticle(name), terms: terms,
            marks: try DocumentedPairs.marks(gold(name))))
      }
      let source = try bytes(stem + ".de.txt")
      try add(.spun, source: source)
      try add(.spunUnpaired, source: source, isUnpaired: true)
      try add(.spunAlone, source: nil)
      try add(.spunOwnTerms, source: nil, terms: .own)
    }
    texts.append(
      TrainingText(
        name: "seed", collection: .seed, group: articles.count % groups,
        target: try bytes("\(folder)/seed/target.en.txt"), source: try bytes("\(folder)/seed/source.de.txt"),
        knowledge: .withoutArticle("seed"), marks: try DocumentedPairs.marks(gold("seed"))))
    return texts
  }

  private func practised() throws -> [TrainingText] {
    try Self.names(practice, ending: ".txt").enumerated().flatMap { index, name -> [TrainingText] in
      let path = "\(practice)/\(name).txt"
      let text = try PracticeText(String(contentsOfFile: path, encoding: .utf8), path: path)
      func made(_ collection: TrainingText.Collection, _ english: PracticeText.English, number: Int = 0)
        -> TrainingText
      {
        TrainingText(
          name: number == 0 ? name : "\(name) \(number)", collection: collection, group: index % groups,
          target: Array(english.text.utf8), source: Array(text.source.utf8),
          isUnpaired: collection == .practiceUnpaired || collection == .strayedUnpaired, marks: english.marks)
      }
      let strayed = text.strayed(from: index % Self.shareOfStrayed, oneIn: Self.shareOfStrayed)
      return [
        made(.practice, text.spun), made(.practiceUnpaired, text.spun), made(.practiceGenuine, text.genuine),
      ]
        + strayed.enumerated().flatMap { number, english in
          [TrainingText.Collection.strayed, .strayedUnpaired].map { made($0, english, number: number + 1) }
        }
    }
  }

  /// The documented phrases in sentences of ours and in real ones.
  private func documented() throws -> [TrainingText] {
    let newstest = try parallel()
    return (0..<Self.parts).flatMap { fold -> [TrainingText] in
      let group = fold * groups / Self.parts
      let held = pairs.filter { part[$0.term] == fold }
      let carried = Implanting.carried(held)
      let implanted = Implanting.implanted(held, in: newstest)
      func lines(_ collection: TrainingText.Collection, _ target: [UInt8], _ marks: [Mark]) -> TrainingText {
        TrainingText(
          name: "\(collection.rawValue) \(fold)", collection: collection, group: group, target: target,
          source: implanted.source, pairing: .lines, knowledge: .withoutFold(fold), marks: marks)
      }
      let strayed = Implanting.strayed(held, in: newstest).enumerated().flatMap { number, text in
        [TrainingText.Collection.strayed, .strayedUnpaired, .strayedAlone].map { collection in
          TrainingText(
            name: "\(fold) \(number + 1)", collection: collection, group: group, target: text.spun,
            source: collection == .strayedAlone ? nil : text.source, pairing: .lines,
            isUnpaired: collection == .strayedUnpaired, knowledge: .withoutFold(fold), marks: text.marks)
        }
      }
      return [
        TrainingText(
          name: "pps \(fold)", collection: .pps, group: group, target: carried.utf8,
          knowledge: .withoutFold(fold), terms: .own, marks: carried.marks),
        lines(.implanted, implanted.spun, implanted.marks),
        lines(.genuine, implanted.genuine, []),
      ] + strayed
    }
  }

  // MARK: Genuine

  private func clean() throws -> [TrainingText] {
    let newstest = try parallel()
    return newstest.enumerated().flatMap { index, text -> [TrainingText] in
      let group = index * groups / newstest.count
      return cut(text).enumerated().flatMap { number, piece -> [TrainingText] in
        func clean(_ collection: TrainingText.Collection, source: [UInt8]?) -> TrainingText {
          TrainingText(
            name: "\(text.name) \(number + 1)", collection: collection, group: group, target: piece.target,
            source: source, pairing: .lines)
        }
        var texts = [clean(.clean, source: piece.source), clean(.cleanAlone, source: nil)]
        texts[1].terms = .own
        // The German of a long text has words for everything; only that of short ones is evidence everywhere.
        if piece.count <= Self.pieces[0] {
          texts.append(clean(.cleanUnpaired, source: piece.source))
          texts[2].isUnpaired = true
        }
        return texts
      }
    }
  }

  private func machineTranslated() throws -> [TrainingText] {
    let names = try Self.names(folder + "/mt", ending: ".en").filter { $0.split(separator: ".").count > 1 }
    return try names.enumerated().flatMap { index, name -> [TrainingText] in
      let text = try ParallelLines(
        german: "\(folder)/mt/generaltest2022.de", english: "\(folder)/mt/\(name).en")
      return cut(text).enumerated().map { number, piece in
        TrainingText(
          name: "\(name) \(number + 1)", collection: .mt, group: (2 * index + 1) % groups,
          target: piece.target,
          source: piece.source, pairing: .lines)
      }
    }
  }

  private func web() throws -> [TrainingText] {
    try [TrainingText.Collection.webSpun, .webClean].flatMap { collection -> [TrainingText] in
      let names = try Self.names(folder + "/web", ending: ".txt").filter {
        $0.hasPrefix(collection.isSpun ? "spun-" : "clean-")
      }
      return try names.enumerated().map { index, name in
        // The first line says where the text is from.
        let body = try bytes("\(folder)/web/\(name).txt").drop { $0 != 0x0A }.dropFirst()
        return TrainingText(name: name, collection: collection, group: index % groups, target: Array(body))
      }
    }
  }

  // MARK: Files

  private func parallel() throws -> [ParallelLines] {
    try Self.names(folder + "/clean", ending: ".en").map {
      try ParallelLines(german: "\(folder)/clean/\($0).de", english: "\(folder)/clean/\($0).en")
    }
  }

  /// Pieces of all lengths in turn, every line in one.
  private func cut(_ text: ParallelLines) -> [(source: [UInt8], target: [UInt8], count: Int)] {
    var pieces: [(source: [UInt8], target: [UInt8], count: Int)] = []
    var start = 0
    while start < text.source.count {
      let end = min(start + Self.pieces[pieces.count % Self.pieces.count], text.source.count)
      pieces.append((joined(text.source[start..<end]), joined(text.target[start..<end]), end - start))
      start = end
    }
    return pieces
  }

  private func joined(_ lines: ArraySlice<String>) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

  /// Names of the files of a folder without their ending, in order.
  private static func names(_ folder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }.sorted()
  }
}
