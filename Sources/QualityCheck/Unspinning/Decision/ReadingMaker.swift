internal import Foundation

/// Turns chosen places into readings: neighbours joined, corrections ranked, evidence put in words.
struct ReadingMaker {
  let bitext: Bitext
  let examination: Examination
  let judged: [Decision.Judged]
  /// Probability that the text is spun.
  let text: Float
  let calibration: DetectionModel.Calibration
  let realizer: Realizer
  let expressions: Expressions
  let channel: Channel
  let known: KnownSubstitutions

  /// At most so many corrections.
  private static let mostSuggestions = 3

  /// A chosen place and everything else it may stand for.
  private struct Reported {
    let atoms: Range<Int>
    let place: Examination.Place
    let probability: Float
    let suggestions: [Proposals.Wording]
  }

  func readings(_ chosen: [Decision.Chosen], _ variant: CarriedVariant) -> [Reading] {
    let proposals = Proposals(judged, of: examination)
    let reported = chosen.map { item in
      let place = examination.places[judged[proposals.best(of: item.judged)].place]
      return Reported(
        atoms: place.candidate.atoms, place: place, probability: item.probability,
        suggestions: proposals.wordings(
          of: item.judged, most: Self.mostSuggestions, in: bitext.target.document.prose))
    }.sorted { $0.atoms.lowerBound < $1.atoms.lowerBound }
    let taken = Set(reported.flatMap(\.atoms))
    let starts = Set(reported.map(\.atoms.lowerBound))
    let ends = Set(reported.map(\.atoms.upperBound))
    return groups(reported).filter { isConvincing($0, starts: starts, ends: ends) }.map {
      reading($0, taken: taken, variant)
    }
  }

