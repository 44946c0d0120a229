import Foundation
import Testing

@testable import qc

@Suite("qc fix") struct FixCommandTests {
  /// Two safe corrections, by a rule that needs no dictionaries to know a filler from a plain word.
  private let english =
    "The bridge was closed, in light of the fact that it was old. The mayor said that there is no money for it.\n"

  /// Decisions as the HTML report saves them, made of the JSON report's hash-free offsets.
  private func decisions(_ scratch: Scratch, for text: String, words: String, replacement: String) throws
    -> String
  {
    let page = try Program.run(["report", text, "--format", "html"]).output
    let hash = try #require(
      page.components(separatedBy: "data-hash=\"").dropFirst().first?.components(separatedBy: "\"").first)
    let bytes = Array(english.utf8)
    let start = try #require((0..<bytes.count).first { bytes[$0...].starts(with: words.utf8) })
    return try scratch.file(
      "d.json",
      """
      {"schemaVersion": 1, "documents": [{"path": "a.en.txt", "hash": "\(hash)", "decisions": [
        {"decision": "accept", "start": \(start), "end": \(start + words.utf8.count), "text": "\(words)", "replacement": "\(replacement)"}
      ]}]}
      """)
  }

  @Test("decisions are applied once: the second time the text is another")
  func decisions() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", english)
    let file = try decisions(scratch, for: text, words: "bridge", replacement: "old bridge")
    let preview = try Program.run(["fix", text, "--decisions", file, "--diff"])
    #expect(preview.status == 0 && preview.output.contains("\n+The old bridge was closed"))
    #expect(try String(contentsOfFile: text, encoding: .utf8) == english)
    #expect(try Program.run(["fix", text, "--decisions", file]).status == 0)
    let corrected = english.replacingOccurrences(of: "bridge", with: "old bridge")
    #expect(try String(contentsOfFile: text, encoding: .utf8) == corrected)
    let again = try Program.run(["fix", text, "--decisions", file])
    #expect(again.status == 2 && again.output.isEmpty)
    #expect(again.errors.hasPrefix("qc: \(file): the decisions were made for another text than \(text)"))
    #expect(again.errors.split(separator: "\n").count == 1)
    #expect(try String(contentsOfFile: text, encoding: .utf8) == corrected)
  }

  @Test("a file keeps its permissions, a link stays a link, nothing is left beside it")
  func replaced() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", english)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: text)
    let link = scratch.url.path + "/link.en.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.en.txt")
    let file = try decisions(scratch, for: text, words: "mayor", replacement: "council")
    #expect(try Program.run(["fix", link, "--decisions", file]).status == 0)
    #expect(try String(contentsOfFile: text, encoding: .utf8).contains("The council said"))
    let attributes = try FileManager.default.attributesOfItem(atPath: text)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.en.txt")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).count == 3)
  }

  @Test("standard input is corrected to standard output")
  func standardInput() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", english)
    let file = try decisions(scratch, for: text, words: "mayor", replacement: "council")
    let outcome = try Program.run(["fix", "-", "--decisions", file], input: english)
    #expect(outcome.status == 0)
    #expect(outcome.output == english.replacingOccurrences(of: "mayor", with: "council"))
  }

  @Test("safe corrections of the rules are made, and once made nothing more is changed")
  func rules() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", english)
    func run(_ options: String...) throws -> String {
      let outcome = try Program.run(["fix", text] + options)
      #expect(outcome.status == 0)
      return try String(contentsOfFile: text, encoding: .utf8)
    }
    #expect(try run("--unsafe", "--diff") == english)
    let once = try run("--unsafe")
    #expect(try run("--unsafe") == once)
    #expect(try Program.run(["fix", text, "--unsafe", "--diff"]).output.isEmpty)
  }

  @Test("the diff holds the file's own bytes, a byte-order mark and CRLF too, so that the patch fits")
  func patch() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.en.txt", "\u{FEFF}" + english.replacingOccurrences(of: "\n", with: "\r\n"))
    let diff = try Program.run(["fix", "a.en.txt", "--unsafe", "--diff"], in: scratch.url).output
    let lines = diff.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init)
    let old = try Data(contentsOf: scratch.url.appending(path: "a.en.txt"))
    #expect(try Program.run(["fix", "a.en.txt", "--unsafe"], in: scratch.url).status == 0)
    let new = try Data(contentsOf: scratch.url.appending(path: "a.en.txt"))
    let wanted = [Data("-".utf8) + old, Data("+".utf8) + new]
    #expect(lines.dropFirst(3).map { Data($0 + [0x0A]) } == wanted)
  }

  @Test("what cannot be done is told in one sentence: no terminal, wrong options, a missing file")
  func refused() throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", english)
    let noTerminal = try Program.run(["fix", text, "--interactive"])
    #expect(noTerminal.status == 2 && noTerminal.errors.hasPrefix("qc: --interactive asks on a terminal"))
    #expect(try Program.run(["fix", text, "--interactive", "--unsafe"]).status == 64)
    #expect(try Program.run(["fix", "-", "--interactive"]).status == 64)
    let missing = try Program.run(["fix", text, "--decisions", scratch.url.path + "/none.json"])
    #expect(
      missing.status == 2 && missing.errors.contains("none.json")
        && missing.errors.split(separator: "\n").count == 1)
  }

  @Test(
    "on a terminal each finding is asked about: yes, no, own words, skip, quit, the end of the input",
    arguments: [
      ("y\n", "because it was old"), ("n\n", "in light of the fact that it was old"),
      ("e\nfor the reason that\n", "for the reason that it was old"), ("x\ny\n", "because it was old"),
      ("s\n", "in light of the fact that it was old"), ("q\n", "in light of the fact that it was old"),
      ("", "in light of the fact that it was old"),
    ])
  func interactive(answers: String, expected: String) throws {
    let scratch = try Scratch()
    let text = try scratch.file("a.en.txt", english)
    let session = try PseudoTerminal.run(
      ["fix", text, "--interactive", "--rules", "spinner-filler"], typed: answers)
    #expect(session.status == 0)
    #expect(session.shown.contains("in light of the fact that") && session.shown.contains("[y]es, [n]o"))
    #expect(try String(contentsOfFile: text, encoding: .utf8).contains(expected), "\(session.shown)")
  }
}

/// The program at a terminal, which `script` of util-linux makes: its standard input, output and error.
enum PseudoTerminal {
  /// - Parameter typed: what is typed; then the input ends.
  static func run(_ arguments: [String], typed: String) throws -> (status: Int32, shown: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/script")
    let words = [Program.url.path] + arguments
    process.arguments = ["-qec", words.map { "'\($0)'" }.joined(separator: " "), "/dev/null"]
    let (stdin, stdout) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stdout)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(typed.utf8))
    try stdin.fileHandleForWriting.close()
    let shown = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: shown, as: UTF8.self))
  }
}
