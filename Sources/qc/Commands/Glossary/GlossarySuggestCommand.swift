import ArgumentParser
import Foundation
import QualityCheck

struct GlossarySuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Proposes terms that texts and their translations use again and again.",
    discussion: """
      German nouns, compounds and phrases are ranked by how much of a term they are, each with its likeliest English, \
      what speaks for it, and a pair of sentences. What the glossaries have already is left out. --accept appends \
      the entries that you name to a glossary; the rest of that file stays as it is. Many texts tell more than one.

      Exit status: 0; 2 when a text or a glossary cannot be read, or no text has its German.

      Examples:
        qc glossary suggest content
        qc glossary suggest article.en.txt --source article.de.txt
        qc glossary suggest all.en --source all.de --align lines --limit 200 --format json
        qc glossary suggest all.en --source all.de --align lines --accept Datenleck,Lieferkette --append terms.csv
      """)

  @OptionGroup var texts: TextOptions
  @OptionGroup(title: "Configuration") var options: ConfigurationOptions
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
    help: ArgumentHelp(
      "The glossary (CSV, TSV or YAML) that accepted terms are appended to.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "yaml", "yml"]))
  var append: String?

  func validate() throws {
    if texts.paths == ["-"], texts.german.source == nil {
      throw ValidationError("suggest needs the German of standard input: --source.")
    }
    if (accept == nil) != (append == nil) { throw ValidationError("--accept and --append go together.") }
    if limit < 1 || least < 1 { throw ValidationError("--limit and --least take numbers from 1.") }
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1.")
    }
  }

  func run() async throws {
    // What cannot be appended to is told before the texts are read.
    if let append { _ = try GlossaryAddition(path: append) }
    var configuration = try texts.configuration(options)
    terms.apply(to: &configuration)
    let (jobs, areAllFound) = try pairedJobs(configuration)
    guard let data = DataDirectory.locate() else { throw MissingData() }
    let known = includeKnown ? Glossary.empty : try TermOptions.glossary(configuration.glossaries, data)
    var resources = Resources.open(data: data, progress: { LexiconProgress().show($0) })
    for problem in resources.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
    guard let lexicon = resources.lexicon else { throw ExitStatus.couldNotRun }
    let model = resources.model
    // Nothing needs to be unspun.
    resources.model = nil
    let pipeline = Pipeline(stages: try .standard(resources: resources, glossary: .empty), rules: [])
    let (reports, isWhole) = await pipeline.reports(of: jobs)
    guard !reports.isEmpty else { throw ExitStatus.couldNotRun }
    let texts = reports.map(\.bitext)
    var suggester = TermSuggester(lexicon: lexicon, model: model)
    suggester.leastPairs = least
    let all = suggester.suggestions(from: texts, known: known).filter { $0.confidence >= minConfidence }
    let shown = Array(all.prefix(limit))
    if let accept, let append {
      try add(try chosen(accept, of: all, shown: shown), to: append)
    } else {
      let page = SuggestionPage(shown, of: texts)
      try ReportOutput.standard.write(format == .json ? page.json : page.text)
      if shown.isEmpty {
        StandardError.write(
          "qc: no term is to be proposed: nothing new stands in \(Counted.text(least, "pair")) of sentences or more\n"
        )
      }
    }
    if !isWhole || !areAllFound { throw ExitStatus.couldNotRun }
  }

  /// The jobs that have their German, and whether all texts were found; the others are told.
  private func pairedJobs(_ configuration: Configuration) throws -> ([Job], Bool) {
    let (jobs, areAllFound) = try texts.jobs(configuration)
    for job in jobs where job.source == nil {
      StandardError.write("qc: \(job.target): there is no German text to it; name it with --source\n")
    }
    let paired = jobs.filter { $0.source != nil }
    guard !paired.isEmpty else { throw ExitStatus.couldNotRun }
    return (paired, areAllFound)
  }

  private func chosen(
    _ accept: String, of all: [TermSuggestion], shown: [TermSuggestion]
  ) throws -> [TermSuggestion] {
    guard accept != "all" else { return shown }
    let names = accept.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    for name in names where !all.contains(where: { $0.german == name }) {
      throw ValidationError("'\(name)' is not among the proposals.")
    }
    return all.filter { names.contains($0.german) }
  }

  private func add(_ chosen: [TermSuggestion], to path: String) throws {
    // As the file is now: reading the texts takes minutes, in which somebody may have written to it.
    let addition = try GlossaryAddition(path: path)
    let concepts = chosen.map { Concept(german: [Term($0.german)], english: [Term($0.english)]) }
    try ReportOutput.file(path).write(addition.text(adding: concepts))
    StandardError.write("qc: \(Counted.text(concepts.count, "term")) added to \(path)\n")
  }
}
