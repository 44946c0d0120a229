/// What rules achieve on marked texts.
package struct Evaluation: Sendable {
  package struct Text: Sendable {
    package let path: String
    package let words: Int
    package let tally: Tally
  }

  /// The rules that are held against the marks, in the order they are listed to people.
  package let rules: [RuleID]
  package private(set) var byRule: [RuleID: Tally]
  /// All rules together: a mark is found when any of them finds it.
  package private(set) var together = Tally()
  package private(set) var texts: [Text] = []

  /// The rules that say that English is machine-spun: what marked texts are usually about.
  package static let spinning = [
    TorturedPhrase.description.id, SpunWording.description.id, SpinnerFiller.description.id,
  ]

  package init(rules: [RuleID]) {
    self.rules = rules
    byRule = Dictionary(rules.map { ($0, Tally()) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds a text. Findings of other rules than ``rules`` do not count.
  package mutating func add(_ report: Report, marks: [MarkedPlace]) {
    let document = report.bitext.target.document
    let findings = report.findings.filter { byRule[$0.rule] != nil }
    func add(_ findings: [Finding], to tally: inout Tally) {
      tally.add(findings, marks: marks, utf8: document.utf8)
    }
    var text = Tally()
    add(findings, to: &text)
    texts.append(Text(path: report.path, words: report.score.words, tally: text))
    add(findings, to: &together)
    for rule in rules {
      add(findings.filter { $0.rule == rule }, to: &byRule[rule, default: Tally()])
    }
  }
}
