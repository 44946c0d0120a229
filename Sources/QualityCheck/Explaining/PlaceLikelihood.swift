internal import Foundation

/// A place of a text with the words around it, to ask the language model what it would rather read there.
struct PlaceLikelihood {
  private let before: [String]
  private let words: [String]
  private let after: [String]
  private let isAtStart: Bool
  private let isAtEnd: Bool
  private let model: LanguageModel

  /// So many words on each side belong to a trigram.
  private static let reach = 2

  init(_ span: TextSpan, in side: Side, model: LanguageModel) {
    let sentence = side.sentence(at: span.start).map { side.sentences[$0].tokens } ?? 0..<0
    func words(_ isChosen: (Token) -> Bool) -> [String] {
      side.tokens[sentence].filter { ($0.kind == .word || $0.kind == .number) && isChosen($0) }
        .flatMap { Self.words(side.text($0)) }
    }
    let all = (
      before: words { $0.span.end <= span.start }, inside: words { $0.span.overlaps(span) },
      after: words { $0.span.start >= span.end }
    )
    before = all.before.suffix(Self.reach)
    self.words = all.inside
    after = Array(all.after.prefix(Self.reach))
    isAtStart = all.before.count < Self.reach
    isAtEnd = all.after.count < Self.reach
    self.model = model
  }

  /// How many times as likely the sentence is with a wording in the place, by the trigrams that hold a word of it.
  func likelihood(of wording: String) -> FindingExplanation.Likelihood {
    FindingExplanation.Likelihood(wording: wording, comparison: compare(wording))
  }

  private func compare(_ wording: String) -> FindingExplanation.Likelihood.Comparison {
    let wanted = Self.words(wording)
    let all = words + wanted
    let unknown = zip(all, model.words(all)).filter { $1 < 0 }.map(\.0)
    guard unknown.isEmpty, !words.isEmpty, !wanted.isEmpty else { return .unknown(unknown) }
    return .times(
      exp(Double(logProbability(wanted) - logProbability(words))), shorterBy: words.count - wanted.count)
  }

  private func logProbability(_ inside: [String]) -> Float {
    let starts = [LanguageModel.Word](
      repeating: model.start, count: isAtStart ? Self.reach - before.count : 0)
    let numbers =
      starts + model.words(before + inside + after) + (isAtEnd ? [model.end] : [])
    return model.withScorer { scorer in
      ModelView.logProbability(numbers, from: Self.reach, with: scorer) ?? 0
    }
  }

  /// Words as the unspinner and the model have them: in lower case, opened at hyphens.
  private static func words(_ text: String) -> [String] { Atoms.ranges(text).map(\.text) }
}
