/// What a document's comments to qc do: where they suppress, and which bytes they take from its blocks.
struct SuppressionScope {
  /// The comments with their scopes.
  let comments: [SuppressionComment]
  /// The blocks without the comments.
  let blocks: [Block]

  /// - Parameter keepsBlocks: whether block n has to stay block n; then a comment is cut off at a block's ends only.
  init(utf8: [UInt8], blocks: [Block], keepsBlocks: Bool) {
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
    self.blocks =
      comments.isEmpty
      ? blocks : blocks.flatMap { Self.cut(comments.map(\.span), from: $0, utf8, keepsBlocks) }
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
      guard block.span.end > end else { return false }
      return utf8.trimmed(TextSpan(max(block.span.start, end), block.span.end)) != nil
    }
    return next.map { TextSpan(max($0.span.start, end), $0.span.end) }
  }

  private static func cut(
    _ comments: [TextSpan], from block: Block, _ utf8: [UInt8], _ keepsBlocks: Bool
  ) -> [Block] {
    let inside = comments.filter { block.span.overlaps($0) }
    guard !inside.isEmpty else { return [block] }
    var pieces: [TextSpan] = []
    var start = block.span.start
    for comment in inside {
      if comment.start > start, let piece = utf8.trimmed(TextSpan(start, comment.start)) {
        pieces.append(piece)
      }
      start = max(start, min(comment.end, block.span.end))
    }
    if start < block.span.end, let piece = utf8.trimmed(TextSpan(start, block.span.end)) {
      pieces.append(piece)
    }
    guard keepsBlocks else { return pieces.map { Block(kind: block.kind, span: $0) } }
    guard let first = pieces.first else {
      return [Block(kind: block.kind, span: TextSpan(block.span.start, block.span.start))]
    }
    return [Block(kind: block.kind, span: pieces.dropFirst().reduce(first) { $0.union($1) })]
  }
}

extension SuppressionComment {
  /// Whether a `qc:on` ends a `qc:off`: it names all rules, or those.
  fileprivate func ends(_ off: SuppressionComment) -> Bool {
    rules.isEmpty || (!off.rules.isEmpty && off.rules.allSatisfy { rules.contains($0) })
  }
}
