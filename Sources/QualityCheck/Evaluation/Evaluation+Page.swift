/// What `qc evaluate` prints.
extension Evaluation {
  /// For people: a table for all rules together and for each of them.
  package var text: String {
    let words = texts.reduce(0) { $0 + $1.words }
    var text =
      "\(Counted.text(texts.count, "text")), \(words) words, \(Counted.text(together.all.marks, "marked place")); "
      + "\(Counted.text(together.findings, "finding"))\n"
    if texts.count > 1 {
      for one in texts {
        text +=
          "  \(one.path.onOneLine): found \(one.tally.all.found) of \(one.tally.all.marks), "
          + "\(one.tally.falseAlarms) false of \(one.tally.findings)\n"
      }
    }
    text += table("all rules together", together)
    for rule in rules { text += table(rule.rawValue, byRule[rule] ?? Tally()) }
    text += """

      A finding is right when it overlaps a marked place, whatever the tier; 'first right' and 'among three' are shares
      of the places found. The intervals hold the true value with 95 % confidence (Wilson, 1927) where texts are like
      these and places independent.

      """
    return text
  }

  private func table(_ name: String, _ tally: Tally) -> String {
    var text =
      "\n" + Self.row(name, "count", "share", "95 % interval") + Self.row("  precision", tally.precision)
      + Self.rows("recall", tally) { $0.recall }
      + Self.row("  F1", "", Self.number(tally.f1), Self.interval(tally.f1Interval))
    text += Self.rows("first right", tally) { $0.firstRight }
    return text + Self.rows("among three", tally) { $0.amongThree }
  }

  /// Of all tiers, then of each where there are several.
  private static func rows(_ name: String, _ tally: Tally, _ share: (Tally.Tier) -> Share) -> String {
    let tiers = tally.tiers.sorted { $0.key < $1.key }
    return row("  \(name)", share(tally.all))
      + (tiers.count > 1 ? tiers.map { row("    \($0.key.onOneLine)", share($0.value)) }.joined() : "")
  }

  private static func row(_ name: String, _ share: Share) -> String {
    row(
      name, "\(Int(share.count)) of \(Int(share.of))", number(share.value), interval(share.interval))
  }

  private static func row(_ name: String, _ count: String, _ share: String, _ interval: String) -> String {
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let name = name + String(repeating: " ", count: max(0, 24 - name.count))
    return "\(name)\(right(count, 14))\(right(share, 9))\(right(interval, 20))\n"
  }

  private static func number(_ number: Double?) -> String {
    guard let number else { return "-" }
    let text = Decimals.text(number, places: 3)
    let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
    return text + (fraction == 0 ? "." : "") + String(repeating: "0", count: 3 - fraction)
  }

  private static func interval(_ range: ClosedRange<Double>?) -> String {
    range.map { "\(number($0.lowerBound)) to \(number($0.upperBound))" } ?? "-"
  }

  // MARK: JSON

  /// For programs, `schemaVersion` 1.
  package var json: String {
    JSONValue.object([
      ("schemaVersion", .integer(1)),
      ("tool", .object([("name", "qc"), ("version", .string(Version.current))])),
      ("intervals", .object([("method", "Wilson"), ("confidence", .decimal(0.95, places: 2))])),
      (
        "texts",
        .array(
          texts.map {
            .object([("path", .string($0.path)), ("words", .integer($0.words))] + Self.members($0.tally))
          })
      ),
      ("together", .object(Self.members(together))),
      (
        "rules",
        .array(
          rules.map { .object([("rule", .string($0.rawValue))] + Self.members(byRule[$0] ?? Tally())) })
      ),
    ]).rendered()
  }

  private typealias Members = [(key: String, value: JSONValue)]

  private static func members(_ tally: Tally) -> Members {
    [
      ("findings", .integer(tally.findings)), ("falseAlarms", .integer(tally.falseAlarms)),
      ("precision", json(tally.precision)),
      ("f1", .object(values(tally.f1, tally.f1Interval))),
    ] + members(tally.all) + [
      (
        "tiers",
        .array(
          tally.tiers.sorted { $0.key < $1.key }.map {
            .object([("tier", .string($0.key))] + members($0.value))
          })
      )
    ]
  }

  private static func members(_ tier: Tally.Tier) -> Members {
    [
      ("recall", json(tier.recall)), ("firstRight", json(tier.firstRight)),
      ("amongThree", json(tier.amongThree)),
    ]
  }

  private static func json(_ share: Share) -> JSONValue {
    .object(
      [("count", .integer(Int(share.count))), ("of", .integer(Int(share.of)))]
        + values(share.value, share.interval))
  }

  private static func values(_ value: Double?, _ interval: ClosedRange<Double>?) -> Members {
    func json(_ number: Double?) -> JSONValue { number.map { .decimal($0, places: 4) } ?? .null }
    return [
      ("value", json(value)), ("low", json(interval?.lowerBound)), ("high", json(interval?.upperBound)),
    ]
  }
}
