import ArgumentParser
import QualityCheck

/// The pair of texts a command works on.
struct PairOptions: ParsableArguments {
  @Argument(help: "The English text; - reads standard input.", completion: .file())
  var target: String

  @OptionGroup var german: SourceOptions

  func validate() throws { try german.check(target: target) }

  var source: String? { german.source }
  var align: Pairing { german.align }
  var job: Job { german.job(target: target) }
}
