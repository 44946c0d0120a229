/// What the comments of a text to qc do: where they suppress.
struct SuppressionScope {
  /// The comments with their scopes.
  let comments: [SuppressionComment]

  /// - Parameters:
  ///   - utf8: the text; code in which comments are only shown is blank.
  ///   - blocks: what a `qc:ignore` may stand for.
  init(utf8: [UInt8], blocks: [Block]) {
    var comments = SuppressionComment.all(in: utf8)
    for index in comments.indices {
      let comment = comments[index]
      switch comment.kind {
      case .ignore: comments[index].scope = Self.block(of: comment, in: blocks, utf8)
      case .off:
        let end = comments[(index + 1)...].first { $0.kind == .on && $0.ends(comment) }
        comments[index].scope = TextSpan(comment.span.end, end?.span.start ?? utf8.count)
      case .on, .unknown: continue
      }
    }
    self.comments = comments
  }

  /// A text with blanks in place of the comments.
  func hidingComments(in prose: [UInt8]) -> [UInt8] {
    var prose = prose
    for comment in comments {
      for offset in comment.span.range where prose[offset] != 0x0A && prose[offset] != 0x0D {
        prose[offset] = 0x20
      }
    }
    return prose
  }

  /// The block around a comment; for one on a line of its own, what comes after it.
  private static func block(of comment: SuppressionComment, in blocks: [Block], _ utf8: [UInt8]) -> TextSpan?
  {
    let (start, end) = (comment.span.start, comment.span.end)
    let before = utf8[..<start].last { $0 != 0x20 && $0 != 0x09 }
    let after = utf8[end...].first { $0 != 0x20 && $0 != 0x09 }
    let isAlone = [nil, 0x0A, 0x0D].contains(before) && [nil, 0x0A, 0x0D].contains(after)
    if !isAlone, let block = blocks.first(where: { $0.span.contains(comment.span) }) { return block.span }
    // A comment may end the block it stands in: then the next one is meant.
    let next = blocks.first { block in
      guard block.kind.isChecked, block.span.end > end else { return false }
      return utf8.trimmed(TextSpan(max(block.span.start, end), block.span.end)) != nil
    }
    return next.map { TextSpan(max($0.span.start, end), $0.span.end) }
  }
}

extension SuppressionComment {
  /// Whether a `qc:on` ends a `qc:off`: it names all rules, or those.
  fileprivate func ends(_ off: SuppressionComment) -> Bool {
    rules.isEmpty || (!off.rules.isEmpty && off.rules.allSatisfy { rules.contains($0) })
  }
}
