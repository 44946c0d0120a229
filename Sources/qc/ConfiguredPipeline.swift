import Foundation
import QualityCheck

extension Pipeline {
  /// The pipeline that a configuration describes; opens what is installed, and says on standard error what is not.
  ///
  /// - Parameter isWhole: whether all has to be there: what was not looked for opens no gate, and is measured by nobody.
  static func configured(
    by configuration: Configuration, isSourceRequired: Bool, isWhole: Bool = false,
    observe: (@Sendable (Phase, Duration) -> Void)? = nil
  ) async throws -> Pipeline {
    guard let data = DataDirectory.locate() else { throw MissingData() }
    // Nothing takes as long to load as a spelling dictionary, and nothing else waits for it.
    let spelling = SpellingDictionaries.open(for: configuration.variant)
    let glossary = try TermOptions.glossary(configuration.glossaries, data)
    async let rules = BuiltInRules.rules(
      data: data, glossary: glossary, variant: configuration.variant, isSourceRequired: isSourceRequired)
    let resources = Resources.open(
      data: data, spelling: spelling, progress: { LexiconProgress().show($0) })
    let stages = try Stages.standard(
      resources: resources, glossary: glossary, variant: configuration.variant)
    if isWhole, !resources.problems.isEmpty { throw MissingResources(problems: resources.problems) }
    for problem in resources.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
    return await Pipeline(
      stages: stages,
      rules: configuration.enabled(rules),
      minimumConfidence: configuration.minConfidence,
      severities: configuration.severities,
      accept: configuration.accept,
      thresholds: configuration.thresholds,
      observe: observe)
  }
}
