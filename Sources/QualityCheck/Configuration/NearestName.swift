/// Finds what a mistyped name was to be.
enum NearestName {
  /// The known name that takes the fewest letters to change, at most a third of its own; nil when none is near.
  static func of(_ name: String, among known: [String]) -> String? {
    let small = Array(name.lowercased().utf8)
    return known.map { (name: $0, distance: distance(small, Array($0.lowercased().utf8))) }
      .filter { $0.distance <= max(1, $0.name.utf8.count / 3) }
      .min { $0.distance < $1.distance }?.name
  }

  /// Insertions, deletions, changes and swaps of neighbours (optimal string alignment).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var older: [Int] = []
    var old = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(old[j] + (a[i] == b[j] ? 0 : 1), min(old[j + 1], row[j]) + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
        row.append(best)
      }
      (older, old) = (old, row)
    }
    return old[b.count]
  }
}
