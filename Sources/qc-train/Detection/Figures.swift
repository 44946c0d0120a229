import QualityCheck

/// What cross-validated weights achieve, as tables.
struct Figures {
  private typealias Collection = TrainingText.Collection
  private let texts: [DetectionTraining.JudgedText]

  init(texts: [DetectionTraining.JudgedText]) { self.texts = texts }

  private static let marked: [Collection] = [
    .spun, .spunUnpaired, .spunAlone, .spunOwnTerms, .seed, .practice, .practiceUnpaired, .strayed,
    .strayedUnpaired, .strayedAlone,
  ]
  private static let thresholds: [Float] = [0.3, 0.4, Unspinner.leastProbability, 0.5, 0.55, 0.6]

  func print() {
    for isKnown in [true, false] {
      Swift.print(
        isKnown ? "\nWhether a text is spun is given:" : "\nWhether a text is spun is judged, as qc does:")
      for threshold in Self.thresholds { report(threshold, isKnown: isKnown) }
    }
    reliability("of all but pps", \.isCalibrating)
    reliability("of strayed phrases", \.isStrayed)
    documents()
  }

  private func texts(of collection: Collection) -> [DetectionTraining.JudgedText] {
    texts.filter { $0.examined.text.collection == collection }
  }

  // MARK: Places

  private func report(_ threshold: Float, isKnown: Bool) {
    Swift.print("threshold \(threshold)")
    for collection in Self.marked {
      var sum = FoundMarks()
      for text in texts(of: collection) { sum.add(text, text.chosen(threshold, isKnown: isKnown)) }
      Swift.print("  \(collection.rawValue): \(sum)")
    }
    for collection in [Collection.pps, .implanted] {
      var sum = FoundMarks()
      for text in texts(of: collection) { sum.add(text, text.chosen(threshold, isKnown: isKnown)) }
      let (found, first, three) = sum.shares
      Swift.print("  \(collection.rawValue): found \(found), first \(first), among three \(three)")
    }
    let genuine = Collection.allCases.filter { !$0.isSpun && !$0.isStrayed }.map { collection in
      let texts = texts(of: collection)
      let alarms = texts.reduce(0) { $0 + $1.chosen(threshold, isKnown: isKnown).count }
      let words = texts.reduce(0) { $0 + $1.examined.words }
      return
        "\(collection.rawValue) \(alarms) (\((1000 * Double(alarms) / Double(max(words, 1))).rounded(to: 3)))"
    }
    Swift.print("  false alarms (per 1,000 words): " + genuine.joined(separator: ", "))
  }

  /// What the probabilities mean: of the places reported with such a one, how many are marked, and how many right.
  private func reliability(_ title: String, _ isCounted: (Collection) -> Bool) {
    var bins = [Reliability](repeating: Reliability(), count: 10)
    for text in texts where isCounted(text.examined.text.collection) {
      for item in text.chosen(0.05, isKnown: false) {
        let probability = text.calibration(item.probability)
        let place = text.judged[item.judged].place
        bins[min(Int(probability * 10), 9)].add(probability, text.examined.labels[place])
      }
    }
    Swift.print(
      "\nreliability of the places \(title): probability, places, mean, share marked, share right")
    for (index, bin) in bins.enumerated() {
      Swift.print("  \(Double(index) / 10): \(bin.count) \(bin.mean) \(bin.marked) \(bin.right)")
    }
    let count = Double(max(bins.reduce(0) { $0 + $1.count }, 1))
    let ofMarked = bins.reduce(0) { $0 + abs($1.marked - $1.mean) * Double($1.count) } / count
    let ofRight = bins.reduce(0) { $0 + abs($1.right - $1.mean) * Double($1.count) } / count
    Swift.print(
      "  expected calibration error: marked \(ofMarked.rounded(to: 4)), right \(ofRight.rounded(to: 4))")
  }

  // MARK: Texts

