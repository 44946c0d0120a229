import Foundation
import Testing

@testable import QualityCheck

@Suite("Configuration") struct ConfigurationFileTests {
  private static let rules: [RuleID] = ["spelling", "tortured-phrase", "spun-wording"]

  private func read(_ yaml: String, path: String = "/site/.qc.yml") throws(ConfigurationError)
    -> Configuration
  {
    try ConfigurationFile.read(Array(yaml.utf8), path: path, rules: Self.rules)
  }

  private func error(_ yaml: String) -> ConfigurationError? {
    #expect(throws: ConfigurationError.self) { try read(yaml) }
  }

  @Test("every key's example in the documentation is read, and alone changes what it says")
  func examples() throws {
    let standard = Configuration(folder: "/site")
    for key in ConfigurationKey.all {
      // The rules of the examples are those of the program.
      let configuration = try ConfigurationFile.read(
        Array(key.example.utf8), path: "/site/.qc.yml", rules: BuiltInRules.descriptions.map(\.id))
      #expect(Array(configuration.origins.keys) == [key.name])
      #expect(key.value(configuration) != key.value(standard), "\(key.name)")
      for other in ConfigurationKey.all where other.name != key.name {
        #expect(other.value(configuration) == other.value(standard), "\(key.name) changes \(other.name)")
      }
    }
  }

  @Test("what is shown is itself a configuration, and says the same")
  func roundTrip() throws {
    let rules = BuiltInRules.descriptions.map(\.id)
    let examples = ConfigurationKey.all.map(\.example).joined(separator: "\n")
    for yaml in [examples, ""] {
      let first = try ConfigurationFile.read(Array(yaml.utf8), path: "/site/.qc.yml", rules: rules)
      let keys = ConfigurationKey.all
      let shown = keys.map { "\($0.name): \($0.value(first))" }.joined(separator: "\n")
      let second = try ConfigurationFile.read(Array(shown.utf8), path: "/site/.qc.yml", rules: rules)
      for key in keys { #expect(key.value(second) == key.value(first), "\(key.name)") }
    }
  }

  @Test("a repeated key is shown where it stands again, at any depth, quoted or not")
  func repeated() {
    func position(_ yaml: String) -> TextPosition? {
      guard case .repeatedKey(let place, _)? = error(yaml) else { return nil }
      return place.position
    }
    #expect(position("failOn: major\nminScore: 9\n\"failOn\": minor\n") == TextPosition(line: 3, column: 1))
    #expect(
      position("rules:\n  spelling: on\n  spun-wording: on\n  spelling: off\n")
        == TextPosition(line: 4, column: 3))
    #expect(position("rules: {spelling: on, spelling: off}\n")?.line == 1)
  }

