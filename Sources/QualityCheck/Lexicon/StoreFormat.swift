/// The layout of the compiled lexicon: a header, a section table, page-aligned sections.
///
///     0   magic        8 bytes
///     8   version      UInt64
///     16  checksum     UInt64, of every byte from 24 on
///     24  length       UInt64, of the whole file
///     32  stamp        UInt64, the file's time of change in seconds since 1970, as its writer set it
///     40  sections     UInt64, their number
///     48  the table    per section: identifier UInt32, element size UInt32, offset UInt64, count UInt64
///
/// A file that still has its stamp and its length, and was not touched long after, is as it was written: only another
/// one is summed up again.
/// All numbers are in the machine's byte order; a store never leaves the machine that wrote it.
enum StoreFormat {
  /// To be raised with every change of the layout or of what the parsers extract.
  static let version: UInt64 = 9
  static let magic: [UInt8] = Array("QCLEXIC\n".utf8)
  /// Places of the header's fields, all of them UInt64.
  enum Field: Int {
    case version = 8
    case checksum = 16
    case length = 24
    case stamp = 32
    case sectionCount = 40
  }

  static let summedFrom = 24
  static let headerLength = 48
  static let tableEntryLength = 24
  static let pageLength = 4096

  enum SectionID: UInt32 {
    case sources = 1
    case statistics
    case domains, domainStarts
    case synonymStarts, synonymWords, synonymRelations
    case translationStarts, translationWords, translationAttributes
    case backTranslationStarts, backTranslationWords
    case pivotStarts, pivotGroups, alikeStarts, alikeWords
    case english = 32
    case german = 64
  }

  /// The parts of one vocabulary; a section's identifier is the vocabulary's plus this.
  enum VocabularyPart: UInt32 {
    case textStarts, text, table, componentStarts, components, partsOfSpeech, flags, frequency
    case lemmaStarts, lemmas, filter
  }

  /// Checksum of the store's body: four lanes, so that a store of 50 MB is checked in a few milliseconds.
  static func checksum(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var a = prime
    var b = prime &* 3
    var c = prime &* 5
    var d = prime &* 7
    var offset = 0
    while offset + 32 <= raw.count {
      a = (a ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* prime
      b = (b ^ raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)) &* prime
      c = (c ^ raw.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)) &* prime
      d = (d ^ raw.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self)) &* prime
      a ^= a >> 29
      b ^= b >> 29
      c ^= c >> 29
      d ^= d >> 29
      offset += 32
    }
    var result = UInt64(raw.count)
    for lane in [a, b, c, d] { result = (result ^ lane) &* prime ^ (result >> 31) }
    while offset < raw.count {
      result = (result ^ UInt64(raw[offset])) &* prime
      offset += 1
    }
    return result ^ (result >> 32)
  }

  /// Hash of a key, the same in the builder and in the store.
  @inline(__always) static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(key)
    var state = UInt64(truncatingIfNeeded: raw.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= raw.count {
      state = (state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      state ^= state >> 32
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < raw.count {
      tail = tail << 8 | UInt64(raw[offset])
      offset += 1
    }
    state = (state ^ tail) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
    state = state &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: state >> 32)
  }
}
