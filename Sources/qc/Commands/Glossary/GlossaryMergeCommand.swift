import ArgumentParser
import QualityCheck

struct GlossaryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Brings two versions of a glossary together that both come from a third.",
    discussion: """
      What only one side changed is taken. Where both changed the same fact, term or preferred term, ours is kept and \
      the conflict is told on standard error. Remarks, columns and whatever else qc does not read stay as ours has \
      them; what theirs adds to them is told, too, and is a conflict. As a merge driver of git:
        git config merge.glossary.driver 'qc glossary merge %O %A %B --like %P --output %A'

      Exit status: 0 without conflicts, 1 with conflicts, 2 when a file cannot be read.
      """)

  @Argument(help: "The version both come from.", completion: .file())
  var base: String

  @Argument(help: "Our version.", completion: .file())
  var ours: String

  @Argument(help: "Their version.", completion: .file())
  var theirs: String

  @Option(
    help: ArgumentHelp(
      "Take the format from this name: git gives the versions names without an ending.", valueName: "file"))
  var like: String?

  @Option(
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    let format = try like.map { name in
      guard let format = GlossaryFormat(path: name) else { throw GlossaryError.unknownFormat(path: name) }
      return format
    }
    func read(_ path: String) throws -> Glossary { try GlossaryReader.terms(path, as: format) }
    let merge = GlossaryMerge(base: try read(base), ours: try read(ours), theirs: try read(theirs))
    let pieces = try GlossaryReader.unmergedPieces(base: base, ours: ours, theirs: theirs, as: format)
    let oursFormat = format ?? GlossaryFormat(path: ours)
    let output = try GlossaryOutput(path: output, format: format, fallback: oursFormat)
    if output.format != oursFormat { try GlossaryReader.checkRewritable(ours, as: format) }
    try output.write(merge.glossary, changing: output.format == oursFormat ? ours : nil)
    for conflict in merge.conflicts { StandardError.write("qc: conflict in \(conflict.sentence)\n") }
    let most = 20
    for piece in pieces.prefix(most) {
      let place = "\(theirs):\(piece.position.line):\(piece.position.column)"
      StandardError.write("qc: \(place): '\(piece.shown)' is not merged; take it over by hand\n")
    }
    if pieces.count > most {
      StandardError.write("qc: \(theirs): \(pieces.count - most) more pieces are not merged\n")
    }
    if !merge.conflicts.isEmpty || !pieces.isEmpty { throw ExitStatus.gateShut }
  }
}
