import Foundation
import QualityCheck
import Testing

@Suite("Corrections in a file's own encoding") struct EncodedTextTests {
  /// A way to hold a text, and what it can hold.
  enum Form: String, CaseIterable, Sendable {
    case utf8, utf8Marked, utf16LE, utf16BE, utf16Unmarked, utf32LE, windows1252

    func bytes(_ text: String) -> [UInt8] {
      func units<Unit: FixedWidthInteger>(_ units: some Sequence<Unit>) -> [UInt8] {
        units.flatMap { unit in (0..<Unit.bitWidth / 8).map { UInt8(truncatingIfNeeded: unit >> ($0 * 8)) } }
      }
      switch self {
      case .utf8: return Array(text.utf8)
      case .utf8Marked: return [0xEF, 0xBB, 0xBF] + text.utf8
      case .utf16LE: return [0xFF, 0xFE] + units(text.utf16)
      case .utf16BE: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .utf16Unmarked: return units(text.utf16)
      case .utf32LE: return [0xFF, 0xFE, 0, 0] + units(text.unicodeScalars.map(\.value))
      case .windows1252: return text.unicodeScalars.map { Self.windows[$0] ?? UInt8($0.value) }
      }
    }

    private static let windows: [Unicode.Scalar: UInt8] = [
      "\u{20AC}": 0x80, "\u{201E}": 0x84, "\u{2026}": 0x85, "\u{2018}": 0x91, "\u{2019}": 0x92,
      "\u{201C}": 0x93,
      "\u{201D}": 0x94, "\u{2013}": 0x96,
    ]
    var holdsEmoji: Bool { self != .windows1252 }
  }

  private static let pieces = [
    "The ", "caf\u{E9} ", "\u{201E}M\u{FC}nchen\u{201C} ", "is ", "closed, ", "\r\n", "\n", "\r", "\t",
    "na\u{EF}ve ",
    "\u{20AC}5 ", "end. ", "\r\n\r\n",
  ]

  @Test(
    "whatever is corrected, all other bytes stay: marks, line ends, odd characters", arguments: Form.allCases,
    [UInt64](1...12))
  func untouched(form: Form, seed: UInt64) throws {
    var chance = SplitMix(seed)
    let pieces = Self.pieces + (form.holdsEmoji ? ["\u{1F600} ", "e\u{301} "] : [])
    // Words before all else: a text of German letters alone may be taken for any charset.
    let parts =
      ["Gr\u{FC}\u{DF}e from the old town, which has been dear to all of us for so many a year. "]
      + (0..<Int.random(in: 1...60, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }
    // Each part is either kept or replaced.
    var corrections: [Correction] = []
    var expected = ""
    var offset = 0
    for (index, part) in parts.enumerated() {
      let span = TextSpan(offset, offset + part.utf8.count)
      if index > 0, Bool.random(using: &chance) {
        let replacement = ["", "x", "caf\u{E9}\u{20AC}", "two words "].randomElement(using: &chance) ?? ""
        corrections.append(Correction(span: span, replacement: replacement, confidence: 1))
        expected += replacement
      } else {
        expected += part
      }
      offset = span.end
    }
    let text = try EncodedText(bytes: form.bytes(parts.joined()), path: "t.txt")
    #expect(text.utf8 == Array(parts.joined().utf8))
    let corrected = try text.making(corrections)
    #expect(corrected.bytes == form.bytes(expected))
    #expect(corrected.utf8 == Array(expected.utf8))
    // A second round starts from a text whose bytes are known as well as the first's.
    let back = try corrected.making([
      Correction(span: TextSpan(0, expected.utf8.count), replacement: parts.joined(), confidence: 1)
    ])
    #expect(back.bytes == text.bytes)
  }

  @Test("an encoding that lacks a character says so, and the correction is left out")
  func unencodable() throws {
    let text = try EncodedText(
      bytes: Form.windows1252.bytes("Gr\u{FC}\u{DF}e aus \u{201E}K\u{F6}ln\u{201C}."), path: "t")
    #expect(text.encodingName == "windows-1252")
    #expect(
      text.canHold("caf\u{E9} \u{20AC} \u{2013}") && !text.canHold("Dvo\u{159}\u{E1}k")
        && !text.canHold("\u{1F600}"))
    let corrected = try text.making([
      Correction(span: TextSpan(0, 3), replacement: "\u{159}", confidence: 1)
    ])
    #expect(corrected.bytes == text.bytes)
  }
}

@Suite("Corrections that overlap") struct OverlapTests {
  private func correction(_ start: Int, _ end: Int, _ confidence: Double) -> Correction {
    Correction(span: TextSpan(start, end), replacement: "\(confidence)", confidence: confidence)
  }

  @Test("the surer one is made; those that touch are both made; two insertions in a place are one")
  func surest() {
    #expect(
      [correction(0, 5, 0.5), correction(4, 9, 0.9), correction(9, 12, 0.1)].withoutOverlaps.map(\.confidence)
        == [0.9, 0.1])
    #expect([correction(3, 3, 0.5), correction(3, 3, 0.6), correction(7, 7, 0.1)].withoutOverlaps.count == 2)
    #expect([correction(0, 9, 0.5), correction(4, 4, 0.6)].withoutOverlaps.map(\.confidence) == [0.6])
  }

  @Test(
    "of any heap what is kept does not overlap, and what is dropped meets something surer", arguments: 1...40)
  func heap(seed: Int) {
    var chance = SplitMix(UInt64(seed))
    let heap = (0..<60).map { _ in
      let start = Int.random(in: 0...200, using: &chance)
      return correction(
        start, start + Int.random(in: 0...12, using: &chance),
        Double(Int.random(in: 0...9, using: &chance)) / 10)
    }
    let kept = heap.withoutOverlaps
    for (one, next) in zip(kept, kept.dropFirst()) {
      #expect(one.span.end <= next.span.start && one.span != next.span)
    }
    for dropped in Set(heap).subtracting(kept) {
      #expect(
        kept.contains { other in
          other.confidence >= dropped.confidence && other.span.start <= dropped.span.end
            && dropped.span.start <= other.span.end
        })
    }
    #expect(kept == heap.shuffled(using: &chance).withoutOverlaps)
  }
}
