extension TermIndex {
  /// Whether a place is written with the capitals of a term for which they matter.
  ///
  /// Endings are free: "SHIFT" is not "shift", "WHOs" is "WHO" but "ITS" is not "IT", "iPhones" is "iPhone".
  func hasCapitals(of ending: TermTrie.Ending, in text: ArraySlice<UInt8>) -> Bool {
    guard let spelling = trie.spelling(of: ending) else { return true }
    let letters = text.filter { $0 > 0x20 && $0 != 0x2D }
    // A regular ending may replace two letters ("-y", "-ies"), but never in an acronym.
    let isAcronym = !spelling.contains { $0 >= 0x61 }
    let length = isAcronym || spelling.count < 5 ? spelling.count : spelling.count - 2
    guard letters.count >= length, letters.prefix(length).elementsEqual(spelling.prefix(length)) else {
      return false
    }
    return !isAcronym || letters.dropFirst(length).allSatisfy { $0 >= 0x61 }
  }
}
