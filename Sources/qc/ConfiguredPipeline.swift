import Foundation
import QualityCheck

extension Pipeline {
  /// The pipeline that a configuration describes; opens what is installed, and says on standard error what is not.
  static func configured(
    by configuration: Configuration, isSourceRequired: Bool,
    observe: (@Sendable (Phase, Duration) -> Void)? = nil
  ) async throws -> Pipeline {
    guard let data = DataDirectory.locate() else { throw MissingData() }
    let glossary = try TermOptions.glossary(configuration.glossaries, data)
    async let opened = Resources.open(data: data, progress: { LexiconProgress().show($0) })
    // The rules need none of it.
    let rules = BuiltInRules.rules(
      data: data, glossary: glossary, variant: configuration.variant, isSourceRequired: isSourceRequired)
    let resources = await opened
    for problem in resources.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
    return Pipeline(
      stages: try .standard(resources: resources, glossary: glossary),
      rules: configuration.enabled(rules),
      minimumConfidence: configuration.minConfidence,
      severities: configuration.severities,
      accept: configuration.accept,
      thresholds: configuration.thresholds,
      observe: observe)
  }
}
