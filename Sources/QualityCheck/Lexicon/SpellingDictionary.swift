internal import CHunspell
internal import Foundation
internal import Synchronization

/// A Hunspell dictionary: which spellings it accepts, and what it knows of them.
///
/// Hunspell's handle is not re-entrant, so it stands behind a lock; ask for many words at once. Words are brought into
/// NFC for the look-up, which Hunspell expects.
public final class SpellingDictionary: Sendable {
  /// Making and freeing handles at the same time gives wrong answers in Hunspell 1.7.1.
  private static let lifetime = Mutex(())

  /// Name such as `en_US`.
  public let name: String
  private let handle: Mutex<Handle>

  /// Opens `FOLDER/NAME.aff` and `FOLDER/NAME.dic`.
  public init(_ name: String, folder: String = "/usr/share/hunspell") throws(LexiconError) {
    self.name = name
    let affixes = "\(folder)/\(name).aff"
    let words = "\(folder)/\(name).dic"
    let package = SpellingDictionary.package(name)
    // Hunspell itself makes a handle even when there are no files.
    for path in [affixes, words] where access(path, R_OK) != 0 {
      throw .dictionaryMissing(path: path, package: package)
    }
    let encoding = try SpellingDictionary.encoding(affixes)
    guard encoding.uppercased() == "UTF-8" else {
      throw .dictionaryNotUTF8(path: affixes, encoding: encoding)
    }
    let pointer = SpellingDictionary.lifetime.withLock { _ in
      UInt(bitPattern: Hunspell_create(affixes, words))
    }
    guard pointer != 0 else { throw .dictionaryRefused(path: words) }
    handle = Mutex(Handle(address: pointer))
  }

  private static func package(_ name: String) -> String {
    "hunspell-" + name.lowercased().map { $0 == "_" ? "-" : $0 }
  }

  /// What the affix file declares behind `SET`; Hunspell takes ISO 8859-1 for granted when it says nothing.
  private static func encoding(_ path: String) throws(LexiconError) -> String {
    var encoding = "ISO8859-1"
    try MappedFile(path: path).withBytes { bytes in
      bytes.forEachLine { _, line in
        if line.starts(withASCII: "SET ") {
          encoding = line.slice(4..<line.count).string.trimmingCharacters(in: .whitespaces)
        }
      }
    }
    return encoding
  }

  /// Whether the dictionary accepts each word, in the order of the words.
  public func accepts(_ words: [String]) -> [Bool] {
    handle.withLock { handle in
      words.map { word in
        SpellingDictionary.isPlain(word)
          && Hunspell_spell(handle.pointer, SpellingDictionary.composed(word)) != 0
      }
    }
  }

  public func accepts(_ word: String) -> Bool { accepts([word]).first ?? false }

  /// Hunspell's suggestions. Slow, 40 to 75 ms a word, and cut by processor time: never the same on every machine.
  public func suggestions(for word: String) -> [String] { list(word, Hunspell_suggest) }

  /// Stems, as far as the affix rules tell; the stem of a word that is not accepted means nothing.
  public func stems(of word: String) -> [String] { list(word, Hunspell_stem) }

  /// Morphological analyses, such as ` st:house fl:S`.
  public func analyses(of word: String) -> [String] { list(word, Hunspell_analyze) }

  private typealias ListFunction = (
    OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?,
    UnsafePointer<CChar>?
  ) -> Int32

  private func list(_ word: String, _ function: ListFunction) -> [String] {
    guard SpellingDictionary.isPlain(word) else { return [] }
    return handle.withLock { handle in
      var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      let count = function(handle.pointer, &list, SpellingDictionary.composed(word))
      guard let items = list else { return [] }
      defer { Hunspell_free_list(handle.pointer, &list, count) }
      return (0..<Int(count)).compactMap { items[$0].map { String(cString: $0) } }
    }
  }

  /// Hunspell reads up to a zero byte, and refuses very long words anyway.
  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.count <= 200 && !word.utf8.contains(0)
  }

  private static func composed(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : word.precomposedStringWithCanonicalMapping
  }

  /// Owns the C handle; the address is kept as a number so that the lock may hold it.
  private struct Handle: ~Copyable {
    let address: UInt
    var pointer: OpaquePointer? { OpaquePointer(bitPattern: address) }

    deinit {
      let pointer = OpaquePointer(bitPattern: address)
      SpellingDictionary.lifetime.withLock { _ in Hunspell_destroy(pointer) }
    }
  }
}
