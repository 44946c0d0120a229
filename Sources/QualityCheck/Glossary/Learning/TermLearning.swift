/// Makes proposals for a glossary from what editors decided about findings.
///
/// A rejected `term-missing` or `term-forbidden` says that the English is right: an admitted form. An accepted or
/// edited correction says that the English was wrong: a deprecated variant of the concept that the correction names.
/// A rejected finding of the spinning rules says that the English is no garbled term: an exception.
public struct TermLearning: Sendable {
  private struct Key: Hashable {
    let concept: Int?
    let german: String?
    let english: String
  }

  private struct Votes {
    var counts: [TermProposal.Kind: Int] = [:]
    var instead: String?
  }

  private let glossary: Glossary
  private let lexicon: Lexicon?
  /// English terms in small letters, with the concepts that have them.
  private let english: [String: [Int]]
  private var votes: [Key: Votes] = [:]
  private var order: [Key] = []

  /// A longer place is a sentence, no term.
  private static let longestTerm = 6

  public init(_ glossary: Glossary, lexicon: Lexicon?) {
    self.glossary = glossary
    self.lexicon = lexicon
    var english: [String: [Int]] = [:]
    for (index, concept) in glossary.concepts.enumerated() {
      for term in concept.english { english[term.text.lowercased(), default: []].append(index) }
    }
    self.english = english
  }

  /// Adds what was decided about a text.
  public mutating func add(_ decided: [DecidedFinding], in report: Report) {
    for (finding, decision) in decided.map({ ($0.finding, $0.decision) }) {
      let wording = baseForm(finding.span, in: report.bitext.target)
      guard wording.split(separator: " ").count <= Self.longestTerm, !wording.isEmpty else { continue }
      if let concept = report.bitext.terms.concept(of: finding) {
        addTerm(wording, concept, decision)
      } else if RuleID.spinningFamily.contains(finding.rule) {
        addSpun(wording, finding, decision, in: report.bitext)
      }
    }
  }

  private mutating func addTerm(_ wording: String, _ concept: Int, _ decision: Decisions.Decision) {
    let german = glossary.concepts[concept].german.first?.text
    guard decision.decision != .reject else {
      return vote(.admit, Key(concept: concept, german: german, english: wording))
    }
    guard let replacement = decision.replacement.map(small), replacement != wording else { return }
    if !isTerm(replacement, of: concept) {
      vote(.admit, Key(concept: concept, german: german, english: replacement))
    }
    vote(.deprecate, Key(concept: concept, german: german, english: wording), instead: replacement)
  }

  private mutating func addSpun(
    _ wording: String, _ finding: Finding, _ decision: Decisions.Decision, in bitext: Bitext
  ) {
    guard decision.decision != .reject else {
      return vote(.except, Key(concept: nil, german: nil, english: wording))
    }
    guard let replacement = decision.replacement.map(small), replacement != wording,
      finding.rule == TorturedPhrase.description.id
    else { return }
    let concepts = (english[replacement] ?? []) + (english[singular(replacement)] ?? [])
    if let concept = concepts.first {
      let german = glossary.concepts[concept].german.first?.text
      vote(.deprecate, Key(concept: concept, german: german, english: wording), instead: replacement)
    } else if let span = finding.sourceSpan {
      let german = bitext.source.document.quotable(span)
      vote(.deprecate, Key(concept: nil, german: german, english: wording), instead: singular(replacement))
    }
  }

  private mutating func vote(_ kind: TermProposal.Kind, _ key: Key, instead: String? = nil) {
    if votes[key] == nil { order.append(key) }
    votes[key, default: Votes()].counts[kind, default: 0] += 1
    if let instead { votes[key]?.instead = instead }
  }

  /// What the decisions speak for, the best supported first; what they say nothing new about is left out.
  public var proposals: [TermProposal] {
    order.enumerated().compactMap { place, key -> (Int, TermProposal)? in
      guard let votes = votes[key],
        let (kind, count) = TermProposal.Kind.allCases.compactMap({ kind in
          votes.counts[kind].map { (kind, $0) }
        })
        .max(by: { $0.1 < $1.1 })
      else { return nil }
      let status: TermStatus = kind == .deprecate ? .deprecated : .admitted
      if let concept = key.concept, has(key.english, status, concept) { return nil }
      let against = votes.counts.values.reduce(0, +) - count
      return (
        place,
        TermProposal(
          kind: kind, concept: key.concept, german: key.german, english: key.english, instead: votes.instead,
          count: count, against: against)
      )
    }.sorted { $0.1.count != $1.1.count ? $0.1.count > $1.1.count : $0.0 < $1.0 }.map(\.1)
  }

  /// The proposals as entries of a glossary; what decisions contradict each other about is left out.
  public var concepts: [Concept] {
    proposals.filter { !$0.isDisputed }.flatMap { proposal -> [Concept] in
      let known = proposal.concept.map { glossary.concepts[$0] }
      let german = proposal.german.map { [Term($0)] } ?? []
      // An identifier says which concept is meant; without one, its domain does.
      let domain = known?.id == nil ? known?.domain : nil
      switch proposal.kind {
      case .admit:
        return [
          Concept(
            id: known?.id, domain: domain, german: german,
            english: [Term(proposal.english, status: .admitted)])
        ]
      case .except: return [Concept(english: [Term(proposal.english)])]
      case .deprecate:
        let wrong = Concept(
          id: known?.id, domain: domain, german: german,
          english: [Term(proposal.english, status: .deprecated)])
        guard known == nil, let instead = proposal.instead else { return [wrong] }
        return [Concept(german: german, english: [Term(instead)]), wrong]
      }
    }
  }

  private func isTerm(_ text: String, of concept: Int) -> Bool {
    (english[text] ?? []).contains(concept) || (english[singular(text)] ?? []).contains(concept)
  }

  private func has(_ text: String, _ status: TermStatus, _ concept: Int) -> Bool {
    glossary.concepts[concept].english.contains {
      $0.text.lowercased() == text.lowercased() && $0.status.isAllowed == status.isAllowed
    }
  }

  /// The words of a place as a glossary has them: in the singular, in small letters but for names.
  private func baseForm(_ span: TextSpan, in side: Side) -> String {
    singular(small(side.document.quotable(span)))
  }

  /// Small letters, except where a capital is not the first letter's or the dictionary knows no such word.
  private func small(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard let first = words.first, first.dropFirst() == first.dropFirst().lowercased() else { return text }
    guard lexicon.map({ $0.english(first.lowercased()) != nil }) ?? true else { return text }
    return first.lowercased() + text.dropFirst(first.count)
  }

  private func singular(_ text: String) -> String {
    guard let lexicon, let last = text.split(separator: " ").last, last.hasSuffix("s"),
      last == last.lowercased(),
      let noun = lexicon.lemmas(ofEnglish: String(last)).first(where: {
        lexicon.partsOfSpeech($0).contains(.noun)
      })
    else { return text }
    return text.dropLast(last.count) + lexicon.englishText(noun)
  }
}
