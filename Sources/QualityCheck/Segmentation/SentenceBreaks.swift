internal import CUnicode

/// ICU's sentence iterator for one language.
///
/// The plain rules, without CLDR's own suppressions (`ss=standard`): those are few for German, and for English
/// they undo true breaks after "Act." and "PC.". The lists in `dictionaries` say more; see ``Abbreviations``.
struct SentenceBreaks: ~Copyable {
  private let iterator: OpaquePointer

  /// Nil when ICU has no rules at all, which is an installation without its data.
  init?(language: Language) {
    guard let iterator = qc_sentences_open(language.rawValue) else { return nil }
    self.iterator = iterator
  }

  /// The ends of the sentences of some UTF-8 text, ascending; the last is its length.
  ///
  /// - Precondition: fewer than 2 GB, which ICU counts in 32 bits.
  mutating func ends(in utf8: ArraySlice<UInt8>) -> [Int] {
    guard !utf8.isEmpty else { return [] }
    var ends: [Int] = []
    utf8.withUnsafeBytes { bytes in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress,
        qc_sentences_set(iterator, base, Int64(bytes.count))
      else { return }
      var next = qc_sentences_next(iterator)
      while next >= 0 {
        ends.append(Int(next))
        next = qc_sentences_next(iterator)
      }
    }
    if ends.last != utf8.count { ends.append(utf8.count) }
    return ends
  }

  deinit { qc_sentences_close(iterator) }
}
