import Foundation
import QualityCheck
import Testing

@testable import qc_train

@Suite struct PracticeTextTests {
  private let text = """
    DE: Die Klinik meldete den Befund.
    EN: The [[facility|T|clinic/hospital]] [[likewise|H|also]] reported the “[[discovering|W|finding]]”.

    DE: Es regnet.
    EN: It rains.
    """

  /// The places lie where the spun text has the words, in bytes; harmless replacements are no marks.
  @Test func marks() throws {
    let practice = try PracticeText(text, path: "practice.txt")
    #expect(practice.source == "Die Klinik meldete den Befund.\nEs regnet.\n")
    #expect(practice.spun == "The facility likewise reported the “discovering”.\nIt rains.\n")
    #expect(practice.genuine == "The clinic also reported the “finding”.\nIt rains.\n")
    #expect(practice.marks.map(\.corrections) == [["clinic", "hospital"], ["finding"]])
    let utf8 = Array(practice.spun.utf8)
    #expect(
      practice.marks.map { String(decoding: utf8[$0.span.start..<$0.span.end], as: UTF8.self) } == [
        "facility", "discovering",
      ])
  }

  @Test(arguments: [
    "DE: Ein Satz.\nEN: A [[phrase|W]] here.", "DE: Ein Satz.\nEN: A [[phrase|X|sentence]] here.",
    "DE: Ein Satz.\nEN: A ]]phrase[[.", "DE: Ein Satz.\nEN: A [[phrase|W|sentence.",
    "DE: Ein Satz.\nEN: A [[phrase|W|/]].",
  ])
  func brokenMark(text: String) {
    #expect(throws: PracticeText.Failure.mark(path: "practice.txt", line: 2)) {
      try PracticeText(text, path: "practice.txt")
    }
  }

  @Test(arguments: ["EN: A sentence.\nDE: Ein Satz.", "\nDE: Ein Satz."])
  func brokenBlock(text: String) {
    #expect(throws: PracticeText.Failure.self) { try PracticeText(text, path: "practice.txt") }
  }

  /// What the weights were learned from can be read, and each text has marks.
  @Test func written() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Tools/practice").standardized
    let texts = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
    #expect(!texts.isEmpty)
    for url in texts {
      let text = try PracticeText(String(contentsOf: url, encoding: .utf8), path: url.lastPathComponent)
      #expect(text.marks.count > 20)
    }
  }
}
