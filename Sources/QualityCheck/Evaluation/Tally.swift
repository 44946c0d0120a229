/// Findings held against marks: what was found, what was reported in vain, which corrections were right.
package struct Tally: Sendable, Hashable {
  /// The marks of one tier.
  package struct Tier: Sendable, Hashable {
    package fileprivate(set) var marks = 0
    /// Marks that a finding overlaps.
    package fileprivate(set) var found = 0
    /// Marks that the first suggestion of such a finding mends.
    package fileprivate(set) var first = 0
    /// Marks that one of the first three suggestions mends.
    package fileprivate(set) var three = 0

    package var recall: Share { Share(found, of: marks) }
    /// Of the marks that were found.
    package var firstRight: Share { Share(first, of: found) }
    package var amongThree: Share { Share(three, of: found) }
  }

  package private(set) var findings = 0
  /// Findings that overlap a mark.
  package private(set) var right = 0
  package private(set) var tiers: [String: Tier] = [:]

  package init() {}

  package var all: Tier {
    tiers.values.reduce(into: Tier()) { sum, tier in
      sum.marks += tier.marks
      sum.found += tier.found
      sum.first += tier.first
      sum.three += tier.three
    }
  }

  package var falseAlarms: Int { findings - right }
  /// A false alarm has no tier, so there is one precision for all of them.
  package var precision: Share { Share(right, of: findings) }

  /// The harmonic mean of precision and recall.
  package var f1: Double? {
    guard let precision = precision.value, let recall = all.recall.value else { return nil }
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// The interval of F1, by way of F* = F1 / (2 - F1), the share found of all that is marked or reported in vain: unlike
  /// F1 that is a proportion (Hand, Christen and Kirielle, "F*: an interpretable transformation of the F-measure",
  /// Machine Learning 110 (2021), 451-456), and F1 grows with it.
  package var f1Interval: ClosedRange<Double>? {
    guard let f1 else { return nil }
    let items = Double(all.marks + falseAlarms)
    guard let star = Share(f1 / (2 - f1) * items, of: items).interval else { return nil }
    func back(_ star: Double) -> Double { 2 * star / (1 + star) }
    return back(star.lowerBound)...back(star.upperBound)
  }

  /// Adds a text.
  ///
  /// - Parameter utf8: the text that the findings and the marks are of.
  package mutating func add(_ findings: [Finding], marks: [MarkedPlace], utf8: [UInt8]) {
    self.findings += findings.count
    right += findings.count { finding in marks.contains { $0.span.overlaps(finding.span) } }
    for mark in marks {
      let hits = findings.filter { $0.span.overlaps(mark.span) }
      func isMended(within count: Int) -> Bool {
        hits.contains { hit in
          hit.suggestions.prefix(count).contains { mark.isMended(by: $0.text, at: hit.span, in: utf8) }
        }
      }
      var tier = tiers[mark.tier, default: Tier()]
      tier.marks += 1
      tier.found += hits.isEmpty ? 0 : 1
      tier.first += isMended(within: 1) ? 1 : 0
      tier.three += isMended(within: 3) ? 1 : 0
      tiers[mark.tier] = tier
    }
  }
}
