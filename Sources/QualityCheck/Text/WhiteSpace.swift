/// White space in UTF-8.
extension [UInt8] {
  /// The span without the white space at its ends; nil when there is nothing else.
  func trimmed(_ span: TextSpan) -> TextSpan? {
    var start = span.start
    var end = span.end
    while start < end, let length = whiteSpaceLength(at: start, limit: end) { start += length }
    while end > start {
      // White space takes one to three bytes.
      let before = (1...3).first { end - $0 >= start && whiteSpaceLength(at: end - $0, limit: end) == $0 }
      guard let before else { break }
      end -= before
    }
    return start < end ? TextSpan(start, end) : nil
  }

  /// A place to cut long text: behind white space a little before `offset`, or else at a scalar's start.
  func cut(near offset: Int, after start: Int) -> Int {
    let floor = Swift.max(start, offset - 1000)
    var cut = offset
    while cut > floor, self[cut - 1] > 0x20 { cut -= 1 }
    if cut > floor { return cut }
    cut = offset
    while cut > start + 1, cut < count, self[cut] & 0xC0 == 0x80 { cut -= 1 }
    return cut
  }

  /// The length of the white space, control or other invisible scalar at `offset`; nil when it is visible.
  func whiteSpaceLength(at offset: Int, limit: Int) -> Int? {
    switch self[offset] {
    case 0...0x20, 0x7F: return 1
    // U+0080 to U+00A0.
    case 0xC2: return offset + 1 < limit && self[offset + 1] <= 0xA0 ? 2 : nil
    // U+1680, U+2000 to U+200F, U+2028 to U+202F, U+205F, U+2060, U+3000, U+FEFF.
    case 0xE1, 0xE2, 0xE3, 0xEF:
      guard offset + 2 < limit else { return nil }
      switch (self[offset], self[offset + 1], self[offset + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF),
        (0xE2, 0x81, 0x9F...0xA0),
        (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
        return 3
      default: return nil
      }
    default: return nil
    }
  }
}
