/// The distinct spellings of a text, found by their bytes: a `String` is made only for a new one.
struct FormTable {
  private(set) var forms: [String] = []
  private var spans: [TextSpan] = []
  private var hashes: [UInt32] = []
  /// Open addressing; 0 is free, otherwise the index of a form plus one. Its count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1024)

  /// The index of the spelling at `span`.
  mutating func index(of span: TextSpan, in utf8: [UInt8]) -> Int {
    let hash = utf8.withUnsafeBufferPointer {
      StoreFormat.hash(UnsafeBufferPointer(rebasing: $0[span.range]))
    }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash, equal(spans[index], span, in: utf8) { return index }
      slot = (slot + 1) & mask
    }
    forms.append(String(decoding: utf8[span.range], as: UTF8.self))
    spans.append(span)
    hashes.append(hash)
    slots[slot] = UInt32(forms.count)
    if forms.count * 2 > slots.count { grow() }
    return forms.count - 1
  }

  private func equal(_ a: TextSpan, _ b: TextSpan, in utf8: [UInt8]) -> Bool {
    guard a.length == b.length else { return false }
    for step in 0..<a.length where utf8[a.start + step] != utf8[b.start + step] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(index + 1)
    }
    slots = larger
  }
}
