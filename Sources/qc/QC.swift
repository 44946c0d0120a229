import ArgumentParser
import QualityCheck

@main
struct QC: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qc",
    abstract: "Compares an English text with its German source and finds machine-spun English.",
    discussion: """
      A spinner rewrites a text word by word with a thesaurus: 'cybercrime' becomes 'digital wrongdoing'. qc says \
      where that happened, what was meant, and which German words prove it.

      Reports go to standard output, everything else to standard error. Exit status: 0 it ran, 2 it could not run, \
      64 the command line is wrong.
      """,
    version: "qc \(Version.current)",
    subcommands: [
      ReportCommand.self, CheckCommand.self, FixCommand.self, BaselineCommand.self, ConfigCommand.self,
      RulesCommand.self,
      ExplainCommand.self, EvaluateCommand.self, DoctorCommand.self,
      LexiconCommand.self, GlossaryCommand.self,
    ])

  /// Parses and runs; an error while running is told in one sentence and exits 2, which ArgumentParser's own `main`
  /// would make 1.
  static func main() async {
    StandardStreams.reserve()
    Memory.keep()
    let command: any ParsableCommand
    do {
      command = try parseAsRoot(FormatOrder.completed(Array(CommandLine.arguments.dropFirst())))
    } catch {
      exit(withError: error)
    }
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch let error where isParsersOwn(error) {
      exit(withError: error)
    } catch {
      StandardError.write("qc: \(sentence(for: error))\n")
      exit(withError: ExitStatus.couldNotRun)
    }
  }

  /// Help, usage errors and exit statuses; ArgumentParser would make every other error a 1.
  private static func isParsersOwn(_ error: any Error) -> Bool {
    error is ExitCode || exitCode(for: error) != .failure
  }
}
