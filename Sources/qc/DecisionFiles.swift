import ArgumentParser
import QualityCheck

/// What editors decided, of one file or several.
struct DecisionFiles {
  private let files: [(path: String, decisions: Decisions)]

  init(_ paths: [String]) throws {
    files = try paths.map { ($0, try Decisions.load($0)) }
  }

  var isEmpty: Bool { files.isEmpty }

  /// The jobs whose English somebody decided about.
  ///
  /// - Throws: ``DecisionsError/otherText(path:text:madeFor:)`` when a file is about none of the texts; what it says of
  ///   other texts beside is told on standard error.
  func jobs(among jobs: [Job], _ stages: Stages) throws -> [Job] {
    let texts = try jobs.map { try stages.read($0.target, .english, $0.pairing) }
    for (path, decisions) in files {
      let strange = decisions.documents.filter { text in !texts.contains { text.isAbout($0) } }
      guard strange.count < decisions.documents.count else {
        let names = texts.count == 1 ? texts[0].path : "any of these \(texts.count) texts"
        throw DecisionsError.otherText(path: path, text: names, madeFor: decisions.documents.map(\.path))
      }
      for text in strange {
        StandardError.write(
          "qc: \(path): what was decided about \(text.path) is left out: the text is not among these, or it has "
            + "changed since\n")
      }
    }
    return zip(jobs, texts).filter { _, text in
      files.contains { $0.decisions.documents.contains { $0.isAbout(text) } }
    }.map(\.0)
  }

  /// The findings of a report that were decided on; what is not found any more is told on standard error.
  func decided(in report: Report) -> [DecidedFinding] {
    files.flatMap { path, decisions -> [DecidedFinding] in
      let (found, lost) = decisions.decided(in: report)
      if lost > 0 {
        StandardError.write(
          "qc: \(path): \(Counted.text(lost, "decision")) about \(report.path) \(lost == 1 ? "is" : "are") left out: "
            + "qc reports nothing there now\n")
      }
      return found
    }
  }
}
