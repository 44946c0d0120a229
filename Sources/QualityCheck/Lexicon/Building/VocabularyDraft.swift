/// A vocabulary while it is built: keys in the order they came, with what is known of each.
struct VocabularyDraft {
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// A base form: an entry of WordNet's index, or the headword of a Ding line.
    static let base = Flags(rawValue: 1)
    static let plural = Flags(rawValue: 2)
    /// Begins compounds in this form: `cyber`, `haupt`.
    static let combining = Flags(rawValue: 4)
    /// WordNet tells the parts of speech; the tags of a German counterpart do not add to them.
    static let settled = Flags(rawValue: 8)
  }

  private(set) var text: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  private var table: [UInt32] = Array(repeating: .max, count: 1 << 16)
  var partsOfSpeech: [PartsOfSpeech] = []
  var flags: [Flags] = []
  var frequency: [UInt32] = []
  /// Pairs of an inflected form and its base form.
  var lemmas: [UInt64] = []

  var count: Int { partsOfSpeech.count }

  func bytes(_ word: Int) -> ArraySlice<UInt8> { text[Int(starts[word])..<Int(starts[word + 1])] }

  /// The number of a key, which is added when it is new.
  mutating func insert(_ key: [UInt8]) -> Int {
    key.withUnsafeBufferPointer { insert($0) }
  }

  mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(StoreFormat.hash(key)) & (table.count - 1)
    while table[slot] != .max {
      let word = Int(table[slot])
      if matches(word, key) { return word }
      slot = (slot + 1) & (table.count - 1)
    }
    let word = count
    table[slot] = UInt32(word)
    text.append(contentsOf: key)
    starts.append(UInt32(text.count))
    partsOfSpeech.append([])
    flags.append([])
    frequency.append(0)
    if count * 2 > table.count { grow() }
    return word
  }

  func find(_ key: [UInt8]) -> Int? {
    key.withUnsafeBufferPointer { key in
      var slot = Int(StoreFormat.hash(key)) & (table.count - 1)
      while table[slot] != .max {
        if matches(Int(table[slot]), key) { return Int(table[slot]) }
        slot = (slot + 1) & (table.count - 1)
      }
      return nil
    }
  }

  mutating func addLemma(_ lemma: Int, of form: Int) {
    if lemma != form { lemmas.append(UInt64(form) << 32 | UInt64(lemma)) }
  }

  private func matches(_ word: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[word])
    guard Int(starts[word + 1]) - start == key.count else { return false }
    return text.withUnsafeBufferPointer { text in
      var index = 0
      while index < key.count {
        if text[start + index] != key[index] { return false }
        index += 1
      }
      return true
    }
  }

  private mutating func grow() {
    table = text.withUnsafeBufferPointer { text in
      HashTable.make(starts: starts, text: text, slots: table.count * 2)
    }
  }
}

/// Open addressing with linear probing; a slot holds a word's number, `UInt32.max` is an empty slot.
enum HashTable {
  static func make(starts: [UInt32], text: UnsafeBufferPointer<UInt8>, slots: Int) -> [UInt32] {
    var table = [UInt32](repeating: .max, count: slots)
    for word in 0..<(starts.count - 1) {
      let key = UnsafeBufferPointer(rebasing: text[Int(starts[word])..<Int(starts[word + 1])])
      var slot = Int(StoreFormat.hash(key)) & (slots - 1)
      while table[slot] != .max { slot = (slot + 1) & (slots - 1) }
      table[slot] = UInt32(word)
    }
    return table
  }

  /// Slots for a table that is at most two thirds full.
  static func slots(for count: Int) -> Int {
    var slots = 16
    while slots * 2 < count * 3 { slots *= 2 }
    return slots
  }
}
