/// What the German of a sentence offers, and what of it stands in the English.
extension CandidateFinder {
  /// Notes which renderings stand in the sentence and which are missing.
  mutating func weigh(_ german: SentenceSource, into evidence: inout SentenceEvidence) {
    collectOffers(of: german.units)
    wantedPhrases.removeAll(keepingCapacity: true)
    var open: [Int] = []
    for rendering in offered {
      let words = source.renderings.wordRange(rendering)
      let count = note(words, of: rendering, into: &evidence)
      if count > 0 {
        offers[rendering].isPresent = true
        guard hasSource, count < offers[rendering].places,
          let unit = openUnit(offering: rendering, in: german)
        else { continue }
        offers[rendering].unit = Int32(unit)
        open.append(unit)
      }
      if offers[rendering].isWitness {
        continue
      } else if words.count == 1 {
        let word = source.renderings.word(at: words.lowerBound)
        if let other = marks.rendering(wantedFor: word), offers[other].rank <= offers[rendering].rank {
          continue
        }
        marks.want(word, rendering: rendering)
      } else {
        wantedPhrases.append(rendering)
        for position in words { marks.markLinkable(source.renderings.word(at: position)) }
      }
    }
    for unit in german.units {
      let entry = source.units[unit]
      for position in entry.list.indices where offers[source.lists[position]].isPresent {
        evidence.cover(Int(entry.token)..<Int(entry.token + entry.length))
        break
      }
    }
    for unit in open {
      let entry = source.units[unit]
      evidence.cover(Int(entry.token)..<Int(entry.token + entry.length), false)
    }
  }

  private mutating func collectOffers(of units: Range<Int>) {
    let serial = marks.serial
    offered.removeAll(keepingCapacity: true)
    for number in units {
      // A part of a compound somewhere in the text proves nothing.
      if isWholeDocument, source.units[number].kind == .part { continue }
      let list = source.units[number].list
      for position in list.allIndices {
        let isWitness = position >= list.end
        let rendering = source.lists[position]
        let rank = Int32(position) - list.start
        if offers[rendering].serial == serial {
          offers[rendering].support += 1
          offers[rendering].isWitness = offers[rendering].isWitness && isWitness
          offers[rendering].cost = min(offers[rendering].cost, source.costs[position])
          // What the glossary says goes before the dictionary.
          let isKnown = source.units[Int(offers[rendering].unit)].kind == .glossary
          let isTerm = source.units[number].kind == .glossary
          if isTerm == isKnown ? rank < offers[rendering].rank : isTerm {
            offers[rendering].rank = rank
            offers[rendering].unit = Int32(number)
          }
        } else {
          offers[rendering] = Offer(
            serial: serial, unit: Int32(number), rank: rank, cost: source.costs[position], support: 1,
            isWitness: isWitness)
          offered.append(rendering)
        }
        let unit = source.units[number]
        if unit.kind != .part, !isWitness, unit.token >= offers[rendering].end {
          offers[rendering].places += 1
          offers[rendering].end = unit.token + unit.length
        }
      }
    }
  }

  /// Notes all places where a row of base forms stands in the sentence; says how many there are.
  private mutating func note(
    _ words: Range<Int>, of rendering: Int, into evidence: inout SentenceEvidence
  ) -> Int {
    for position in words where !marks.isPresent(source.renderings.word(at: position)) { return 0 }
    guard words.count <= range.count else { return 0 }
    var count = 0
    let directness = 1 / Float(1 + offers[rendering].rank)
    let isAgreed = offers[rendering].rank < source.units[Int(offers[rendering].unit)].preferred
    for start in 0...(range.count - words.count) where stands(words, at: range.lowerBound + start) {
      count += 1
      if isAgreed {
        let atom = range.lowerBound + start
        evidence.agreed.append(atom..<(atom + words.count))
      }
      for position in start..<(start + words.count) {
        evidence.costs[position] = min(evidence.costs[position], offers[rendering].cost)
      }
      for position in start..<(start + words.count) where directness > evidence.directness[position] {
        evidence.directness[position] = directness
        if words.count == 1 {
          evidence.explanations[position] = .init(rendering: Int32(rendering), unit: offers[rendering].unit)
        }
      }
    }
    return count
  }

  func stands(_ words: Range<Int>, at atom: Int) -> Bool {
    var atom = atom
    for position in words {
      guard target.hasUnit(source.renderings.word(at: position), at: atom) else { return false }
      atom += 1
    }
    return true
  }
}
