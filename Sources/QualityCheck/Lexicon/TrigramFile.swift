internal import Foundation

/// A trigram model in the binary format of sphinxbase, read where it lies in the mapped file.
///
/// Nothing is loaded, and any number of threads may ask at once; sphinxbase itself reads 27 MB at every start and
/// serves one thread. The format is that of `ngram_model_trie.c` and `lm_trie.c` of sphinxbase 5prealpha (after
/// KenLM, Heafield 2011), in the byte order of a small-endian machine:
///
///     magic `Trie Language Model`, order (1 byte), numbers of unigrams, bigrams, trigrams (UInt32), 1 (Int32)
///     65536 floats each: probabilities of bigrams, their back-off weights, probabilities of trigrams
///     for each word and one more: probability, back-off weight (Float), first of its bigrams (UInt32)
///     bigrams, packed in bits: word before, numbers of back-off weight and probability (16 each), first trigram
///     trigrams, packed in bits: word before the two, number of probability (16)
///     length of the words (Int32), the words, a zero byte behind each
///
/// N-grams lie under their last word, words before them in ascending order. Probabilities are logarithms to the base
/// 1.0001. Answers are those of `ngram_tg_score` and its siblings to the last bit.
final class TrigramFile: Sendable {
  private struct Unigram: BitwiseCopyable {
    let probability: Float
    let backOff: Float
    let firstBigram: UInt32
  }

  private let file: MappedFile
  private let bigramProbabilities: Section<Float>
  private let bigramBackOffs: Section<Float>
  private let trigramProbabilities: Section<Float>
  private let unigrams: Section<Unigram>
  private let bigrams: PackedRecords
  private let trigrams: PackedRecords
  private let nextWidth: Int
  private let words: WordNumbers

  private static let magic = Array("Trie Language Model".utf8)
  private static let binCount = 1 << 16

  /// Nil when the file is no whole model of order 3 in this format.
  init?(_ file: MappedFile) {
    let raw = UnsafeRawBufferPointer(file.bytes)
    let header = Self.magic.count + 17
    guard raw.count > header, raw.prefix(Self.magic.count).elementsEqual(Self.magic),
      raw[Self.magic.count] == 3
    else { return nil }
    func number(_ index: Int) -> Int {
      Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: header - 16 + 4 * index, as: UInt32.self)))
    }
    let counts = (unigrams: number(0), bigrams: number(1), trigrams: number(2))
    guard number(3) == 1, counts.unigrams > 0 else { return nil }

    var offset = header
    func section<Element: BitwiseCopyable>(_ count: Int) -> Section<Element>? {
      let (start, length) = (offset, count * MemoryLayout<Element>.stride)
      guard start % MemoryLayout<Element>.alignment == 0, start + length <= raw.count else { return nil }
      offset = start + length
      return file.section(at: start, count: count)
    }
    let wordWidth = PackedRecords.width(of: counts.unigrams)
    nextWidth = PackedRecords.width(of: counts.trigrams)
    guard let bigramProbabilities: Section<Float> = section(Self.binCount),
      let bigramBackOffs: Section<Float> = section(Self.binCount),
      let trigramProbabilities: Section<Float> = section(Self.binCount),
      let unigrams: Section<Unigram> = section(counts.unigrams + 1),
      let bigramBytes: Section<UInt8> = section(
        PackedRecords.length(of: counts.bigrams, bits: wordWidth + 32 + nextWidth)),
      let trigramBytes: Section<UInt8> = section(
        PackedRecords.length(of: counts.trigrams, bits: wordWidth + 16)),
      let lengthBytes: Section<UInt8> = section(4)
    else { return nil }
    let textLength = Int(UnsafeRawBufferPointer(lengthBytes.pointer).loadUnaligned(as: UInt32.self))
    guard wordWidth <= 25, nextWidth <= 25, let text: Section<UInt8> = section(textLength),
      offset == raw.count, let words = WordNumbers(text, count: counts.unigrams)
    else { return nil }
    var last: UInt32 = 0
    for index in 0...counts.unigrams {
      guard unigrams[index].firstBigram >= last else { return nil }
      last = unigrams[index].firstBigram
    }
    guard last <= counts.bigrams else { return nil }
    self.file = file
    self.bigramProbabilities = bigramProbabilities
    self.bigramBackOffs = bigramBackOffs
    self.trigramProbabilities = trigramProbabilities
    self.unigrams = unigrams
    bigrams = PackedRecords(
      bigramBytes, count: counts.bigrams, bits: wordWidth + 32 + nextWidth, keyWidth: wordWidth,
      largestKey: counts.unigrams)
    trigrams = PackedRecords(
      trigramBytes, count: counts.trigrams, bits: wordWidth + 16, keyWidth: wordWidth,
      largestKey: counts.unigrams)
    self.words = words
  }

  /// The number of a spelling; that of `<UNK>`, or -1, for one outside the vocabulary.
  func word(_ spelling: String) -> Int32 { words.number(of: spelling) ?? words.number(of: "<UNK>") ?? -1 }

  // MARK: Scores, logarithms to the base 1.0001

  func unigram(_ word: Int32) -> Int32 { Int32(unigrams[Int(word)].probability) }

  /// The score of a word behind another, and whether the model has the pair.
  func bigram(_ previous: Int32, _ word: Int32) -> (score: Int32, isAttested: Bool) {
    guard let pair = bigram(of: word, behind: previous) else {
      return (Int32(unigrams[Int(word)].probability + unigrams[Int(previous)].backOff), false)
    }
    return (Int32(probability(ofBigram: pair)), true)
  }

  /// The score of a word behind two others, and its place among the pairs with the second.
  ///
  /// - Parameter context: the place of the first two words among the pairs, see ``pair(_:_:)``.
  func trigram(
    _ first: Int32, _ second: Int32, context: Int32?, _ word: Int32
  ) -> (score: Int32, pair: Int32?) {
    guard let pair = bigram(of: word, behind: second) else {
      // The order of the sums is sphinxbase's.
      let score = unigrams[Int(word)].probability + unigrams[Int(second)].backOff
      return (Int32(score + backOff(context)), nil)
    }
    let below = Int(bigrams.value(pair, at: 32, width: nextWidth))
    let above = Int(bigrams.value(pair + 1, at: 32, width: nextWidth))
    guard let place = trigrams.find(UInt32(first), in: below, above) else {
      return (Int32(probability(ofBigram: pair) + backOff(context)), Int32(pair))
    }
    return (Int32(trigramProbabilities[Int(trigrams.value(place, at: 0, width: 16))]), Int32(pair))
  }

  /// The place of a word behind another among the pairs; nil when the model does not have them.
  func pair(_ previous: Int32, _ word: Int32) -> Int32? {
    bigram(of: word, behind: previous).map { Int32($0) }
  }

  private func probability(ofBigram pair: Int) -> Float {
    bigramProbabilities[Int(bigrams.value(pair, at: 16, width: 16))]
  }

  private func backOff(_ pair: Int32?) -> Float {
    guard let pair else { return 0 }
    return bigramBackOffs[Int(bigrams.value(Int(pair), at: 0, width: 16))]
  }

  private func bigram(of word: Int32, behind previous: Int32) -> Int? {
    let index = Int(word)
    return bigrams.find(
      UInt32(previous), in: Int(unigrams[index].firstBigram), Int(unigrams[index + 1].firstBigram))
  }
}

