/// Texts that have another name than when the baseline was made.
extension Baseline {
  /// A text of the baseline under its new name; both paths count from the baseline's folder.
  public struct Move: Sendable, Hashable {
    public let old: String
    public let new: String
  }

  /// The baseline with the entries of moved texts under their new paths.
  ///
  /// A text has moved when the baseline knows a path that is no more, and at least half of the findings known there are
  /// found in a text that the baseline does not know. Of several the one counts with which it shares most.
  ///
  /// - Parameters:
  ///   - reports: what was found, with each text's path.
  ///   - isThere: whether there is still a text of a path.
  func following(_ reports: [(path: String, report: Report)], isThere: (String) -> Bool) -> (Baseline, [Move])
  {
    let lost = documents.keys.filter { !isThere($0) }.sorted()
    guard !lost.isEmpty else { return (self, []) }
    var left = Dictionary(uniqueKeysWithValues: lost.map { ($0, Self.counts(documents[$0] ?? [])) })
    var holders: [Fingerprint: [String]] = [:]
    for path in lost {
      for entry in documents[path] ?? [] { holders[entry.fingerprint, default: []].append(path) }
    }
    var moves: [Move] = []
    for (path, report) in reports where documents[path] == nil {
      let found = Self.counts(Fingerprint.plain(report.findings, in: report.bitext).map { ($0, 1) })
      var shared: [String: Int] = [:]
      for (fingerprint, count) in found {
        for holder in holders[fingerprint] ?? [] {
          shared[holder, default: 0] += min(count, left[holder]?[fingerprint] ?? 0)
        }
      }
      let best = shared.min { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
      guard let best, let known = left[best.key], best.value * 2 >= known.values.reduce(0, +) else {
        continue
      }
      left[best.key] = nil
      moves.append(Move(old: best.key, new: path))
    }
    var moved = documents
    for move in moves { moved[move.new] = moved.removeValue(forKey: move.old) }
    return (Baseline(documents: moved), moves)
  }

  private static func counts(_ entries: [Entry]) -> [Fingerprint: Int] {
    counts(entries.map { ($0.fingerprint, $0.count) })
  }

  private static func counts(_ fingerprints: [(Fingerprint, Int)]) -> [Fingerprint: Int] {
    Dictionary(fingerprints, uniquingKeysWith: +)
  }
}
