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
    #expect(practice.spun.text == "The facility likewise reported the “discovering”.\nIt rains.\n")
    #expect(practice.spun.marks.map(\.corrections) == [["clinic", "hospital"], ["finding"]])
    #expect(marked(practice.spun) == ["facility", "discovering"])
    #expect(practice.genuine.text == "The clinic also reported the “finding”.\nIt rains.\n")
    #expect(practice.genuine.marks.isEmpty)
  }

  /// One replacement at a time, never a harmless one.
  @Test func strayed() throws {
    let practice = try PracticeText(text, path: "practice.txt")
    let each = practice.strayed(from: 0, oneIn: 1)
    #expect(
      each.map(\.text) == [
        "The facility also reported the “finding”.\nIt rains.\n",
        "The clinic also reported the “discovering”.\nIt rains.\n",
      ])
    #expect(each.map(marked) == [["facility"], ["discovering"]])
    #expect(practice.strayed(from: 1, oneIn: 8).map(marked) == [["discovering"]])
    #expect(practice.strayed(from: 2, oneIn: 8).isEmpty)
  }

  private func marked(_ english: PracticeText.English) -> [String] {
    let utf8 = Array(english.text.utf8)
    return english.marks.map { String(decoding: utf8[$0.span.start..<$0.span.end], as: UTF8.self) }
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
      #expect(text.spun.marks.count > 20)
    }
  }
}
