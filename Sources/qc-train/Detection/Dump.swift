import Foundation
import QualityCheck

/// Every candidate of judged texts with its features, what it is and what it is taken for, for a look with other
/// programs.
enum Dump {
  static func write(_ texts: [DetectionTraining.JudgedText], to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    let header =
      [
        "collection", "text", "group", "start", "end", "surface", "correction", "phrase", "label", "whole",
        "mark", "odds", "stray", "rank", "chosen", "shown",
      ]
      + Features.names
    try file.write(contentsOf: Data((header.joined(separator: "\t") + "\n").utf8))
    for text in texts { try file.write(contentsOf: Data(rows(of: text).utf8)) }
  }

  private static func rows(of judged: DetectionTraining.JudgedText) -> String {
    let text = judged.examined
    var rows = ""
    let marks = text.marks
    let chosen = judged.chosen(Unspinner.leastProbability, isKnown: false)
    let isChosen = Set(chosen.map(\.judged))
    let proposals = Proposals(judged.judged, of: text.examination)
    for (index, item) in judged.judged.enumerated() {
      let (place, label) = (text.examination.places[item.place], text.labels[item.place])
      let surface = String(decoding: text.text.target[place.span.start..<place.span.end], as: UTF8.self)
      let mark = marks.overlapping(place.span).first
      let fields = [
        text.text.collection.rawValue, text.text.name, "\(text.text.group)", "\(place.span.start)",
        "\(place.span.end)", surface, place.text, place.isPhrase ? "1" : "0", "\(label)",
        marks.overlapping(place.span).contains { marks.corrects(place.span, place.text, $0) } ? "1" : "0",
        mark.map { "\($0.tier)|\($0.span.start)|\($0.corrections.joined(separator: "|"))" } ?? "",
        String(format: "%.3f", item.spun), String(format: "%.3f", item.stray),
        String(format: "%.3f", item.rank),
        isChosen.contains(index) ? "1" : "0",
        isChosen.contains(index)
          ? judged.shown(index, among: chosen, proposals).texts.joined(separator: "|") : "",
      ]
      rows += fields.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t")
      for value in place.features.values { rows += "\t" + String(format: "%.4g", value) }
      rows += "\n"
    }
    return rows
  }
}
