import ArgumentParser
import Foundation
import QualityCheck

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "The dictionaries, compiled into one file in the cache folder.",
    discussion: """
      qc compiles them by itself on first use, and again when a package of theirs changes. The cache folder is \
      $XDG_CACHE_HOME/qc or ~/.cache/qc.
      """,
    subcommands: [Build.self, Status.self])

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Compiles the dictionaries anew.")

    func run() throws {
      let progress = LexiconProgress()
      let cache = LexiconCache()
      _ = try cache.rebuild { progress.show($0) }
      try ReportOutput.standard.write(LexiconPage(cache.status()).text)
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells what is in the compiled dictionaries and from which files.",
      discussion: "Exit status: 0 when they are ready, 2 when they have to be compiled first.")

    func run() throws {
      let status = LexiconCache().status()
      try ReportOutput.standard.write(LexiconPage(status).text)
      if status.problem != nil { throw ExitStatus.couldNotRun }
    }
  }
}

/// What is in the compiled dictionaries, as a table.
private struct LexiconPage {
  private let status: LexiconStatus

  init(_ status: LexiconStatus) { self.status = status }

  var text: String {
    var text = ""
    for source in status.sources {
      let cure = source.source.package.map { ", apt-get install \($0)" } ?? ""
      text +=
        "\(source.isFound ? "found  " : "missing")  \(source.source.path)\(source.isFound ? "" : cure)\n"
    }
    guard status.problem == nil else { return text + "\n\(status.problem.map { "\($0)" } ?? "")\n" }
    text += "\n" + row("", "English", "German", "synonyms", "translations", "pivots")
    for part in status.parts { text += row(part.kind.rawValue, part.counts) }
    text += row("in all", status.total)
    return text + "\n\(status.path), \(status.bytes) bytes: ready\n"
  }

  private func row(_ name: String, _ counts: LexiconStatus.Counts) -> String {
    row(
      name, String(counts.englishEntries), String(counts.germanEntries), String(counts.synonymLinks),
      String(counts.translations), String(counts.pivots))
  }

  private func row(_ name: String, _ cells: String...) -> String {
    name.padding(toLength: 16, withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(0, 13 - $0.count)) + $0 }.joined() + "\n"
  }
}