  /// Words side by side that mean one thing become one finding. Others stay apart: an editor may want the one and not
  /// the other.
  private func groups(_ reported: [Reported]) -> [[Reported]] {
    var groups: [[Reported]] = []
    for item in reported {
      if let last = groups.last?.last, last.atoms.upperBound == item.atoms.lowerBound,
        last.place.candidate.sentence == item.place.candidate.sentence,
        !examination.target.atoms[item.atoms.lowerBound].isAfterBreak,
        groups[groups.count - 1].count < 3, areOneExpression(groups[groups.count - 1] + [item])
      {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
    return groups
  }

  /// Whether the likeliest corrections of neighbours make an expression that a dictionary or the glossary has.
  private func areOneExpression(_ group: [Reported]) -> Bool {
    expressions.contains(group.compactMap(\.suggestions.first?.text).joined(separator: " "))
  }

  /// Where the two texts are no translations, a German word somewhere in the text proves little by itself: a single
  /// word takes more than a phrase, or than two suspects side by side.
  ///
  /// - Parameters:
  ///   - starts: where some reported place begins.
  ///   - ends: where one ends.
  private func isConvincing(_ group: [Reported], starts: Set<Int>, ends: Set<Int>) -> Bool {
    guard group.count == 1, let item = group.first, !item.place.isPhrase,
      bitext.pairs[item.place.candidate.pair].source.isEmpty, item.probability < Self.leastOfLoneWord
    else { return true }
    return ends.contains(item.atoms.lowerBound) || starts.contains(item.atoms.upperBound)
  }

  private static let leastOfLoneWord: Float = 0.5

  /// - Parameter taken: atoms of all that is reported.
  private func reading(_ group: [Reported], taken: Set<Int>, _ variant: CarriedVariant) -> Reading {
    let document = bitext.target.document
    let sentence = group[0].place.candidate.sentence
    var atoms = group[0].atoms.lowerBound..<group[group.count - 1].atoms.upperBound
    var span = TextSpan(group[0].place.span.start, group[group.count - 1].place.span.end)
    var texts = combine(group)
    texts = texts.map { text -> Proposals.Wording in
      let adapted = expressions.isPreferred(text.text) ? text.text : variant.adapted(text.text)
      return (realizer.capitalized(adapted, like: atoms, in: sentence, of: document), text.share)
    }.reduce(into: [Proposals.Wording]()) { kept, text in
      if let same = kept.firstIndex(where: { $0.text == text.text }) {
        kept[same].share += text.share
      } else {
        kept.append(text)
      }
    }
    if let shown = examination.extent(
      of: atoms, texts, in: sentence, of: document.utf8,
      isTaken: taken.contains)
    {
      (atoms, span) = (shown.atoms, shown.span)
      texts = shown.wordings
    }
    let probability = 1 - group.reduce(Float(1)) { $0 * (1 - $1.probability) }
    if let article = article(before: atoms, texts: texts) {
      span = TextSpan(article.span.start, span.end)
      texts = zip(texts, article.articles).map { ("\($1) \($0.text)", $0.share) }
    }
    let sources = group.compactMap { $0.place.candidate.source?.unit.tokens }
    let sourceSpans = sources.map(sourceSpan)
    return Reading(
      kind: group.contains { isTerm($0.place) } ? .term : .wording, span: span,
      sourceSpan: joined(sourceSpans), confidence: Double(calibration(probability)),
      verdict: sources.isEmpty ? .suspected : .confirmed,
      suggestions: texts.enumerated().map { rank, text in
        Suggestion(
          text: text.text, confidence: Double(probability * text.share),
          isSafe: rank == 0 && group.count == 1 && probability >= 0.9 && text.share >= 0.8
            && (!sources.isEmpty || !isTerm(group[0].place)) && group[0].place.features.unlinked == 0
            && !document.hasMarks(in: span)
            && FormAgreement.holds(document.text(span), text.text))
      },
      evidence: group.flatMap(evidence).uniqued)
  }

  /// The German words of neighbours, where they stand together too; else those of the first.
  private func joined(_ spans: [TextSpan]) -> TextSpan? {
    guard let first = spans.first else { return nil }
    let whole = spans.dropFirst().reduce(first) { $0.union($1) }
    return whole.length <= 2 * spans.reduce(0) { $0 + $1.length } ? whole : first
  }

  private func isTerm(_ place: Examination.Place) -> Bool {
    if case .term = place.candidate.origin { return true }
    let kind = place.candidate.source?.unit.kind
    return kind == .glossary || kind == .compound || place.features.isTechnical
  }

  private func sourceSpan(_ tokens: Range<Int>) -> TextSpan {
    let all = bitext.source.tokens
    return TextSpan(all[tokens.lowerBound].span.start, all[tokens.upperBound - 1].span.end)
  }

  /// The likeliest combinations of the neighbours' corrections.
  private func combine(_ group: [Reported]) -> [(text: String, share: Float)] {
    var combined = group[0].suggestions
    for item in group.dropFirst() {
      let gap = bitext.target.document.text(
        TextSpan(
          examination.target.atoms[item.atoms.lowerBound - 1].span.end,
          examination.target.atoms[item.atoms.lowerBound].span.start))
      let joint = gap.contains("-") ? "-" : " "
      combined = combined.flatMap { left in
        item.suggestions.map { (left.text + joint + $0.text, left.share * $0.share) }
      }
      combined = Array(combined.sorted { $0.share > $1.share }.prefix(Self.mostSuggestions))
    }
    return combined
  }

  /// The article in front of the place and those the corrections want, where that of the best one is another.
  private func article(
    before atoms: Range<Int>, texts: [(text: String, share: Float)]
  ) -> (span: TextSpan, articles: [String])? {
    let target = examination.target
    guard atoms.lowerBound > 0, !target.atoms[atoms.lowerBound].isAfterBreak else { return nil }
    let before = target.atoms[atoms.lowerBound - 1]
    let text = target.forms[before.form].text
    guard text == "a" || text == "an", before.span.end < target.atoms[atoms.lowerBound].span.start else {
      return nil
    }
    let articles = texts.map { Article.indefinite(before: $0.text) }
    guard let best = articles.first, best != text else { return nil }
    let isCapital = bitext.target.document.utf8[before.span.start] == UInt8(ascii: "A")
    return (before.span, isCapital ? articles.map(\.withCapital) : articles)
  }

  // MARK: Evidence

  private func evidence(_ item: Reported) -> [Evidence] {
    var evidence: [Evidence] = []
    let corrections = Corrections(terms: examination.terms, source: examination.source, channel: channel)
    let words = corrections.words(of: item.place.candidate)
    let start = examination.target.sentences[item.place.candidate.sentence].lowerBound
    let links = item.place.candidate.links.compactMap { link -> Evidence.Swap? in
      // Another form of the same word is no swap.
      guard link.image.map({ examination.target.unit(start + $0) }) != link.term.map({ words[$0] }) else {
        return nil
      }
      let term = link.term.map { channel.vocabulary.text(words[$0]) }.joined(separator: " ")
      let image = link.image.map { examination.target.form(start + $0).text }.joined(separator: " ")
      return term == image ? nil : Evidence.Swap(term: term, image: image)
    }
    if !links.isEmpty { evidence.append(Evidence(swaps: links)) }
    let candidate = item.place.candidate
    for pair in corrections.swaps(of: candidate, in: examination.target) where known.contains(pair) {
      evidence.append(
        Evidence(
          kind: .dictionary, detail: "'\(pair.image)' is on the list of known phrases, for '\(pair.term)'"))
    }
    let units = candidate.neighbour?.units ?? [candidate.source?.unit].compactMap(\.self)
    for unit in units {
      let german = bitext.source.document.quotable(sourceSpan(unit.tokens))
      let meanings = Self.meanings(of: unit, for: candidate).map { examination.source.renderings[$0].text }
      let kind: Evidence.Kind = unit.kind == .glossary ? .glossary : .source
      evidence.append(Evidence(kind: kind, detail: "\(german): \(meanings.joined(separator: ", "))"))
    }
    let image = bitext.target.document.quotable(item.place.span)
    if item.place.features.attested == 0 {
      evidence.append(
        Evidence(kind: .attestation, detail: "'\(image)' is not found in ordinary English here"))
    } else if item.place.features.gain >= 2 {
      let best = item.suggestions.first?.text ?? ""
      evidence.append(
        Evidence(kind: .attestation, detail: "'\(best)' is much likelier in this place than '\(image)'"))
    }
    if text >= 0.5 {
      evidence.append(Evidence(kind: .document, detail: "the rest of the text reads as spun"))
    }
    return evidence
  }

  /// Three of the German's renderings, that which the correction goes by among them, as indices.
  private static func meanings(of unit: SourceText.Unit, for candidate: Candidate) -> [Int] {
    let likeliest = Array(unit.renderings.prefix(3))
    guard case .rendering(let own) = candidate.origin, unit.renderings.contains(own), !likeliest.contains(own)
    else { return likeliest }
    return [own] + likeliest.dropLast()
  }
}

extension [Evidence] {
  /// Each once; neighbours share what the text and the German say.
  fileprivate var uniqued: [Evidence] {
    reduce(into: []) { kept, evidence in
      if !kept.contains(evidence) { kept.append(evidence) }
    }
  }
}
