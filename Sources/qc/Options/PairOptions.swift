public import ArgumentParser
public import QualityCheck

/// The pair of texts a command works on.
struct PairOptions: ParsableArguments {
  @Argument(help: "The English text; - reads standard input.", completion: .file())
  var target: String

  @Option(
    help: "The German text the English was made from; without it there is less evidence.", completion: .file()
  )
  var source: String?

  @Option(
    help: "How sentences find together: 'auto' by what they say, 'lines' when line n belongs to line n.")
  var align: Pairing = .automatic

  func validate() throws { try Self.check(target: target, source: source, align: align) }

  /// Throws what is wrong with a pair of texts on a command line.
  static func check(target: String, source: String?, align: Pairing) throws {
    if target == "-", source == "-" {
      throw ValidationError("Only one of the two texts can come from standard input.")
    }
    if align == .lines, source == nil {
      throw ValidationError("--align lines needs --source.")
    }
  }

  var job: Job { Job(target: target, source: source, pairing: align) }
}

extension Pairing: ExpressibleByArgument {}
