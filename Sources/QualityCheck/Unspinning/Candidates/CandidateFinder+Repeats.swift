/// German words that stand more often in a sentence than the English has renderings of them.
extension CandidateFinder {
  /// The place of a German word that no rendering in the English is left for: where two Immunzellen face one `immune
  /// cell`, something else is put for the other. Nil where each has its own.
  ///
  /// Which place it is remains a guess: every rendering is taken for that of the nearest one.
  ///
  /// - Returns: position in the text's units.
  func openUnit(offering rendering: Int, in german: SentenceSource) -> Int? {
    var open: [Int] = []
    for number in german.units where source.units[number].kind != .part {
      let unit = source.units[number]
      guard source.lists[unit.list.allIndices].contains(rendering),
        !open.contains(where: { source.units[$0].token == unit.token })
      else { continue }
      open.append(number)
    }
    guard open.count > 1 else { return nil }
    func share(_ number: Int) -> Float {
      Float(Int(source.units[number].token) - german.tokens.lowerBound) / Float(german.tokens.count)
    }
    for position in renderedPositions(of: open) {
      let place = Float(position) / Float(range.count)
      let nearest = open.indices.min { abs(share(open[$0]) - place) < abs(share(open[$1]) - place) }
      if let nearest { open.remove(at: nearest) }
    }
    return open.first
  }

  /// Where renderings of German units begin in the English, each place once.
  private func renderedPositions(of units: [Int]) -> [Int] {
    let offered = Set(units.flatMap { source.lists[source.units[$0].list.allIndices] })
    return range.indices.map { $0 - range.lowerBound }.filter { position in
      offered.contains { rendering in
        let words = source.renderings.wordRange(rendering)
        return position + words.count <= range.count && stands(words, at: range.lowerBound + position)
      }
    }
  }
}
