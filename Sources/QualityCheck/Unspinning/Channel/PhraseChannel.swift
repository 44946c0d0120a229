internal import Foundation

/// The channel for whole phrases: segmentation into units, each put for another, in the same order or turned round.
///
/// Sums or maximises over all ways by dynamic programming over the image from left to right, with a bit mask of the
/// term's words that are accounted for.
package struct PhraseChannel: Sendable {
  package let channel: Channel
  /// ln of what function words cost that the spinner added.
  let insertions: [WordID: Float]

  static let longestTermUnit = 2
  static let longestImageUnit = 4
  package static let longestTerm = 5
  package static let longestImage = 8
  /// Costs of what happens between units; set in the feasibility trial.
  static let jump: Float = 0.15
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

  /// A unit of the image that may stand for a unit of the term.
  struct Option {
    let position: Int
    let end: Int
    /// The words of the term that it accounts for, as bits and as a range.
    let mask: Int
    let first: Int
    let last: Int
    let weight: Float

    func link(from start: Int) -> UnitLink {
      UnitLink(term: first..<last, image: (start + position)..<(start + end))
    }
  }

  /// Adds the options in the order of the image.
  @inline(__always) static func addOptions(
    term: UnitSequence, image: UnitSequence, range: Range<Int>, to options: inout [Option],
    probability: (_ image: WordID, _ term: WordID) -> Float
  ) {
    for position in 0..<range.count {
      for length in 0..<min(image.longest, range.count - position) {
        guard let unit = image.unit(at: range.lowerBound + position, length: length + 1) else { continue }
        for start in 0..<term.count {
          // Several words become one, or one becomes several, but not both.
          for extra in 0..<(length > 0 ? 1 : min(term.longest, Self.longestTermUnit, term.count - start)) {
            guard let origin = term.unit(at: start, length: extra + 1) else { continue }
            var weight = probability(unit, origin)
            if extra > 0 { weight *= Self.joinedTermWords }
            for _ in 0..<length { weight *= Self.addedImageWord }
            let mask = ((1 << (start + extra + 1)) - 1) ^ ((1 << start) - 1)
            options.append(
              Option(
                position: position, end: position + length + 1, mask: mask, first: start,
                last: start + extra + 1, weight: weight))
          }
        }
      }
    }
  }

  func lattice(term: UnitSequence, image: UnitSequence, range: Range<Int>) -> Lattice {
    let (n, k) = (term.count, range.count)
    var lattice = Lattice(termCount: n, imageCount: k)
    var options: [Option] = []
    Self.addOptions(term: term, image: image, range: range, to: &options) {
      channel.probability(of: $0, for: $1)
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
            lattice.steps.append(
              Step(from: from, to: to, weight: weight, link: option.link(from: range.lowerBound)))
          }
        }
      }
    }
    return lattice
  }
}
