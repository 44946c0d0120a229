/// How a glossary fares with some texts: what of it is met, kept, missed, and enforced wrongly.
public struct TermStatistics: Sendable {
  /// One concept's figures; places inside longer terms are the longer term's.
  public struct Figures: Sendable, Hashable {
    /// Places of the German where a term of the concept stands.
    public var matched = 0
    /// Of those, where a term of the concept stands in the English.
    public var rendered = 0
    /// Of those, where something else does: what `term-missing` tells.
    public var missing = 0
    /// Of those, where nothing could be said: compounds, doubtful pairs, other senses and the like.
    public var unsettled: Int { matched - rendered - missing }
    /// Places of the English where the concept's deprecated or superseded terms stand.
    public var forbidden = 0
    /// Findings about the concept that an editor rejected, or that a comment or an accept list suppresses.
    public var wrong = 0
  }

  public let glossary: Glossary
  /// By index of the concept.
  public private(set) var figures: [Figures]
  /// Words of the German, and how many of them are parts of terms.
  public private(set) var words = 0
  public private(set) var covered = 0

  public init(_ glossary: Glossary) {
    self.glossary = glossary
    figures = Array(repeating: Figures(), count: glossary.concepts.count)
  }

  /// Adds a text.
  ///
  /// - Parameter rejected: Findings of the report that an editor rejected.
  public mutating func add(_ report: Report, rejected: [Finding] = []) {
    let terms = report.bitext.terms
    let tokens = report.bitext.source.tokens
    var isCovered = [Bool](repeating: false, count: tokens.count)
    for use in terms.uses {
      for token in use.source.tokens { isCovered[token] = true }
      guard !use.source.isNested else { continue }
      figures[use.concept].matched += 1
      switch use.outcome {
      case .rendered: figures[use.concept].rendered += 1
      case .reworded: figures[use.concept].missing += 1
      case .open: break
      }
    }
    for sentence in report.bitext.source.sentences {
      for token in sentence.tokens where tokens[token].kind == .word {
        words += 1
        if isCovered[token] { covered += 1 }
      }
    }
    for match in terms.target where !match.isNested && match.kind != .compound {
      if !glossary.concepts[match.concept].english[match.term].status.isAllowed {
        figures[match.concept].forbidden += 1
      }
    }
    for finding in report.suppressed.map(\.finding) + rejected {
      if let concept = terms.concept(of: finding) { figures[concept].wrong += 1 }
    }
  }

  /// Concepts of which no term stands in any text, by index.
  public var unused: [Int] {
    figures.indices.filter { figures[$0].matched == 0 && figures[$0].forbidden == 0 }
  }
}

extension TermUses {
  /// The concept that a finding of the rules about terms is about; nil for findings of other rules.
  public func concept(of finding: Finding) -> Int? {
    switch finding.rule {
    case TermMissing.description.id, TermInconsistent.description.id:
      uses.first { $0.source.span == finding.sourceSpan }?.concept
    case TermForbidden.description.id:
      target.first {
        $0.span == finding.span && !glossary.concepts[$0.concept].english[$0.term].status.isAllowed
      }?.concept
    default: nil
    }
  }
}
