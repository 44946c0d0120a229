import Foundation
import Testing

@testable import QualityCheck
@testable import qc_train

/// What documented replacements have in common is believed of others.
struct PriorTrainingTests {
  private static let ding = """
    Anerkennung {f} :: recognition; acknowledgement
    Haus {n} :: house; home
    Gerät {n} :: device; gadget
    Waffe {f} :: weapon; weapons

    """

  @Test("where images share their terms' German, such a word is likelier than one that merely looks alike")
  func sharedGerman() async throws {
    let folder = URL.temporaryDirectory.appending(path: "qc-train-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let ding = folder.appending(path: "de-en")
    try Data((Self.ding + "Rekrut {m} :: recognisance\nHausen :: housekeeping\n").utf8).write(to: ding)
    let lexicon = try LexiconCache(
      folder: folder.path() + "cache", sources: [DataSource(kind: .ding, path: ding.path())]
    ).openOrBuild()
    let entries: [SubstitutionTable.Entry] = [
      .init(term: "recognition", image: "acknowledgement", count: 8),
      .init(term: "house", image: "home", count: 9),
      .init(term: "recognition", image: "recognisance", count: 0.1),
      .init(term: "house", image: "housekeeping", count: 0.1),
      // What stays as it is, and phrases, tell nothing of replacements.
      .init(term: "device", image: "device", count: 50),
      .init(term: "the device", image: "gadget", count: 50),
    ]
    let table = SubstitutionTable(entries: entries)
    let training = try await PriorTraining(lexicon: lexicon, tables: [table])
    let prior = training.prior(of: table)
    func probability(_ image: String, for term: String) throws -> Float {
      let (image, term) = (try #require(lexicon.english(image)), try #require(lexicon.english(term)))
      return try #require(prior.probability(of: image, for: term, in: lexicon))
    }
    #expect(try probability("gadget", for: "device") > 0.5)
    #expect(try probability("gadget", for: "device") > 5 * probability("housekeeping", for: "house"))
  }
}
