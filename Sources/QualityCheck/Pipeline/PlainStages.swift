internal import Foundation

extension Stages {
  /// UTF-8 files, a sentence a line, words of letters and digits: the least that a rule can work on.
  public static let plain = Stages(
    read: { path, language in
      let bytes =
        try path == "-"
        ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(filePath: path))
      return Document(
        path: path, language: language, utf8: Array(String(decoding: bytes, as: UTF8.self).utf8),
        blocks: [Block(kind: .paragraph, span: TextSpan(0, bytes.count))])
    },
    segment: { document, _ in plainSide(document) })

  private static func plainSide(_ document: Document) -> Side {
    var sentences: [Sentence] = []
    var tokens: [Token] = []
    var forms: [String] = []
    var numbers: [String: Int] = [:]
    let utf8 = document.utf8
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    let lines = LineIndex(document)
    for line in 1...lines.lineCount {
      let span = lines.span(ofLine: line)
      guard !span.isEmpty else { continue }
      let first = tokens.count
      var offset = span.start
      while offset < span.end {
        var end = offset + 1
        if isWord(utf8[offset]) { while end < span.end, isWord(utf8[end]) { end += 1 } }
        if utf8[offset] != 0x20 {
          let text = document.text(TextSpan(offset, end))
          let form = numbers[text] ?? forms.count
          if form == forms.count {
            forms.append(text)
            numbers[text] = form
          }
          tokens.append(
            Token(kind: isWord(utf8[offset]) ? .word : .punctuation, span: TextSpan(offset, end), form: form))
        }
        offset = end
      }
      sentences.append(Sentence(span: span, tokens: first..<tokens.count, block: 0))
    }
    return Side(document: document, sentences: sentences, tokens: tokens, forms: forms)
  }
}
