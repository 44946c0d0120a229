import ArgumentParser
import QualityCheck

struct GlossaryLookupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Looks words up in glossaries, in either language and any form, with the dictionary beside.",
    discussion: """
      Examples:
        qc glossary lookup Datenlecks
        qc glossary lookup "data breaches" Bank --glossary terms.csv

      Exit status: 0 also when nothing is found.
      """)

  @Argument(help: "Words or phrases; put a phrase into quotation marks.")
  var words: [String]

  @OptionGroup(title: "Terms") var terms: TermOptions

  @Option(help: "How the concepts are written: 'text' for people, 'json' for programs.")
  var format: PageFormat = .text

  func run() async throws {
    let glossary = try terms.glossary(DataDirectory.locate())
    let lexicon = try? Lexicon.openOrBuild { LexiconProgress().show($0) }
    if lexicon == nil {
      StandardError.write("qc: without the dictionaries, endings are guessed; 'qc doctor' tells more\n")
    }
    let lookup = GlossaryLookup(glossary, lexicon: lexicon)
    if format == .json { return try ReportOutput.standard.write(lookup.json(words)) }
    for word in words {
      let text = lookup.text(word)
      try ReportOutput.standard.write(
        text.isEmpty ? "\(word): in no glossary and not in the dictionary\n" : text)
    }
  }
}
