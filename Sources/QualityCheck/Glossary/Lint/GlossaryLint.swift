/// Finds what will not do what its author wants in glossary files.
///
/// The files are taken together: two of them may contradict each other. Without dictionaries and language model, the
/// checks that need them are left out.
public struct GlossaryLint: Sendable {
  private let resources: Resources

  public init(resources: Resources) { self.resources = resources }

  /// What was found in the files, by file, place and check.
  public func report(_ paths: [String]) throws(GlossaryError) -> GlossaryLintReport {
    var files: [LintedGlossary.File] = []
    for path in paths {
      files.append(
        LintedGlossary.File(
          path: path, entries: try GlossaryReader.entries(path), formulas: try Self.formulas(path)))
    }
    let glossary = LintedGlossary(files: files)
    let problems =
      ConceptChecks(glossary: glossary).problems() + SharedTermChecks(glossary: glossary).problems()
      + MatchChecks(glossary: glossary, lexicon: resources.lexicon).problems()
      + WordChecks(glossary: glossary, resources: resources).problems()
      + files.flatMap { file in
        file.formulas.map { formula in
          GlossaryProblem(
            .formula, "a spreadsheet runs '\(formula.text)' as a formula; put an apostrophe before it",
            text: formula.text, path: file.path, position: formula.position)
        }
      }
    var byPath: [String: [GlossaryProblem]] = [:]
    for problem in problems { byPath[problem.path, default: []].append(problem) }
    var reports: [GlossaryLintReport.File] = []
    for file in files {
      reports.append(
        GlossaryLintReport.File(
          path: file.path, concepts: file.entries.count,
          problems: try Self.located(byPath[file.path] ?? []).sorted(by: Self.precedes)))
    }
    return GlossaryLintReport(files: reports)
  }

  /// The problems of one file with their spans.
  private static func located(_ problems: [GlossaryProblem]) throws(GlossaryError) -> [GlossaryProblem] {
    guard let path = problems.first?.path else { return [] }
    let file = try GlossaryFile(reading: path)
    guard !file.isConverted else { return problems }
    let spans = ProblemSpans(file)
    return problems.map { problem in
      guard let span = spans.span(of: problem.text, at: problem.position) else { return problem }
      var located = problem
      located.span = span
      located.end = spans.position(span.end)
      return located
    }
  }

  private static func formulas(_ path: String) throws(GlossaryError) -> [FormulaFinding] {
    switch GlossaryFormat(path: path) {
    case .csv: try FormulaFinding.all(in: GlossaryFile(reading: path), separator: nil)
    case .tsv: try FormulaFinding.all(in: GlossaryFile(reading: path), separator: .tab)
    default: []
    }
  }

  private static func precedes(_ a: GlossaryProblem, _ b: GlossaryProblem) -> Bool {
    if a.position != b.position {
      return (a.position.line, a.position.column) < (b.position.line, b.position.column)
    }
    return (a.check.rawValue, a.message) < (b.check.rawValue, b.message)
  }
}
