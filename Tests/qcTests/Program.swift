import Foundation

/// The built program, run as a user runs it.
enum Program {
  struct Outcome: Equatable {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs `qc` with arguments; standard input is `input`, or empty.
  ///
  /// - Parameters:
  ///   - folder: where it runs.
  ///   - cores: the processors it may use, as `taskset` takes them.
  ///   - shell: commands of a shell, for limits and signals; the program and its arguments are put behind them.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: URL? = nil,
    cores: String? = nil, shell: String? = nil
  ) throws -> Outcome {
    let process = Process()
    var words = [url.path] + arguments
    if let cores { words = ["/usr/bin/taskset", "-c", cores] + words }
    if let shell { words = ["/bin/sh", "-c", shell + " \"$0\" \"$@\""] + words }
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    // What the tests write and what qc says on standard error fit into a pipe's buffer; reports need not.
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  static var path: String { url.path }

  /// The program beside the test bundle.
  static var url: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(
      path: "qc")
  }
}

/// A folder that lasts as long as a test.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }
}