  @Test("a glossary that is not there is told with the place that names it")
  func missingGlossary() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: ".qc.yml").path
    try Data("failOn: minor\nglossaries: [none.csv]\n".utf8).write(to: URL(filePath: file))
    let error = #expect(throws: ConfigurationError.self) { try ConfigurationFile.load(file) }
    let sentence = try #require(error).description
    #expect(sentence.hasPrefix("\(file):2:13: there is no file \(folder.path)/none.csv; "))
  }

  @Test("a pattern that is its own source is refused")
  func ownSource() {
    let yaml = "pairs: [{target: '{n}.en.md', source: '{n}.en.md'}]"
    guard case .badPattern(let place, .ownSource)? = error(yaml) else {
      Issue.record("taken")
      return
    }
    #expect(place.position.column == 39)
  }

  @Test("an empty file, and one of comments, is all by default")
  func empty() throws {
    for yaml in ["", "\n", "# nothing yet\n", "---\n", "\u{FEFF}"] {
      let configuration = try read(yaml)
      #expect(configuration.origins.isEmpty)
      #expect(configuration.pairs == PairPattern.standard)
    }
  }

  @Test(
    "'off' is off, whatever YAML 1.1 thinks of it, quoted or not",
    arguments: ["off", "Off", "'off'", "false", "no"])
  func off(word: String) throws {
    let configuration = try read("rules:\n  spelling: \(word)\n")
    #expect(configuration.rules == ["spelling": .init(isOn: false)])
  }

  @Test("a rule takes on, a severity, or both")
  func ruleSettings() throws {
    let configuration = try read(
      "rules: {spelling: on, tortured-phrase: critical, spun-wording: {enabled: no, severity: minor}}")
    #expect(
      configuration.rules == [
        "spelling": .init(isOn: true), "tortured-phrase": .init(severity: .critical),
        "spun-wording": .init(isOn: false, severity: .minor),
      ])
    #expect(configuration.severities == ["tortured-phrase": .critical, "spun-wording": .minor])
  }

  @Test("paths count from the configuration's folder")
  func paths() throws {
    let configuration = try read("glossaries: terms/a.csv\nbaseline: ../known.json\nroots: [., en]\n")
    #expect(configuration.glossaries == ["/site/terms/a.csv"])
    #expect(configuration.baseline == "/known.json")
    #expect(configuration.roots == ["/site", "/site/en"])
  }

  @Test("an unknown key is told with its place, its line and the nearest key")
  func unknownKey() {
    let error = error("variant: en-GB\nfailon: major\n")
    #expect(
      "\(String(describing: error!))" == """
        /site/.qc.yml:2:1: unknown key 'failon'; did you mean 'failOn'?
          2 | failon: major
            | ^
        """)
    #expect(
      "\(self.error("pairs:\n  - {target: a, sorce: b}")!)".contains(
        ":2:17: unknown key 'sorce'; did you mean 'source'?"))
    #expect("\(self.error("zzz: 1")!)".contains("known are pairs, roots"))
  }

  @Test(
    "a wrong type and a bad value are told with place, key and what was expected",
    arguments: [
      ("failOn: loud", ":1:9: 'failOn' takes neutral, minor, major or critical, not 'loud'"),
      ("failOn: [major]", ":1:9: 'failOn' takes neutral, minor, major or critical, but here is a list"),
      ("failOn:", "'failOn' takes neutral, minor, major or critical, but here is nothing"),
      ("minConfidence: 60", ":1:16: 'minConfidence' takes a probability from 0 to 1, not '60'"),
      ("minConfidence: nan", "not 'nan'"),
      ("minScore: 101", "'minScore' takes a score, at most 100, not '101'"),
      ("maxFindings: -1", "'maxFindings' takes a whole number, 0 or more, not '-1'"),
      ("maxFindings: 1.5", "not '1.5'"),
      ("variant: en", "'variant' takes any, en-US or en-GB, not 'en'"),
      ("strictBaseline: maybe", "takes true or false, not 'maybe'"),
      ("rules: [spelling]", "'rules' takes rules by their id, but here is a list"),
      ("rules: {spelling: loud}", ":1:19: 'rules.spelling' takes 'on', 'off' or a severity"),
      ("rules: {speling: off}", ":1:9: there is no rule 'speling'; did you mean 'spelling'?"),
      ("pairs: content", "'pairs' takes a list of 'target' and 'source' patterns, but here is 'content'"),
      ("pairs: [{target: a}]", ":1:9: this of 'pairs' needs a 'source'"),
      ("pairs: [{target: '{a}.md', source: '{b}.md'}]", "the target has no '{b}'"),
      ("pairs: [{target: '{a.md', source: b}]", ":1:18: a brace without its partner"),
      ("pairs: [{target: ../a, source: b}]", "leads out of its folder"),
      ("output: [{file: x}]", "needs a 'format'"),
      ("output: yaml", "'output' takes"),
      ("output: [text, json]", "one report for standard output"),
      ("accept: {a: b}", "'accept' takes words or phrases, but here is a group of keys"),
      ("- a\n- b", "takes keys and their values"),
    ])
  func wrongValues(yaml: String, message: String) {
    let sentence = error(yaml).map { "\($0)" } ?? ""
    #expect(sentence.contains(message))
    #expect(sentence.hasPrefix("/site/.qc.yml:1:"))
  }

  @Test("broken YAML, a repeated key and bytes that are no text are told with their place")
  func broken() throws {
    #expect("\(error("rules: {spelling: off\nvariant: en-GB\n")!)".hasPrefix("/site/.qc.yml:2:"))
    #expect("\(error("variant: 'en")!)".contains("not valid YAML"))
    #expect(
      "\(error("variant: en-GB\nfailOn: major\nvariant: en-US\n")!)".contains("'variant' stands here twice"))
    #expect("\(error("rules:\n  spelling: off\n  spelling: on\n")!)".contains("'spelling' stands here twice"))
    #expect("\(error("variant: \u{1}")!)".hasPrefix("/site/.qc.yml:1:10: not valid YAML"))
    #expect("\(error("a: 1\n---\nb: 2\n")!)".contains("not valid YAML"))
    #expect(throws: ConfigurationError.notUTF8(path: "x")) {
      try ConfigurationFile.read([0x61, 0x3A, 0xFF], path: "x", rules: [])
    }
  }

  @Test("the mark stands under the place, behind tabs and letters of several bytes too")
  func mark() {
    let place = ConfigurationPlace(path: "p", position: TextPosition(line: 12, column: 4), line: "\tü: x")
    #expect(place.saying("no") == "p:12:4: no\n  12 | \tü: x\n     | \t  ^")
  }
}
