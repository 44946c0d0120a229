/// The tags of a well-formed markup file in an encoding that has ASCII in it, with their places in its bytes.
///
/// Foundation's parser tells lines and columns of characters; who puts something into a file needs bytes.
struct MarkupScan {
  enum Kind {
    case start, end
    /// `<p/>`.
    case empty
    /// A comment, a processing instruction, a document type or a section of character data.
    case other
  }

  struct Tag {
    let kind: Kind
    let range: Range<Int>
    /// With its prefix; empty for ``Kind/other``.
    let name: Substring.UTF8View.SubSequence

    /// The name without its prefix.
    var localName: String {
      let local = name.lastIndex(of: 0x3A).map { name[name.index(after: $0)...] } ?? name
      return String(Substring(local))
    }

    var prefix: String {
      name.lastIndex(of: 0x3A).map { String(Substring(name[...$0])) } ?? ""
    }
  }

  let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while offset < bytes.count, bytes[offset] != 0x3C { offset += 1 }
    guard offset + 1 < bytes.count else { return nil }
    let start = offset
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where bytes[start...].starts(with: opening.utf8) {
      offset = end(of: closing, from: start + opening.utf8.count)
      return Tag(kind: .other, range: start..<offset, name: ""[...].utf8)
    }
    if bytes[start + 1] == 0x21 {
      offset = endOfDocumentType(from: start + 2)
      return Tag(kind: .other, range: start..<offset, name: ""[...].utf8)
    }
    let isEnd = bytes[start + 1] == 0x2F
    offset = start + (isEnd ? 2 : 1)
    let nameStart = offset
    while offset < bytes.count, !Self.endsName(bytes[offset]) { offset += 1 }
    let name = String(decoding: bytes[nameStart..<offset], as: UTF8.self)[...].utf8
    skipAttributes()
    let isEmpty = bytes[offset - 2] == 0x2F && !isEnd
    return Tag(kind: isEnd ? .end : isEmpty ? .empty : .start, range: start..<offset, name: name)
  }

  /// The attributes of a start tag as they are written, with their prefixes.
  func attributes(of tag: Tag) -> [(name: String, value: String)] {
    var attributes: [(String, String)] = []
    var index = tag.range.lowerBound + 1 + tag.name.count
    while index < tag.range.upperBound {
      while index < tag.range.upperBound, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < tag.range.upperBound, !Self.endsName(bytes[index]) { index += 1 }
      guard index > start else { break }
      let name = String(decoding: bytes[start..<index], as: UTF8.self)
      while index < tag.range.upperBound, bytes[index] != 0x22, bytes[index] != 0x27 { index += 1 }
      guard index < tag.range.upperBound else { break }
      let mark = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < tag.range.upperBound, bytes[index] != mark { index += 1 }
      attributes.append((name, String(decoding: bytes[valueStart..<index], as: UTF8.self)))
      index += 1
    }
    return attributes
  }

  /// Leaves `offset` behind the tag's end.
  private mutating func skipAttributes() {
    var mark: UInt8?
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if let open = mark {
        if byte == open { mark = nil }
      } else if byte == 0x22 || byte == 0x27 {
        mark = byte
      } else if byte == 0x3E {
        return
      }
    }
  }

  /// Document types whose declarations stand in brackets are refused where they declare entities; others are skipped.
  private func endOfDocumentType(from start: Int) -> Int {
    var depth = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3E where depth <= 0: return index + 1
      default: break
      }
    }
    return bytes.count
  }

  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
        return index + mark.count
      }
      index += 1
    }
    return bytes.count
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x3E || byte == 0x2F || byte == 0x3D
  }
}
