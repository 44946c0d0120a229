import Foundation
import QualityCheck

/// Every candidate of examined texts with its features and what it is, for a look with other programs.
enum Dump {
  static func write(_ texts: [ExaminedText], to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    let header =
      [
        "collection", "text", "group", "start", "end", "surface", "correction", "phrase", "label", "whole",
        "mark",
      ]
      + Features.names
    try file.write(contentsOf: Data((header.joined(separator: "\t") + "\n").utf8))
    for text in texts { try file.write(contentsOf: Data(rows(of: text).utf8)) }
  }

  private static func rows(of text: ExaminedText) -> String {
    var rows = ""
    let marks = text.marks
    for (place, label) in zip(text.examination.places, text.labels) {
      let surface = String(decoding: text.text.target[place.span.start..<place.span.end], as: UTF8.self)
      let mark = marks.overlapping(place.span).first
      let fields = [
        text.text.collection.rawValue, text.text.name, "\(text.text.group)", "\(place.span.start)",
        "\(place.span.end)", surface, place.text, place.isPhrase ? "1" : "0", "\(label)",
        marks.overlapping(place.span).contains { marks.corrects(place.span, place.text, $0) } ? "1" : "0",
        mark.map { "\($0.tier)|\($0.span.start)|\($0.corrections.joined(separator: "|"))" } ?? "",
      ]
      rows += fields.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t")
      for value in place.features.values { rows += "\t" + String(format: "%.4g", value) }
      rows += "\n"
    }
    return rows
  }
}
