import Foundation
import QualityCheck

/// The files that a check by a configuration goes by, and what is wrong with them.
struct FilesInForce {
  /// A line each, as people read it.
  private(set) var lines: [String] = []
  /// What a check would stop at.
  private(set) var problems: [any Error] = []

  init(_ configuration: Configuration) {
    addBaseline(configuration)
    let data = DataDirectory.locate()
    if let data, FileManager.default.fileExists(atPath: data.file("glossary.csv")) {
      addGlossary(data.file("glossary.csv"), "qc's own, gives way to yours")
    }
    for file in configuration.glossaries { addGlossary(file, "yours") }
    lines.append("data: " + (data?.path ?? "missing; qc check does not run without it, see 'qc doctor'"))
    if data == nil { problems.append(MissingData()) }
    addDictionaries()
  }

  private mutating func addBaseline(_ configuration: Configuration) {
    do {
      if let baseline = try Site.baseline(configuration) {
        let findings = Counted.text(baseline.count, "finding")
        let texts = Counted.text(baseline.documents.count, "text")
        lines.append("baseline: \(configuration.baseline), lets \(findings) in \(texts) pass")
      } else {
        lines.append("baseline: none, \(configuration.baseline) is not there")
      }
    } catch {
      lines.append("baseline: \(configuration.baseline), cannot be read")
      problems.append(error)
    }
  }

  private mutating func addGlossary(_ path: String, _ whose: String) {
    do {
      let glossary = try Glossary.load([path])
      let phrases = glossary.knownPhrases.phrases.count
      let content =
        phrases > 0
        ? Counted.text(phrases, "known phrase") : Counted.text(glossary.concepts.count, "concept")
      lines.append("glossary: \(path), \(whose), \(content)")
    } catch {
      lines.append("glossary: \(path), \(whose), cannot be read")
      problems.append(error)
    }
  }

  /// A check needs all of them.
  private mutating func addDictionaries() {
    let missing = Requirement.all.filter { requirement in
      !requirement.files.allSatisfy { FileManager.default.isReadableFile(atPath: $0) }
    }
    let names = missing.map(\.package).joined(separator: ", ")
    lines.append(
      missing.isEmpty
        ? "dictionaries: all \(Requirement.all.count) are installed"
        : "dictionaries: \(names) missing, see 'qc doctor'")
  }
}
