import Foundation
import QualityCheck
import Testing

@testable import qc

/// What goes wrong outside of qc. None of it is made by taking permissions away, which would not stop root.
@Suite("Faults of the machine") struct FaultTests {
  private let english = String(
    repeating:
      "The bridge was closed, in light of the fact that it was old. The mayor said that it is to stay.\n\n",
    count: 12)

  /// Not a byte more than 512 gets into a file; whoever goes on writing is told so, or, where the kernel knows of
  /// that signal, killed.
  private static let fullDisk = "ulimit -f 1; exec env --ignore-signal=XFSZ"
  private static let killed = "ulimit -c 0; ulimit -f 1; exec env --default-signal=XFSZ"

  private func names(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).sorted()
  }

  @Test(
    "a disk that is full half-way leaves the file as it was, and nothing beside it",
    arguments: [["report", "--format", "json", "--output", "out.json"], ["fix", "--unsafe"]])
  func full(arguments: [String]) throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", english)
    _ = try scratch.file("out.json", "what was there")
    let outcome = try Program.run(
      [arguments[0], "a.en.txt"] + arguments.dropFirst(), in: scratch.url, shell: Self.fullDisk)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    let file = arguments[0] == "fix" ? "a.en.txt" : "out.json"
    #expect(outcome.errors.hasPrefix("qc: \(file): cannot be written (File too large)"))
    #expect(try String(contentsOfFile: text, encoding: .utf8) == english)
    #expect(try scratch.text("out.json") == "what was there")
    #expect(try names(scratch) == ["a.en.txt", "out.json"])
  }

  @Test(
    "killed while it writes, qc leaves the file as it was; the next run is not hindered by what is left over")
  func interrupted() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", english)
    func fix(_ shell: String?) throws -> Int32 {
      try Program.run(["fix", "a.en.txt", "--unsafe"], in: scratch.url, shell: shell).status
    }
    let status = try fix(Self.killed)
    #expect([SIGXFSZ, 2].contains(status))
    #expect(try String(contentsOfFile: text, encoding: .utf8) == english)
    let left = try names(scratch).filter { $0 != "a.en.txt" }
    #expect(left.count == (status == 2 ? 0 : 1) && left.allSatisfy { $0.hasPrefix(".qc-") })
    #expect(try fix(nil) == 0)
    #expect(try String(contentsOfFile: text, encoding: .utf8).contains("because it was old"))
    #expect(try names(scratch).filter { $0 != "a.en.txt" } == left)
  }

  @Test(
    "a place that cannot be is told, with its path",
    arguments: ["a.en.txt/out.json", "none/out.json", "/proc/out"])
  func impossible(path: String) throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", english)
    let outcome = try Program.run(["report", "a.en.txt", "--output", path], in: scratch.url)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("qc: \(path): cannot be written ("))
    let baseline = try Program.run(["baseline", "create", "--baseline", path], in: scratch.url)
    #expect(baseline.status == 2 && baseline.errors.contains("qc: \(path): cannot be written ("))
    #expect(try names(scratch) == ["a.en.txt"])
  }

  @Test(
    "an error stream that takes nothing, or is closed, changes neither the report nor the status",
    arguments: ["2>/dev/full", "2>&-"])
  func silenced(redirection: String) throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", english)
    let usual = try Program.run(["check", "--format", "concise"], in: scratch.url)
    let outcome = try Program.run(
      ["check", "--format", "concise"], in: scratch.url, shell: "exec \(redirection);")
    #expect(usual.status == 1 && outcome.status == 1)
    #expect(outcome.output == usual.output && outcome.errors.isEmpty)
  }

  @Test(
    "a report that nobody gets is an error",
    arguments: [(">/dev/full", "No space left"), (">&-", "Bad file")])
  func unheard(redirection: String, reason: String) throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", english)
    let outcome = try Program.run(["report", "a.en.txt"], in: scratch.url, shell: "exec \(redirection);")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("qc: standard output: cannot be written (\(reason)"))
    #expect(!outcome.errors.contains("or standard output"))
  }

  /// A cache of its own that has the compiled dictionaries and nothing else.
  private func cache(in scratch: Scratch) throws -> [String: String] {
    let folder = scratch.url.appending(path: "cache/qc")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = URL(filePath: LexiconCache().storePath)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: store.lastPathComponent), withDestinationURL: store)
    return ["XDG_CACHE_HOME": scratch.url.path + "/cache"]
  }

  @Test(
    "a path is the file that the system takes it for: '~' is a name, '..' is the folder above where a link leads"
  )
  func paths() throws {
    let scratch = try Scratch()
    for folder in ["real/dir", "~"] {
      try FileManager.default.createDirectory(
        at: scratch.url.appending(path: folder), withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "link"), withDestinationURL: scratch.url.appending(path: "real/dir"))
    _ = try scratch.file("real/x.json", "old")
    _ = try scratch.file("x.json", "other")
    _ = try scratch.file("~/x.json", "old")
    _ = try scratch.file("a.en.txt", "The mayor spoke.\n")
    for path in ["link/../x.json", "~/x.json"] {
      let outcome = try Program.run(
        ["report", "a.en.txt", "--format", "json", "--output", path], in: scratch.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    func text(_ name: String) throws -> String {
      try String(contentsOf: URL(filePath: scratch.url.path + "/" + name), encoding: .utf8)
    }
    #expect(try text("x.json") == "other")
    #expect(try text("real/x.json").hasPrefix("{"))
    #expect(try text("./~/x.json").hasPrefix("{"))
  }

  @Test("what somebody wrote to a text since it was read is not lost")
  func changedMeanwhile() throws {
    let scratch = try Scratch()
    let path = try scratch.file("a.en.txt", "The payoff was low.\nAdded.\n")
    #expect(throws: OutputError.changed(path: path)) {
      try ReportOutput.replace(path, Array("The payoff was low.\n".utf8), with: Array("The ransom.\n".utf8))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "The payoff was low.\nAdded.\n")
    try ReportOutput.replace(path, Array("The payoff was low.\nAdded.\n".utf8), with: Array("b\n".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "b\n")
  }

  @Test("a named pipe is read as a file is")
  func pipe() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", english)
    let outcome = try Program.run(
      ["report", "p"], in: scratch.url, shell: "mkfifo p; cat a.en.txt > p & exec timeout 60")
    #expect(outcome.status == 0 && outcome.output.contains("in light of the fact that"), "\(outcome.errors)")
  }

  @Test("without the dictionaries the gate does not open")
  func noDictionaries() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", "The mayor spoke.\n")
    let environment = ["XDG_CACHE_HOME": "/proc/none", "TMPDIR": "/proc/none"]
    let gate = try Program.run(["check"], environment: environment, in: scratch.url)
    #expect(gate.status == 2 && !gate.errors.contains("open"), "\(gate.errors)")
  }

  @Test("a cache that nothing can be written to costs time, not findings")
  func unwritableCache() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", english)
    let environment = try cache(in: scratch)
    let usual = try Program.run(["report", "a.en.txt"], in: scratch.url)
    #expect(usual.status == 0 && usual.output.contains("in light of the fact that"))
    let outcome = try Program.run(
      ["report", "a.en.txt"], environment: environment, in: scratch.url,
      shell: "ulimit -f 0; exec env --ignore-signal=XFSZ")
    #expect(outcome == usual)
  }

  @Test(
    "two processes that start at once on an empty cache, and write the same file, do not get in each other's way"
  )
  func atOnce() async throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", english)
    _ = try scratch.file("terms.csv", "de,en\nBrücke,bridge\nBürgermeister,mayor\n")
    let environment = try cache(in: scratch)
    let folder = scratch.url
    let arguments = ["report", "a.en.txt", "--glossary", "terms.csv", "--format", "json"]
    let outcomes = try await withThrowingTaskGroup(of: Program.Outcome.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try Program.run(arguments + ["--output", "out.json"], environment: environment, in: folder)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.allSatisfy { $0 == Program.Outcome(status: 0, output: "", errors: "") })
    let alone = try Program.run(arguments, environment: environment, in: folder)
    #expect(try scratch.text("out.json") == alone.output)
    #expect(try names(scratch) == ["a.en.txt", "cache", "out.json", "terms.csv"])
    let cached = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache/qc")
    #expect(!cached.contains { $0.hasSuffix(".tmp") })
  }
}

extension Scratch {
  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}
