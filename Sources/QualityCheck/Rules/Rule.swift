/// A check: a pure function of a pair of texts.
///
/// A rule opens no file, calls no C library and does not fail; what it needs has been put into the ``Bitext``.
public protocol Rule: Sendable {
  static var description: RuleDescription { get }
  func findings(in bitext: Bitext) -> [Finding]
}

extension Rule {
  public var id: RuleID { Self.description.id }
}
