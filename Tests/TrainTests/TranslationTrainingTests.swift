import Foundation
import Testing

@testable import QualityCheck
@testable import qc_train

/// Words that stand together in segments, and those that render each other.
struct TranslationTrainingTests {
  private static let ding = """
    Haus {n} | Häuser {pl} :: house | houses
    rot {adj} :: red
    Auto {n} :: car
    Betrieb {m} :: operation
    System {n} :: system
    Betriebssystem {n} :: operating system

    """

  private func counts(_ rows: String, opensCompounds: Bool = false) throws -> [String: Float] {
    let folder = URL.temporaryDirectory.appending(path: "qc-train-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let ding = folder.appending(path: "de-en")
    try Data(Self.ding.utf8).write(to: ding)
    let lexicon = try LexiconCache(
      folder: folder.path() + "cache", sources: [DataSource(kind: .ding, path: ding.path())]
    ).openOrBuild()
    var corpus = ParallelCorpus(lexicon: lexicon)
    corpus.add(rows, opensCompounds: opensCompounds)
    var found: [String: Float] = [:]
    for (key, sum) in TranslationTraining(corpus: corpus).counts(progress: { _ in }).counted {
      let german = lexicon.germanText(WordID(rawValue: UInt32(key >> 32)))
      found[german + "=" + lexicon.englishText(WordID(rawValue: UInt32(truncatingIfNeeded: key)))] = sum
    }
    return found
  }

  @Test func wordsThatChooseEachOther() throws {
    let counts = try counts("rotes Haus\tred house\nHaus\thouse\nrotes Auto\tred car\nHäuser\thouses\n")
    #expect(counts["haus=house", default: 0] > 1.5)
    #expect(counts["rot=red", default: 0] > 1)
    #expect(counts["haus=red", default: 0] < 0.3)
  }

  @Test func anExpressionRendersAWordAsAWhole() throws {
    let rows = "Betriebssystem\toperating system\nBetrieb\toperation\nSystem\tsystem\n"
    let counts = try counts(rows + rows)
    #expect(
      counts["betriebssystem=operating system", default: 0] > counts["betriebssystem=system", default: 0])
  }

  /// A part of a compound is part of an expression, never all of it.
  @Test func openedCompound() throws {
    let counts = try counts("Betriebssystem\toperating system\nSystem\tsystem\n", opensCompounds: true)
    #expect(counts["system=system", default: 0] > 1)
    #expect(counts["system=operating system"] == nil)
  }
}
