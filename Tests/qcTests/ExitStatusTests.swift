import Foundation
import Testing

@Suite("Exit status") struct ExitStatusTests {
  @Test("help and version succeed and go to standard output", arguments: [["--help"], ["--version"], []])
  func help(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test("every command explains itself", arguments: ["report", "rules", "explain", "doctor"])
  func commandHelp(command: String) throws {
    let outcome = try Program.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE: qc \(command)"))
  }

  @Test(
    "a wrong command line is 64",
    arguments: [
      ["report"], ["report", "a", "b"], ["nonsense"], ["report", "a", "--format", "yaml"],
      ["report", "a", "--rules", "no-such-rule"], ["report", "a", "--min-confidence", "2"],
      ["report", "-", "--source", "-"], ["report", "a", "--align", "lines"], ["explain", "no-such-rule"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("a missing file and a directory are 2, with one sentence that names them")
  func missing() throws {
    let scratch = try Scratch()
    for path in [scratch.url.path + "/none.txt", scratch.url.path] {
      let outcome = try Program.run(["report", path])
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("qc: \(path)"))
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test("an unwritable output is 2 and leaves nothing behind")
  func unwritable() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", "All is well.\n")
    let outcome = try Program.run(["report", text, "--output", scratch.url.path + "/no/report.txt"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("/no/report.txt"))
    let onFolder = try Program.run(["report", text, "--output", scratch.url.path])
    #expect(onFolder.status == 2)
    let beside = try FileManager.default.contentsOfDirectory(
      atPath: scratch.url.deletingLastPathComponent().path)
    #expect(!beside.contains { $0.hasPrefix(scratch.url.lastPathComponent + ".") })
  }

  @Test("a pipe named as output is written to, not replaced")
  func pipe() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", "All is well.\n")
    let pipe = scratch.url.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    // Open for both directions, so that neither side waits for the other.
    let descriptor = open(pipe, O_RDWR)
    defer { close(descriptor) }
    #expect(try Program.run(["report", text, "--output", pipe]).status == 0)
    var status = stat()
    #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }
}
