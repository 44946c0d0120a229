public import ArgumentParser
public import QualityCheck

/// The German of a text, and how the two find together.
struct SourceOptions: ParsableArguments {
  @Option(
    help: "The German text the English was made from; without it there is less evidence.", completion: .file()
  )
  var source: String?

  @Option(
    help: "How sentences find together: 'auto' by what they say, 'lines' when line n belongs to line n.")
  var align: Pairing = .automatic

  /// Throws what is wrong with the pair on a command line.
  func check(target: String) throws {
    if target == "-", source == "-" {
      throw ValidationError("Only one of the two texts can come from standard input.")
    }
    if align == .lines, source == nil {
      throw ValidationError("--align lines needs --source.")
    }
  }

  func job(target: String) -> Job { Job(target: target, source: source, pairing: align) }
}

extension Pairing: ExpressibleByArgument {}
