internal import CUnicode

/// ICU's guess at the charset of bytes that are not UTF-8.
struct CharsetDetector: ~Copyable {
  private let detector: OpaquePointer

  private init?() {
    guard let detector = qc_detector_open() else { return nil }
    self.detector = detector
  }

  deinit { qc_detector_close(detector) }

  /// Windows-1252 or ISO-8859-1, the one-byte charsets of German and English; nil when the bytes are something else.
  ///
  /// ICU knows them by frequent letters, which short texts and names mislead; bytes that German and English do
  /// not use settle the doubt.
  static func oneByteCharset(of bytes: [UInt8]) -> String? {
    guard !bytes.contains(where: { unassigned.contains($0) }) else { return nil }
    // ICU reads only the beginning; what matters are the bytes beyond ASCII and the words around them.
    var sample: [UInt8] = []
    for (offset, byte) in bytes.enumerated() where byte >= 0x80 && sample.count < 8000 {
      sample += bytes[Swift.max(0, offset - 20)..<Swift.min(bytes.count, offset + 20)]
    }
    let found = CharsetDetector()?.name(of: sample)
    if found == "ISO-8859-1" || found == "windows-1252" { return "windows-1252" }
    let high = bytes.count { $0 >= 0x80 }
    let usual = bytes.count { Self.usual.contains($0) }
    return usual * 10 >= high * 9 ? "windows-1252" : nil
  }

  /// Umlauts, quotation marks, dashes, the euro and paragraph signs, frequent accents, in Windows-1252.
  private static let usual: Set<UInt8> = [
    0xC4, 0xD6, 0xDC, 0xDF, 0xE4, 0xF6, 0xFC, 0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
    0x97,
    0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0, 0xB7, 0xBB, 0xBD, 0xE0, 0xE1, 0xE7, 0xE8, 0xE9, 0xEA,
    0xF1,
  ]

  /// Without a meaning in Windows-1252, though ICU makes controls of them; letters in DOS and Macintosh charsets.
  private static let unassigned: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  private func name(of bytes: [UInt8]) -> String? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress,
        let name = qc_detector_name(detector, base, Int32(bytes.count))
      else { return nil }
      return String(cString: name)
    }
  }
}
