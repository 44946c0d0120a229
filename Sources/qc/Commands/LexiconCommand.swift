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
      let lexicon = try cache.rebuild { progress.show($0) }
      try ReportOutput.standard.write(
        "\(cache.storePath): \(lexicon.englishCount) English and \(lexicon.germanCount) German entries\n")
    }
  }
}

extension LexiconCommand {
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells what is in the compiled dictionaries and from which files.",
      discussion: "Exit status: 0 when they are ready, 2 when they have to be compiled first.")

    func run() throws {
      let cache = LexiconCache()
      var text = ""
      for source in cache.sources {
        let size = (try? FileManager.default.attributesOfItem(atPath: source.path))?[.size] as? Int
        let state =
          size.map { "\($0) bytes" } ?? "missing\(source.package.map { ", apt-get install \($0)" } ?? "")"
        let kind = source.kind.rawValue.padding(toLength: 16, withPad: " ", startingAt: 0)
        text += "\(kind)\(source.path)  \(state)\n"
      }
      do {
        let lexicon = try cache.open()
        text += """

          \(cache.storePath)
          ready: \(lexicon.englishCount) English entries, \(lexicon.germanCount) German entries

          """
        try ReportOutput.standard.write(text)
      } catch let error as LexiconError {
        try ReportOutput.standard.write(text + "\n\(error.sentence)\n")
        throw ExitStatus.couldNotRun
      }
    }
  }
}
