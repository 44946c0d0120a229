import ArgumentParser

@main
struct QC: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "qc", abstract: "Flags machine-spun English.")
}
