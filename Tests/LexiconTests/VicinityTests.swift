import Foundation
import Testing

@testable import QualityCheck

/// Where the German of a correction lies: what stands side by side in the German should do so in the English.
struct VicinityTests {
  private static let opening = Task { try Laboratory() }

  /// What is said of a correction of one word, by the name of the feature.
  private func features(
    of correction: String, for word: String, in english: String, german: String, isPaired: Bool = true
  ) async throws -> [String: Float] {
    let laboratory = try await Self.opening.value
    let bitext = try laboratory.bitext(english, german: german, isPaired: isPaired)
    let place = try #require(
      laboratory.unspinner.examine(bitext).places.first {
        $0.text == correction && bitext.target.document.text($0.span) == word
      }, "\(word): \(correction)")
    return Dictionary(uniqueKeysWithValues: zip(Features.names, place.features.values))
  }

  @Test("a word is nearer to the German that stands beside that of its neighbours")
  func distance() async throws {
    let english = "The cheap daily lay on the table."
    let near = try await features(
      of: "newspaper", for: "daily", in: english, german: "Die billige Zeitung lag auf dem Tisch.")
    #expect(near["beside"] == 0)
    let far = try await features(
      of: "newspaper", for: "daily", in: english,
      german: "Auf dem Tisch lag, als der alte Mann nach Hause kam und Licht machte, wieder eine Zeitung.")
    #expect(try #require(far["beside"]) > log(3))
    #expect(try #require(far["around"]) >= #require(far["beside"]))
  }

  @Test("where the word renders the very German of the correction, the distance says nothing")
  func own() async throws {
    let own = try await features(
      of: "device", for: "gadget", in: "The cheap gadget lay on the table.",
      german: "Das billige Gerät lag auf dem Tisch.")
    #expect(own["beside"] == log(3))
  }

  @Test("of a whole text that place counts which is nearest, and has most in common with the sentence")
  func unpaired() async throws {
    let german = """
      Die Ministerin reiste am Montag nach Paris.
      Eine Zeitung nannte die Software nützlich.
      Auf dem Tisch lag eine billige Zeitung.
      Im Keller steht noch ein Kabel.
      """
    let whole = try await features(
      of: "newspaper", for: "daily", in: "The cheap daily lay on the table.", german: german, isPaired: false)
    #expect(whole["beside"] == 0)
    #expect(whole["company"] == 1)
    // No newspaper is where the cable is.
    let strange = try await features(
      of: "newspaper", for: "daily", in: "In the basement stood a cable beside the daily.", german: german,
      isPaired: false)
    #expect(try #require(strange["company"]) < 1)
    #expect(strange["beside"] == log(21))
  }
}
