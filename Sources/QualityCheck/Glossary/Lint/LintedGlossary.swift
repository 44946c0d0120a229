/// Glossary files as the checks of `qc glossary lint` see them: read together, every term with its place.
struct LintedGlossary {
  struct File {
    let path: String
    let entries: [GlossaryEntry]
    let formulas: [FormulaFinding]
  }

  /// A concept of one of the files.
  struct Concept {
    let file: Int
    let entry: GlossaryEntry
  }

  /// A term of one of the concepts.
  struct Term {
    let concept: Int
    let number: Int
    let language: Language
    let term: QualityCheck.Term
    let position: TextPosition
  }

  let files: [File]
  /// In the order of the files.
  let concepts: [Concept]

  init(files: [File]) {
    self.files = files
    concepts = files.enumerated().flatMap { number, file in
      file.entries.map { Concept(file: number, entry: $0) }
    }
  }

  func terms(of concept: Int, in language: Language) -> [Term] {
    let entry = concepts[concept].entry
    return zip(entry.concept.terms(in: language), entry.positions(in: language)).enumerated().map {
      Term(concept: concept, number: $0, language: language, term: $1.0, position: $1.1)
    }
  }

  func terms(in language: Language) -> [Term] {
    concepts.indices.flatMap { terms(of: $0, in: language) }
  }

  func place(of term: Term) -> GlossaryProblem.Place {
    GlossaryProblem.Place(path: path(of: term.concept), position: term.position)
  }

  func path(of concept: Int) -> String { files[concepts[concept].file].path }

  func problem(
    _ check: GlossaryCheck, _ message: String, at term: Term, severity: Severity? = nil,
    other: Term? = nil
  ) -> GlossaryProblem {
    GlossaryProblem(
      check, severity: severity, message, text: term.term.text, path: path(of: term.concept),
      position: term.position, other: other.map(place))
  }
}
