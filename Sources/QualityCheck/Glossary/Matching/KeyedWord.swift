/// A folded word with the keys of all its beginnings: the key of any stretch of it costs a multiplication.
struct KeyedWord {
  let bytes: [UInt8]
  private let prefixes: [UInt64]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    prefixes = [UInt64](unsafeUninitializedCapacity: bytes.count + 1) { buffer, count in
      var key = TextKey.empty
      buffer[0] = 0
      for (index, byte) in bytes.enumerated() {
        key = key.appending(byte)
        buffer[index + 1] = key.hash
      }
      count = bytes.count + 1
    }
  }

  var count: Int { bytes.count }
  var key: TextKey { prefix(count) }

  @inline(__always)
  func prefix(_ length: Int) -> TextKey { TextKey(hash: prefixes[length], length: length) }

  @inline(__always)
  func key(_ range: Range<Int>) -> TextKey { prefix(range.upperBound).dropping(prefix(range.lowerBound)) }

  @inline(__always)
  func ends(with ending: [UInt8]) -> Bool {
    guard bytes.count >= ending.count else { return false }
    var index = bytes.count - ending.count
    for byte in ending {
      guard bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }
}

/// A form that a word may be an inflection of.
struct BaseForm {
  let key: TextKey
  /// How many bytes it shares with the word from the beginning.
  let common: Int
}

/// Endings of words and what base forms have in their place.
struct EndingTable: Sendable {
  struct Row: Sendable {
    let ending: [UInt8]
    let replacements: [TextKey]
    let allowsUmlaut: Bool
  }

  /// Rows by the last byte of the ending.
  private let rows: [[Row]]

  init(_ table: [(String, [String])], umlaut: Set<String> = []) {
    var rows = Array(repeating: [Row](), count: 256)
    for (ending, replacements) in table {
      let bytes = Array(ending.utf8)
      rows[Int(bytes[bytes.count - 1])].append(
        Row(
          ending: bytes, replacements: replacements.map { TextKey($0.utf8) },
          allowsUmlaut: umlaut.contains(ending)))
    }
    self.rows = rows
  }

  /// Calls the closure with every ending of a word that leaves at least `shortest` bytes before it.
  @inline(__always)
  func forEach(in word: KeyedWord, shortest: Int, _ body: (Row) -> Void) {
    guard let last = word.bytes.last else { return }
    for row in rows[Int(last)] where word.count >= row.ending.count + shortest && word.ends(with: row.ending)
    {
      body(row)
    }
  }
}
