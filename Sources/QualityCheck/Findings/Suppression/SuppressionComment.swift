/// A comment of a text that speaks to qc: `<!-- qc:ignore spelling: a name -->`, `<!-- qc:off -->`, `<!-- qc:on -->`.
public struct SuppressionComment: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// No finding in this block.
    case ignore
    /// No finding from here to the next `qc:on`, or to the end.
    case off
    case on
    /// A word behind `qc:` that means nothing.
    case unknown(String)
  }

  public let kind: Kind
  /// The rules it names; empty means all.
  public let rules: [RuleID]
  /// What stands behind the colon; empty when nothing does.
  public let reason: String
  /// The comment itself, from `<!--` to `-->`.
  public let span: TextSpan
  /// Where findings are suppressed; nil for what suppresses nothing by itself.
  public var scope: TextSpan?

  func names(_ rule: RuleID) -> Bool { rules.isEmpty || rules.contains(rule) }

  /// The comments of a text, without their scopes. An opened comment that is never closed is text.
  static func all(in utf8: [UInt8]) -> [SuppressionComment] {
    var found: [SuppressionComment] = []
    var offset = 0
    while let start = utf8.first("<!--", from: offset) {
      guard let end = utf8.first("-->", from: start + 4) else { break }
      offset = end + 3
      if let comment = SuppressionComment(utf8, TextSpan(start, offset)) { found.append(comment) }
    }
    return found
  }

  private init?(_ utf8: [UInt8], _ span: TextSpan) {
    guard let inside = utf8.trimmed(TextSpan(span.start + 4, span.end - 3)),
      utf8[inside.range].starts(with: Array("qc:".utf8))
    else { return nil }
    let words = utf8[(inside.start + 3)..<inside.end]
    let verb = words.prefix { (0x61...0x7A).contains($0 | 0x20) }
    let rest = words.dropFirst(verb.count)
    let colon = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
    kind =
      switch String(decoding: verb, as: UTF8.self) {
      case "ignore": .ignore
      case "off": .off
      case "on": .on
      case let word: .unknown(word)
      }
    rules = rest[..<colon].split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
      .map { RuleID(rawValue: String(decoding: $0, as: UTF8.self)) }
    let reason = colon < rest.endIndex ? utf8.trimmed(TextSpan(colon + 1, inside.end)) : nil
    self.reason = reason.map { String(decoding: utf8[$0.range], as: UTF8.self) } ?? ""
    self.span = span
  }
}

extension [UInt8] {
  /// The first place of some ASCII text at or behind an offset.
  fileprivate func first(_ text: StaticString, from offset: Int) -> Int? {
    text.withUTF8Buffer { text in
      var offset = offset
      while offset + text.count <= count {
        guard let next = self[offset...].firstIndex(of: text[0]), next + text.count <= count else {
          return nil
        }
        if self[next..<(next + text.count)].elementsEqual(text) { return next }
        offset = next + 1
      }
      return nil
    }
  }
}
