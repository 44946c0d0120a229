import Foundation
import Testing

@Suite("qc doctor") struct DoctorTests {
  private static let repository = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  @Test("names every data package of packages.txt, so that the two lists cannot part")
  func packages() throws {
    let list = try String(contentsOf: Self.repository.appending(path: "packages.txt"), encoding: .utf8)
    let named = list.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
      $0.split(separator: " ").first
    }
    let data = named.filter { !$0.hasSuffix("-dev") && $0 != "pkg-config" }
    #expect(data.count > 5)
    let outcome = try Program.run(["doctor"])
    for package in data { #expect(outcome.output.contains(" \(package) "), "\(package)") }
  }

  @Test("says what is missing, what that switches off and the cure, with status 2")
  func missing() throws {
    let outcome = try Program.run(["doctor"], environment: ["QC_DICTIONARIES": "/nowhere"])
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("missing") && outcome.output.contains("To mend it:"))
  }

  @Test("a cache that nothing can be written to is told with its cure, not with a command that fails")
  func cache() throws {
    let scratch = try Scratch()
    let file = try scratch.file("file", "")
    let outcome = try Program.run(["doctor"], environment: ["XDG_CACHE_HOME": file])
    #expect(
      outcome.output.contains("missing  a cache: \(file)/qc cannot be written to (\(file) is no folder)\n"))
    #expect(outcome.output.hasSuffix("To mend it: set XDG_CACHE_HOME to a folder of yours\n"))
    #expect(!outcome.output.contains("lexicon build"))
    let new = try Program.run(["doctor"], environment: ["XDG_CACHE_HOME": scratch.url.path + "/none/yet"])
    #expect(new.output.contains("run 'qc lexicon build'") && !new.output.contains("a cache:"))
  }

  @Test("the compiled dictionaries have a status before they are there: 2, and how to make them")
  func lexicon() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["lexicon", "status"], environment: ["XDG_CACHE_HOME": scratch.url.path])
    #expect(outcome.status == 2)
    #expect(outcome.output.contains(scratch.url.path) && outcome.output.contains("qc lexicon build"))
  }
}
