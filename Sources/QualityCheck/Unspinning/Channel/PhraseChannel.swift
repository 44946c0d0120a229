internal import Foundation

/// A row of base forms and the units that start at each place.
package struct UnitSequence: Sendable {
  package let words: [WordID]
  /// `units[i][n - 1]` is the unit of the n words from i, where there is one.
  let units: [[WordID?]]

  package init(words: [WordID], channel: Channel, longest: Int) {
    self.words = words
    units = words.indices.map { start in
      guard channel.beginsPhrase(words[start]) else { return [words[start]] }
      return (1...longest).map { length in
        start + length <= words.count ? channel.phrase(words[start..<(start + length)]) : nil
      }
    }
  }

  package var count: Int { words.count }
}

/// One step of a decoding: which words of the term became which words of the phrase.
package struct UnitLink: Sendable, Hashable {
  package let term: Range<Int>
  package let image: Range<Int>
}

/// The channel for whole phrases: segmentation into units, each put for another, in the same order or turned round.
///
/// Sums or maximises over all ways by dynamic programming over the image from left to right, with a bit mask of the
/// term's words that are accounted for.
package struct PhraseChannel: Sendable {
  package let channel: Channel
  /// ln of what function words cost that the spinner added.
  private let insertions: [WordID: Float]

  static let longestTermUnit = 2
  static let longestImageUnit = 4
  package static let longestTerm = 5
  package static let longestImage = 8
  /// Costs of what happens between units; set in the feasibility trial.
  private static let jump: Float = 0.15
  private static let joinedTermWords: Float = 0.02
  private static let addedImageWord: Float = 0.1
  private static let droppedTermWord: Float = 0.005

  package init(channel: Channel) {
    self.channel = channel
    let costs: [(String, Float)] = [
      ("of", 0.05), ("the", 0.05), ("a", 0.03), ("to", 0.02), ("in", 0.01), ("and", 0.003),
    ]
    insertions = Dictionary(
      costs.compactMap { word, cost in channel.vocabulary.find(word).map { ($0, cost) } },
      uniquingKeysWith: max)
  }

  /// One way to get from a state to another.
  struct Step {
    let from: Int
    let to: Int
    let weight: Float
    let link: UnitLink?
  }

  /// All ways from term to image, as steps between states in the order of the image.
  ///
  /// A state is (position in the image, mask of the term's words used, position behind the last unit of the term).
  struct Lattice {
    let termCount: Int
    let imageCount: Int
    var steps: [Step] = []

    func state(_ position: Int, _ mask: Int, _ last: Int) -> Int {
      (position << termCount | mask) * (termCount + 1) + last
    }

    var stateCount: Int { (imageCount + 1) << termCount * (termCount + 1) }

    /// Weight of ending in a state: all of the term, or all but one word of a long one.
    func ending(mask: Int) -> Float {
      switch termCount - mask.nonzeroBitCount {
      case 0: 1
      case 1 where termCount >= 3: PhraseChannel.droppedTermWord
      default: 0
      }
    }
  }

  func lattice(term: UnitSequence, image: UnitSequence, range: Range<Int>) -> Lattice {
    let (n, k) = (term.count, range.count)
    var lattice = Lattice(termCount: n, imageCount: k)
    // Weights of units, by place in the image.
    var options: [(position: Int, end: Int, mask: Int, first: Int, last: Int, weight: Float)] = []
    for position in 0..<k {
      let units = image.units[range.lowerBound + position]
      for (length, unit) in units.enumerated() where position + length < k {
        guard let unit else { continue }
        for start in 0..<n {
          for (extra, origin) in term.units[start].prefix(Self.longestTermUnit).enumerated() {
            guard let origin, start + extra < n, !(extra > 0 && length > 0) else { continue }
            var weight = channel.probability(of: unit, for: origin)
            if extra > 0 { weight *= Self.joinedTermWords }
            for _ in 0..<length { weight *= Self.addedImageWord }
            let mask = ((1 << (start + extra + 1)) - 1) ^ ((1 << start) - 1)
            options.append((position, position + length + 1, mask, start, start + extra + 1, weight))
          }
        }
      }
    }
    // States are reached in the order of the image, so one pass finds all that can be.
    var reached = [Bool](repeating: false, count: lattice.stateCount)
    reached[lattice.state(0, 0, 0)] = true
    var next = 0
    for position in 0..<k {
      let first = next
      while next < options.count, options[next].position == position { next += 1 }
      let insertion = position > 0 ? insertions[image.words[range.lowerBound + position]] : nil
      for mask in 0..<(1 << n) {
        for last in 0...n {
          let from = lattice.state(position, mask, last)
          guard reached[from] else { continue }
          if let insertion {
            let to = lattice.state(position + 1, mask, last)
            reached[to] = true
            lattice.steps.append(Step(from: from, to: to, weight: insertion, link: nil))
          }
          for option in options[first..<next] where option.mask & mask == 0 {
            let to = lattice.state(option.end, mask | option.mask, option.last)
            reached[to] = true
            let weight = option.weight * (option.first == last ? 1 : Self.jump)
            let image = (range.lowerBound + position)..<(range.lowerBound + option.end)
            lattice.steps.append(
              Step(
                from: from, to: to, weight: weight,
                link: UnitLink(term: option.first..<option.last, image: image)))
          }
        }
      }
    }
    return lattice
  }

  /// ln of the best way's probability, with its links; nil when there is no way.
  package func best(
    term: UnitSequence, image: UnitSequence, range: Range<Int>
  ) -> (logProbability: Float, links: [UnitLink])? {
    guard (1...Self.longestTerm).contains(term.count), (1...Self.longestImage).contains(range.count) else {
      return nil
    }
    let lattice = lattice(term: term, image: image, range: range)
    var weights = [Float](repeating: 0, count: lattice.stateCount)
    var back = [Int](repeating: -1, count: lattice.stateCount)
    weights[lattice.state(0, 0, 0)] = 1
    for (index, step) in lattice.steps.enumerated() {
      let weight = weights[step.from] * step.weight
      if weight > weights[step.to] {
        weights[step.to] = weight
        back[step.to] = index
      }
    }
    var bestState = -1
    var bestWeight: Float = 0
    for mask in 0..<(1 << term.count) {
      let ending = lattice.ending(mask: mask)
      guard ending > 0 else { continue }
      for last in 0...term.count {
        let state = lattice.state(range.count, mask, last)
        if weights[state] * ending > bestWeight {
          bestWeight = weights[state] * ending
          bestState = state
        }
      }
    }
    guard bestState >= 0 else { return nil }
    var links: [UnitLink] = []
    while back[bestState] >= 0 {
      let step = lattice.steps[back[bestState]]
      if let link = step.link { links.append(link) }
      bestState = step.from
    }
    return (log(bestWeight), links.reversed())
  }
}
