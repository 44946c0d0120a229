import Foundation
import QualityCheck
import Testing

@Suite("Pairs of a site") struct PairFinderTests {
  /// A folder with some files, as long as a test.
  private final class Folder {
    let path: String

    init(_ files: [String]) throws {
      path = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString)").path
      for file in files { try write(file) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ file: String, _ text: String = "text\n") throws {
      let url = URL(filePath: "\(path)/\(file)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func configuration(_ yaml: String) throws -> Configuration {
      try write(".qc.yml", yaml)
      return try ConfigurationFile.load("\(path)/.qc.yml")
    }

    /// The pairs as `target < source`, or `target < ?` without one, from this folder.
    func pairs(_ configuration: Configuration) throws -> [String] {
      try PairFinder(configuration).search().pairs.map { pair in
        let short = { (text: String) in text.replacing("\(self.path)/", with: "") }
        return "\(short(pair.target)) < \(pair.hasSource ? short(pair.source) : "?")"
      }
    }
  }

  @Test("without a configuration X.en.EXT goes with X.de.EXT, at every depth, in the order of the paths")
  func standard() throws {
    let folder = try Folder([
      "b.en.txt", "b.de.txt", "a/x.en.md", "a/x.de.md", "a/y.en.md", "c.md", "d.de.txt", ".git/e.en.md",
      "f.en.png",
    ])
    #expect(
      try folder.pairs(Configuration(folder: folder.path))
        == ["a/x.en.md < a/x.de.md", "a/y.en.md < ?", "b.en.txt < b.de.txt"])
  }

  @Test("a German file whose name has its umlauts in two parts, as a Mac writes them, is found")
  func decomposed() throws {
    let folder = try Folder(["Gr\u{F6}\u{DF}e.en.txt", "Gro\u{308}\u{DF}e.de.txt"])
    let pairs = try PairFinder(Configuration(folder: folder.path)).search().pairs
    let source = try #require(pairs.first).source
    #expect(pairs.map(\.hasSource) == [true])
    #expect(source.unicodeScalars.contains("\u{308}"))
    #expect(FileManager.default.fileExists(atPath: source))
  }