  private func documents() {
    Swift.print("\ntexts: least, median and greatest probability of being spun; taken for spun at one half")
    for collection in Collection.allCases {
      let all = texts(of: collection).map(\.probability).sorted()
      guard let least = all.first, let most = all.last else { continue }
      let median = all[all.count / 2]
      let shown = [least, median, most].map { "\(Double($0).rounded(to: 3))" }.joined(separator: " ")
      Swift.print("  \(collection.rawValue): \(shown); \(all.count { $0 >= 0.5 }) of \(all.count)")
    }
    let spun = texts(of: .webSpun).map(\.probability)
    let clean = texts(of: .webClean).map(\.probability)
    Swift.print("area under the curve, web: \(areaUnderCurve(spun, clean).rounded(to: 4))")
  }
}

/// The probability that a value of the first is greater than one of the second.
func areaUnderCurve(_ positive: [Float], _ negative: [Float]) -> Double {
  let wins = positive.reduce(0.0) { sum, value in
    sum + negative.reduce(0.0) { $0 + (value > $1 ? 1 : value == $1 ? 0.5 : 0) }
  }
  return wins / Double(max(positive.count * negative.count, 1))
}

private struct Reliability {
  private(set) var count = 0
  private var sums = (probability: 0.0, marked: 0, right: 0)

  mutating func add(_ probability: Float, _ label: Label) {
    count += 1
    sums.probability += Double(probability)
    if label != .unmarked { sums.marked += 1 }
    if label == .right { sums.right += 1 }
  }

  var mean: Double { (sums.probability / Double(max(count, 1))).rounded(to: 3) }
  var marked: Double { (Double(sums.marked) / Double(max(count, 1))).rounded(to: 3) }
  var right: Double { (Double(sums.right) / Double(max(count, 1))).rounded(to: 3) }
}

/// Marks found, and those whose correction was right.
private struct FoundMarks: CustomStringConvertible {
  private struct Tier {
    var marks = 0
    var found = 0
    var first = 0
    var three = 0
  }

  private var tiers: [String: Tier] = [:]
  private var reported = 0
  private var right = 0

  mutating func add(_ text: DetectionTraining.JudgedText, _ chosen: [Decision.Chosen]) {
    let marks = text.examined.marks
    let places = text.examined.examination.places
    let proposals = Proposals(text.judged, of: text.examined.examination)
    reported += chosen.count
    right += chosen.count { !marks.overlapping(places[text.judged[$0.judged].place].span).isEmpty }
    for mark in marks.marks {
      let found = chosen.map(\.judged).filter { places[text.judged[$0].place].span.overlaps(mark.span) }
      var tier = tiers[mark.tier, default: Tier()]
      tier.marks += 1
      tier.found += found.isEmpty ? 0 : 1
      let corrected = found.map { index -> Int? in
        let shown = text.shown(index, among: chosen, proposals)
        return shown.texts.firstIndex { marks.corrects(shown.span, $0, mark) }
      }
      tier.first += corrected.contains(0) ? 1 : 0
      tier.three += corrected.contains { $0 != nil } ? 1 : 0
      tiers[mark.tier] = tier
    }
  }

  var shares: (found: Double, first: Double, three: Double) {
    let marks = Double(max(tiers.values.reduce(0) { $0 + $1.marks }, 1))
    return (
      (Double(tiers.values.reduce(0) { $0 + $1.found }) / marks).rounded(to: 3),
      (Double(tiers.values.reduce(0) { $0 + $1.first }) / marks).rounded(to: 3),
      (Double(tiers.values.reduce(0) { $0 + $1.three }) / marks).rounded(to: 3)
    )
  }

  var description: String {
    let byTier = tiers.sorted { $0.key < $1.key }.map { name, tier in
      "\(name) \(tier.found)/\(tier.marks) (right \(tier.first), among three \(tier.three))"
    }
    let precision = (Double(right) / Double(max(reported, 1))).rounded(to: 3)
    return "\(byTier.joined(separator: ", ")); \(reported) reported, precision \(precision)"
  }
}
