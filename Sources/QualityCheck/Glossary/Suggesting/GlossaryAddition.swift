internal import Foundation

/// Adds concepts to the end of a CSV or TSV glossary and leaves the rest of the file as it is.
public struct GlossaryAddition: Sendable {
  private let bytes: [UInt8]
  private let separator: DelimitedText.Separator
  /// What the file's columns hold; a new file gets `de`, `en` and `status`.
  private let columns: [String]

  /// - Throws: when the file is there but is no glossary, or of a format that has no rows. A file that is not there is
  ///   begun anew.
  public init(path: String) throws(GlossaryError) {
    let ending = URL(filePath: path).pathExtension.lowercased()
    guard ["csv", "tsv", "tab"].contains(ending) else { throw .unknownFormat(path: path) }
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
      bytes = []
      separator = ending == "csv" ? .comma : .tab
      columns = ["de", "en", "status"]
      return
    }
    // A broken file is told before anything is added to it.
    _ = try Glossary.load([path])
    bytes = [UInt8](data)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = ending == "csv" ? .guess(bytes, from: start) : .tab
    var text = DelimitedText(bytes, separator: separator, from: start)
    var row: [DelimitedText.Cell] = []
    _ = try? text.next(into: &row)
    let names = row.map { text.text($0).trimmingCharacters(in: .whitespaces).lowercased() }
    let isHeader = names.contains { ["de", "en", "source", "target"].contains($0) }
    columns = isHeader ? names : ["de", "en"]
  }

  /// The whole file with the concepts as its last rows.
  public func text(adding concepts: [Concept]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if bytes.isEmpty { text = row(columns.map { $0 }) }
    if let last = text.unicodeScalars.last, last != "\n" { text += "\n" }
    for concept in concepts {
      text += row(
        columns.map { column in
          switch column {
          case "de", "source": concept.german.map(\.text).joined(separator: "|")
          case "en", "target": concept.english.map(\.text).joined(separator: "|")
          case "status": concept.english.first?.status.rawValue ?? ""
          case "id": concept.id ?? ""
          case "domain": concept.domain ?? ""
          case "definition": concept.definition ?? ""
          case "note": concept.note ?? ""
          default: ""
          }
        })
    }
    return text
  }

  private func row(_ cells: [String]) -> String {
    let mark = String(UnicodeScalar(separator.rawValue))
    return cells.map { cell in
      // A spreadsheet takes such a cell for a formula.
      let safe =
        cell.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false ? "'" + cell : cell
      let isPlain =
        !safe.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" } && !safe.contains(mark)
      return isPlain
        ? safe
        : "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\""
    }.joined(separator: mark) + "\n"
  }
}
