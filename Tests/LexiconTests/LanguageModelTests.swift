import CLanguageModel
import Foundation
import Testing

@testable import QualityCheck

/// The mapped reader of trigram models gives the answers of sphinxbase, which wrote the format.
@Suite struct LanguageModelTests {
  /// A few n-grams with gaps at every order: pairs that have no trigrams, trigrams whose first pair is unknown, words
  /// without any pair.
  private static let arpa = """
    \\data\\
    ngram 1=7
    ngram 2=6
    ngram 3=4

    \\1-grams:
    -99.0 <s> -0.4
    -1.1 </s> 0
    -0.9 the -0.35
    -1.3 clinic -0.2
    -1.7 runs -0.15
    -2.2 programs 0
    -2.9 bizarre

    \\2-grams:
    -0.3 <s> the -0.21
    -0.8 the clinic -0.11
    -1.4 the programs 0
    -0.7 clinic runs -0.05
    -0.9 runs programs 0
    -0.2 programs </s> 0

    \\3-grams:
    -0.25 <s> the clinic
    -0.45 the clinic runs
    -0.60 clinic runs programs
    -0.10 runs programs </s>

    \\end\\

    """

  private static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qc-model-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The model above as a file of the binary format.
  private static func binary(in folder: URL) throws -> String {
    let text = folder.appending(path: "tiny.arpa").path
    try arpa.write(toFile: text, atomically: true, encoding: .utf8)
    qc_lm_silence()
    let logarithms = try #require(logmath_init(1.0001, 0, 0))
    defer { logmath_free(logarithms) }
    let model = try #require(ngram_model_read(nil, text, NGRAM_ARPA, logarithms))
    defer { ngram_model_free(model) }
    let path = folder.appending(path: "tiny.lm.bin").path
    try #require(ngram_model_write(model, path, NGRAM_BIN) == 0)
    return path
  }

  private func expectSame(
    _ mapped: LanguageModel, _ loaded: LanguageModel, _ rows: [[LanguageModel.Word]]
  ) {
    func answers(_ model: LanguageModel) -> [[Float]] {
      model.withScorer { scorer in
        var answers: [[Float]] = []
        for row in rows {
          let pair = scorer.bigram(row[1], row[2])
          answers.append([
            scorer.unigram(row[2]), pair.logProbability, pair.isAttested ? 1 : 0,
            scorer.trigram(row[0], row[1], row[2]),
          ])
        }
        return answers
      }
    }
    #expect(answers(mapped) == answers(loaded))
  }

  @Test func everyTrigramOfASmallModelScoresAsInSphinxbase() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try Self.binary(in: folder)
    _ = try #require(TrigramFile(MappedFile(path: path)), "the mapped reader takes what sphinxbase writes")
    let mapped = try LanguageModel(path: path)
    let loaded = try LanguageModel(path: path, isMapped: false)
    let words = ["<s>", "</s>", "the", "clinic", "runs", "programs", "bizarre", "unheard-of", "The", ""]
    #expect(mapped.words(words) == loaded.words(words))
    #expect((mapped.start, mapped.end) == (loaded.start, loaded.end))
    let known = mapped.words(words).filter { $0 >= 0 }
    #expect(known.count == 7)
    expectSame(
      mapped, loaded, known.flatMap { a in known.flatMap { b in known.map { [a, b, $0] } } })
  }

  @Test func anArpaFileIsReadToo() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let binary = try LanguageModel(path: Self.binary(in: folder))
    let text = try LanguageModel(path: folder.appending(path: "tiny.arpa").path)
    let words = text.words(["the", "clinic", "runs"])
    let other = binary.words(["the", "clinic", "runs"])
    let fromText = text.withScorer { $0.trigram(words[0], words[1], words[2]) }
    let fromBinary = binary.withScorer { $0.trigram(other[0], other[1], other[2]) }
    // The binary format rounds probabilities to 65536 values.
    #expect(abs(fromText - fromBinary) < 0.001)
    #expect(abs(fromText + 0.45 * Float(log(10.0))) < 0.001)
  }

  @Test func aCutOrForeignFileIsNotMapped() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let whole = try Data(contentsOf: URL(filePath: Self.binary(in: folder)))
    for data in [whole.dropLast(), whole.prefix(40), whole + Data([0]), Data("Trie Language".utf8)] {
      let path = folder.appending(path: "broken.lm.bin").path
      try Data(data).write(to: URL(filePath: path))
      #expect(try TrigramFile(MappedFile(path: path)) == nil)
    }
  }

  @Test func theInstalledModelScoresAsInSphinxbase() throws {
    let mapped = try LanguageModel(path: LanguageModel.defaultPath)
    let loaded = try LanguageModel(path: LanguageModel.defaultPath, isMapped: false)
    let text = """
      the government said on monday that it would not pay for the new bridge because the old contract with the \
      company had run out last year and nobody had read the report on the risks of the project zyzzyva
      """
    let words = mapped.words(text.split(separator: " ").map(String.init))
    #expect(words == loaded.words(text.split(separator: " ").map(String.init)))
    let known = words.filter { $0 >= 0 }
    var rows = zip(zip(known, known.dropFirst()), known.dropFirst(2)).map { [$0.0, $0.1, $1] }
    // Words from all over the vocabulary, most of them never seen together.
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      rows.append(
        (0..<3).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return LanguageModel.Word(state >> 33) % 72_000
        })
    }
    expectSame(mapped, loaded, rows)
  }

  @Test("words go together where the last is far likelier behind the others than elsewhere")
  func collocations() throws {
    let model = try LanguageModel(path: LanguageModel.defaultPath)
    #expect(model.areCollocated(["social", "media"]))
    #expect(model.areCollocated(["Quality", "of", "life"]))
    #expect(!model.areCollocated(["convivial", "media"]))
    #expect(!model.areCollocated(["media", "the"]))
    #expect(!model.areCollocated(["zzyzzx", "media"]))
    #expect(!model.areCollocated(["media"]))
  }
}
