/// What a reader makes of a text: three views of the same bytes, so that every place stays what it is.
struct TextReading {
  let blocks: [Block]
  /// The text with blanks in place of all that is no prose.
  let prose: [UInt8]
  /// The text with blanks in place of code, in which comments are only shown.
  let withoutCode: [UInt8]

  init(blocks: [Block], prose: [UInt8], withoutCode: [UInt8]) {
    self.blocks = blocks
    self.prose = prose
    self.withoutCode = withoutCode
  }

  /// A text without marks: all of it is prose.
  init(plain utf8: [UInt8], blocks: [Block]) {
    self.init(blocks: blocks, prose: utf8, withoutCode: utf8)
  }
}
