internal import Foundation

/// Finds the likeliest way of a phrase through the channel; keeps its tables and what the channel said before.
struct PhraseDecoder {
  private let phraseChannel: PhraseChannel
  private var memory = ChannelMemory()
  private var options: [PhraseChannel.Option] = []
  /// The probability of the likeliest way to each state, and its last step.
  private var weights: [Float] = []
  private var back: [Step] = []

  /// The state before, and the option taken from there, -1 for an insertion.
  private struct Step {
    var state: Int32 = -1
    var option: Int32 = -1
  }

  init(_ phraseChannel: PhraseChannel) { self.phraseChannel = phraseChannel }

  /// P(image | term) of single units.
  mutating func probability(of image: WordID, for term: WordID) -> Float {
    memory.probability(of: image, for: term, in: phraseChannel.channel)
  }

  /// ln of the best way's probability, with its links; nil when there is no way.
  mutating func best(
    term: UnitSequence, image: UnitSequence, range: Range<Int>
  ) -> (logProbability: Float, links: [UnitLink])? {
    let (n, k) = (term.count, range.count)
    guard (1...PhraseChannel.longestTerm).contains(n), (1...PhraseChannel.longestImage).contains(k) else {
      return nil
    }
    options.removeAll(keepingCapacity: true)
    PhraseChannel.addOptions(term: term, image: image, range: range, to: &options) {
      memory.probability(of: $0, for: $1, in: phraseChannel.channel)
    }
    let lattice = PhraseChannel.Lattice(termCount: n, imageCount: k)
    follow(lattice, image: image, range: range)
    var bestState = -1
    var bestWeight: Float = 0
    for mask in 0..<(1 << n) {
      let ending = lattice.ending(mask: mask)
      guard ending > 0 else { continue }
      for last in 0...n {
        let state = lattice.state(k, mask, last)
        if weights[state] * ending > bestWeight {
          bestWeight = weights[state] * ending
          bestState = state
        }
      }
    }
    guard bestState >= 0 else { return nil }
    var links: [UnitLink] = []
    while back[bestState].state >= 0 {
      let step = back[bestState]
      if step.option >= 0 { links.append(options[Int(step.option)].link(from: range.lowerBound)) }
      bestState = Int(step.state)
    }
    return (log(bestWeight), links.reversed())
  }

  /// Finds the likeliest way to each state; states are reached in the order of the image.
  private mutating func follow(_ lattice: PhraseChannel.Lattice, image: UnitSequence, range: Range<Int>) {
    weights.removeAll(keepingCapacity: true)
    weights.append(contentsOf: repeatElement(0, count: lattice.stateCount))
    back.removeAll(keepingCapacity: true)
    back.append(contentsOf: repeatElement(Step(), count: lattice.stateCount))
    weights[lattice.state(0, 0, 0)] = 1
    var next = 0
    for position in 0..<lattice.imageCount {
      let first = next
      while next < options.count, options[next].position == position { next += 1 }
      let insertion =
        position > 0 ? phraseChannel.insertions[image.words[range.lowerBound + position]] : nil
      guard insertion != nil || first < next else { continue }
      for mask in 0..<(1 << lattice.termCount) {
        for last in 0...lattice.termCount {
          let from = lattice.state(position, mask, last)
          let weight = weights[from]
          guard weight > 0 else { continue }
          if let insertion {
            let to = lattice.state(position + 1, mask, last)
            if weight * insertion > weights[to] {
              weights[to] = weight * insertion
              back[to] = Step(state: Int32(from))
            }
          }
          for number in first..<next where options[number].mask & mask == 0 {
            let option = options[number]
            let to = lattice.state(option.end, mask | option.mask, option.last)
            let reached = weight * (option.weight * (option.first == last ? 1 : PhraseChannel.jump))
            if reached > weights[to] {
              weights[to] = reached
              back[to] = Step(state: Int32(from), option: Int32(number))
            }
          }
        }
      }
    }
  }
}