  @Test("patterns, several roots and ignore globs choose the texts")
  func patterns() throws {
    let folder = try Folder([
      "site/en/a/b.md", "site/de/a/b.md", "site/en/drafts/c.md", "letters/en/d.md", "letters/de/d.md",
      "en/e.md",
    ])
    let configuration = try folder.configuration(
      "roots: [site, letters]\nignore: [drafts]\npairs: [{target: 'en/{p}.md', source: 'de/{p}.md'}]\n")
    #expect(
      try folder.pairs(configuration)
        == ["letters/en/d.md < letters/de/d.md", "site/en/a/b.md < site/de/a/b.md"])
    let narrow = try folder.configuration(
      "ignore: [site/en/drafts, letters/**]\npairs: [{target: '{r}/en/{p}.md', source: '{r}/de/{p}.md'}]\n")
    #expect(try folder.pairs(narrow) == ["site/en/a/b.md < site/de/a/b.md"])
  }

  @Test("a file that is the German of a text is not English, and the first pattern counts")
  func roles() throws {
    let folder = try Folder(["a.md", "de/a.md", "b.md"])
    let configuration = try folder.configuration(
      "pairs: [{target: 'b.md', source: 'none.md'}, {target: '{p}.md', source: 'de/{p}.md'}]\n")
    #expect(try folder.pairs(configuration) == ["a.md < de/a.md", "b.md < ?"])
  }

  private func error(_ configuration: Configuration) -> PairSearchError? {
    #expect(throws: PairSearchError.self) { try PairFinder(configuration).search() }
  }

  @Test("a pattern that matches nothing, a site without texts and a root that is not there are told")
  func nothing() throws {
    let folder = try Folder(["a.en.md", "x.txt"])
    let configuration = try folder.configuration(
      "pairs:\n  - {target: '{n}.en.md', source: '{n}.de.md'}\n  - {target: 'nws/{n}.md', source: 'de/{n}.md'}\n"
    )
    let sentence = error(configuration).map { "\($0)" } ?? ""
    #expect(sentence.hasPrefix("\(folder.path)/.qc.yml:3:14: no file in"))
    #expect(sentence.contains("'nws/{n}.md'"))
    #expect(error(try folder.configuration("ignore: '*.md'")) == .noTexts(folder: folder.path))
    func root(_ name: String) throws -> String {
      error(try folder.configuration("minScore: 0\nroots: \(name)")).map { "\($0)" } ?? ""
    }
    let place = "\(folder.path)/.qc.yml:2:8: \(folder.path)"
    #expect(try root("none").hasPrefix("\(place)/none: no such file or folder; "))
    #expect(try root("x.txt").hasPrefix("\(place)/x.txt: this is a file, but a root is a folder; "))
  }

  private func problems(_ configuration: Configuration) throws -> [PairSearchError] {
    try PairFinder(configuration).search().problems
  }

  @Test(
    "links to folders are followed; one that leads in a circle is told beside the texts, unless it is ignored"
  )
  func links() throws {
    let folder = try Folder(["a/x.en.md", "a/x.de.md", "b/y.en.md"])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/a/linked", withDestinationPath: "../b")
    #expect(
      try folder.pairs(Configuration(folder: folder.path))
        == ["a/linked/y.en.md < ?", "a/x.en.md < a/x.de.md", "b/y.en.md < ?"])
    try files.createSymbolicLink(atPath: folder.path + "/a/up", withDestinationPath: "..")
    let cycle = PairSearchError.linkCycle(path: folder.path + "/a/up")
    #expect(try problems(Configuration(folder: folder.path)) == [cycle])
    #expect(try folder.pairs(Configuration(folder: folder.path)).count == 3)
    #expect(
      try problems(folder.configuration("roots: [., ../\(URL(filePath: folder.path).lastPathComponent)]"))
        == [cycle])
    #expect(
      cycle.isBelow(folder.path) && cycle.isBelow(folder.path + "/a") && !cycle.isBelow(folder.path + "/b"))
    let ignoring = try folder.configuration("ignore: up")
    #expect(try folder.pairs(ignoring).count == 3 && problems(ignoring).isEmpty)
    #expect(error(try folder.configuration("ignore: '*.md'")) == cycle)
    try files.createSymbolicLink(atPath: folder.path + "/a/self.en.md", withDestinationPath: "self.en.md")
    #expect(
      try problems(folder.configuration("ignore: up")) == [.linkCycle(path: folder.path + "/a/self.en.md")])
  }

  @Test("a folder that may not be read is told, unless root asks", .enabled(if: getuid() != 0))
  func unreadable() throws {
    let folder = try Folder(["a.en.md", "secret/b.en.md"])
    chmod(folder.path + "/secret", 0)
    defer { chmod(folder.path + "/secret", 0o755) }
    #expect(try folder.pairs(Configuration(folder: folder.path)).count == 1)
    guard case .unreadableFolder(let path, _) = try problems(Configuration(folder: folder.path)).first else {
      Issue.record("another error")
      return
    }
    #expect(path == folder.path + "/secret")
  }

  @Test(
    "a path chooses its pair by either side, a folder all in it; one that is no text of the site is refused")
  func selection() throws {
    let folder = try Folder(["a/x.en.md", "a/x.de.md", "a/y.en.md", "b/z.en.md", "ab/w.en.md", "c.md"])
    let pairs = PairSelection(try PairFinder(Configuration(folder: folder.path)).search().pairs)
    func chosen(_ paths: String...) throws -> [String] {
      try pairs.below(paths.map { "\(folder.path)/\($0)" }).map { URL(filePath: $0.target).lastPathComponent }
    }
    #expect(try chosen("a") == ["x.en.md", "y.en.md"])
    #expect(try chosen("b/../a/x.de.md", "b") == ["x.en.md", "z.en.md"])
    #expect(throws: PairSearchError.notAPair(path: "\(folder.path)/c.md")) { try chosen("a", "c.md") }
    #expect(pairs.touching(["\(folder.path)/a/x.de.md"]).count == 1)
  }
}
