import Foundation
import QualityCheck

/// Asks about every finding on a terminal; questions go to standard error, so that a diff can go elsewhere.
struct CorrectionDialogue {
  /// What is asked, and what is answered; nil at the end of the input.
  var show: (String) -> Void = { StandardError.write($0) }
  var answer: () -> String? = { readLine() }

  private enum Reply {
    case correct(Correction)
    case leave
    case leaveAlike
    case stop
    case abandon
  }

  /// The corrections chosen, or nil when the input ended before a decision: then nothing is to be changed.
  func ask(about report: Report) throws -> [Correction]? {
    var chosen: [Correction] = []
    var alike: Set<Likeness> = []
    let reporter = TextReporter(
      width: Terminal.width(STDERR_FILENO), isColoured: Terminal.isColoured(STDERR_FILENO))
    for (index, finding) in report.findings.enumerated() {
      let likeness = Likeness(finding, in: report)
      if alike.contains(likeness) { continue }
      let single = Report(bitext: report.bitext, sourcePath: report.sourcePath, findings: [finding])
      show(reporter.renderPassages(single))
      switch reply(to: finding, number: index + 1, of: report.findings.count) {
      case .correct(let correction): chosen.append(correction)
      case .leave: break
      case .leaveAlike: alike.insert(likeness)
      case .stop: return chosen
      case .abandon: return nil
      }
    }
    return chosen
  }

  private func reply(to finding: Finding, number: Int, of count: Int) -> Reply {
    let texts = finding.plausibleSuggestions.prefix(9).map(\.text)
    show("\n")
    for (index, text) in texts.enumerated() where texts.count > 1 { show("        \(index + 1)  \(text)\n") }
    while true {
      let keys =
        texts.isEmpty ? "[n]o, [e]dit" : "[y]es, [n]o, [e]dit\(texts.count > 1 ? ", 1-\(texts.count)" : "")"
      let offer = texts.first.map { "write '\($0)'? " } ?? ""
      show("\(number)/\(count)  \(offer)\(keys), [s]kip all like it, [q]uit, [?] ")
      guard let line = answer() else {
        show("\n")
        return .abandon
      }
      switch line.trimmingPrefix(while: \.isWhitespace).prefix(1).lowercased() {
      case "y" where !texts.isEmpty: return correct(finding, texts[0])
      case "n": return .leave
      case "s": return .leaveAlike
      case "q": return .stop
      case "e":
        show("write instead: ")
        guard let words = answer() else {
          show("\n")
          return .abandon
        }
        // An empty line is a second thought; keys that are no letters leave control characters.
        if words.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
          show("only letters and marks can be written\n")
        } else if !words.isEmpty {
          return correct(finding, words)
        }
      case let key where Int(key).map({ (1...max(texts.count, 1)).contains($0) && !texts.isEmpty }) == true:
        return correct(finding, texts[(Int(key) ?? 1) - 1])
      default: show(Self.help)
      }
    }
  }

  private func correct(_ finding: Finding, _ words: String) -> Reply {
    .correct(Correction(span: finding.span, replacement: words, confidence: finding.confidence))
  }

  private static let help = """

      y  make this correction          1-9  make that correction
      n  leave the words as they are   e    write your own
      s  leave these words wherever they stand
      q  stop asking; what was chosen so far is made
      Ctrl-C or Ctrl-D: change nothing at all


    """

  /// What makes two findings alike: the same words, found by the same rule.
  private struct Likeness: Hashable {
    let rule: RuleID
    let words: String

    init(_ finding: Finding, in report: Report) {
      rule = finding.rule
      words = report.bitext.target.document.text(finding.span).lowercased()
    }
  }
}
