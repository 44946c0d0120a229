/// A word, number or mark of a text.
public struct Token: Sendable, Hashable {
  public enum Kind: UInt8, Sendable, CaseIterable {
    case word, number, url, email, handle, fileName, punctuation, symbol
  }

  public let kind: Kind
  public let span: TextSpan
  /// Index into ``Side/forms``: equal spellings share one form.
  public let form: Int

  public init(kind: Kind, span: TextSpan, form: Int) {
    self.kind = kind
    self.span = span
    self.form = form
  }
}

/// A sentence: its span, its tokens as a range of ``Side/tokens``, and the block it stands in.
public struct Sentence: Sendable, Hashable {
  public let span: TextSpan
  public let tokens: Range<Int>
  /// Index into ``Document/blocks``.
  public let block: Int

  public init(span: TextSpan, tokens: Range<Int>, block: Int) {
    self.span = span
    self.tokens = tokens
    self.block = block
  }
}
