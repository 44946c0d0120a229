import ArgumentParser

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "qc-train", abstract: "Learns what qc's detection rests on.")
}
