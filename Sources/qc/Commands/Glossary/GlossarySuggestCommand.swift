import ArgumentParser
import Foundation
import QualityCheck

struct GlossarySuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Proposes terms that a text and its translation use again and again.",
    discussion: """
      German nouns, compounds and phrases are ranked by how much of a term they are, each with its likeliest English, \
      what speaks for it, and a pair of sentences. What the glossaries have already is left out. --accept appends \
      the entries that you name to a glossary; the rest of that file stays as it is.

      Examples:
        qc glossary suggest article.en.txt --source article.de.txt
        qc glossary suggest all.en --source all.de --align lines --limit 200 --format json
        qc glossary suggest all.en --source all.de --align lines --accept Datenleck,Lieferkette --append terms.csv
      """)

  @OptionGroup var pair: PairOptions
  @OptionGroup(title: "Terms") var terms: TermOptions

  @Flag(help: "Leave nothing out: propose what the glossaries have, too.")
  var includeKnown = false

  @Option(help: ArgumentHelp("Propose at most so many.", valueName: "number"))
  var limit = 100

  @Option(help: ArgumentHelp("A term stands in at least so many pairs of sentences.", valueName: "number"))
  var least = 3

  @Option(help: ArgumentHelp("Leave out what is less sure, 0 to 1.", valueName: "probability"))
  var minConfidence = 0.5

  @Option(help: "How the terms are written: 'text' for people, 'json' for programs.")
  var format: PageFormat = .text

  @Option(
    help: ArgumentHelp("Append the proposals with these German terms, or 'all'.", valueName: "term,..."))
  var accept: String?

  @Option(
    help: ArgumentHelp("The glossary (CSV or TSV) that accepted terms are appended to.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv"]))
  var append: String?

  func validate() throws {
    if pair.source == nil { throw ValidationError("suggest needs the German text: --source.") }
    if (accept == nil) != (append == nil) { throw ValidationError("--accept and --append go together.") }
    if limit < 1 || least < 1 { throw ValidationError("--limit and --least take numbers from 1.") }
  }

  func run() async throws {
    guard let data = DataDirectory.locate() else { throw MissingData() }
    var resources = await Resources.open(data: data, progress: { LexiconProgress().show($0) })
    for problem in resources.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
    guard let lexicon = resources.lexicon else { throw ExitStatus.couldNotRun }
    let model = resources.model
    // Nothing needs to be unspun.
    resources.model = nil
    let pipeline = Pipeline(stages: try .standard(resources: resources, glossary: .empty), rules: [])
    let texts = [try pipeline.report(pair.job).bitext]
    var suggester = TermSuggester(lexicon: lexicon, model: model)
    suggester.leastPairs = least
    let known = includeKnown ? Glossary.empty : try terms.glossary(data)
    let all = suggester.suggestions(from: texts, known: known).filter { $0.confidence >= minConfidence }
    let shown = Array(all.prefix(limit))
    if let accept, let append { return try add(accept, of: all, shown: shown, to: append) }
    let page = SuggestionPage(shown, of: texts)
    try ReportOutput.standard.write(format == .json ? page.json : page.text)
  }

  private func add(
    _ accept: String, of all: [TermSuggestion], shown: [TermSuggestion], to path: String
  ) throws {
    var chosen = shown
    if accept != "all" {
      let names = accept.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      for name in names where !all.contains(where: { $0.german == name }) {
        throw ValidationError("'\(name)' is not among the proposals.")
      }
      chosen = all.filter { names.contains($0.german) }
    }
    let addition = try GlossaryAddition(path: path)
    let concepts = chosen.map { Concept(german: [Term($0.german)], english: [Term($0.english)]) }
    try ReportOutput.file(path).write(addition.text(adding: concepts))
    StandardError.write("qc: \(concepts.count) terms added to \(path)\n")
  }
}