/// Records of the same number of bits, one behind the other: a key, then values.
private struct PackedRecords: Sendable {
  private let bytes: Section<UInt8>
  private let count: Int
  private let bits: Int
  private let keyWidth: Int
  private let largestKey: Int

  init(_ bytes: Section<UInt8>, count: Int, bits: Int, keyWidth: Int, largestKey: Int) {
    self.bytes = bytes
    self.count = count
    self.bits = bits
    self.keyWidth = keyWidth
    self.largestKey = largestKey
  }

  /// Bits that a number up to this one takes.
  static func width(of largest: Int) -> Int { Int.bitWidth - largest.leadingZeroBitCount }

  /// Bytes of the records, one more for the end of the last and eight that a reader may overrun.
  static func length(of count: Int, bits: Int) -> Int { ((1 + count) * bits + 7) / 8 + 8 }

  /// A value of at most 25 bits, a number of bits behind the key.
  @inline(__always) func value(_ record: Int, at place: Int, width: Int) -> UInt32 {
    read(record * bits + keyWidth + place, width)
  }

  @inline(__always) private func read(_ offset: Int, _ width: Int) -> UInt32 {
    let word = bytes.loadUnaligned(at: offset >> 3, as: UInt32.self)
    return UInt32(littleEndian: word) >> UInt32(offset & 7) & ((1 << UInt32(width)) - 1)
  }

  /// The record with a key, among records that ascend by key.
  ///
  /// Guesses the place from the key, as sphinxbase does: in the one model known to have a key twice, both find the
  /// same one.
  func find(_ key: UInt32, in lower: Int, _ upper: Int) -> Int? {
    var (before, lowest) = (lower - 1, 0)
    var (after, highest) = (min(upper, count), largestKey)
    let key = Int(key)
    guard key <= highest else { return nil }
    while after - before > 1 {
      let guess = before + 1 + (key - lowest) * (after - before - 1) / (highest - lowest + 1)
      let found = Int(read(guess * bits, keyWidth))
      if found == key { return guess }
      if found < key { (before, lowest) = (guess, found) } else { (after, highest) = (guess, found) }
    }
    return nil
  }
}

/// The numbers of words that lie one behind the other, each with a zero byte behind it.
private struct WordNumbers: Sendable {
  private let text: Section<UInt8>
  private let starts: [UInt32]
  /// Open addressing; 0 is free, otherwise a number plus one. Its count is a power of two.
  private let slots: [UInt32]

  /// Nil unless there are just so many.
  init?(_ text: Section<UInt8>, count: Int) {
    let bytes = text.pointer
    var starts: [UInt32] = [0]
    starts.reserveCapacity(count + 1)
    for index in bytes.indices where bytes[index] == 0 { starts.append(UInt32(index + 1)) }
    guard starts.count == count + 1, Int(starts[count]) == bytes.count else { return nil }
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    for number in 0..<count {
      let word = bytes.slice(Int(starts[number])..<(Int(starts[number + 1]) - 1))
      var slot = Int(StoreFormat.hash(word)) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = UInt32(number + 1)
    }
    self.text = text
    self.starts = starts
    self.slots = slots
  }

  func number(of spelling: String) -> Int32? {
    var spelling = spelling
    return spelling.withUTF8 { word in
      var slot = Int(StoreFormat.hash(word)) & (slots.count - 1)
      while slots[slot] != 0 {
        let number = Int(slots[slot]) - 1
        let known = text.pointer.slice(Int(starts[number])..<(Int(starts[number + 1]) - 1))
        if known.count == word.count, known.elementsEqual(word) { return Int32(number) }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }
}
