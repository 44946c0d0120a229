internal import CHunspell
internal import Foundation
internal import Synchronization

/// A Hunspell dictionary: which spellings it accepts, and what it knows of them.
///
/// It is loaded when it is first asked, or by ``load()``. Hunspell's handle is not re-entrant, so it stands behind a
/// lock; ask for many words at once. Words are brought into NFC for the look-up, which Hunspell expects.
public final class SpellingDictionary: Sendable {
  /// Making and freeing handles at the same time gives wrong answers in Hunspell 1.7.1.
  private static let lifetime = Mutex(())

  /// Name such as `en_US`.
  public let name: String
  private let handle: Mutex<Handle>

  /// The dictionary of `FOLDER/NAME.aff` and `FOLDER/NAME.dic`.
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
    handle = Mutex(Handle(affixes: affixes, words: words))
  }

  /// Loads it now, which takes 25 to 60 ms, unless that was done.
  public func load() { handle.withLock { _ = $0.pointer } }

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
      let pointer = handle.pointer
      return words.map { word in
        SpellingDictionary.isPlain(word) && Hunspell_spell(pointer, SpellingDictionary.composed(word)) != 0
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
      let pointer = handle.pointer
      let count = function(pointer, &list, SpellingDictionary.composed(word))
      guard let items = list else { return [] }
      defer { Hunspell_free_list(pointer, &list, count) }
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

  /// Owns the C handle, made when it is first asked for; the address is kept as a number so that the lock may hold it.
  private struct Handle: ~Copyable {
    private let affixes: String
    private let words: String
    private var address: UInt = 0

    init(affixes: String, words: String) {
      self.affixes = affixes
      self.words = words
    }

    var pointer: OpaquePointer? {
      mutating get {
        if address == 0 {
          // Never nothing: where there are no files Hunspell makes a handle that accepts no word.
          address = SpellingDictionary.lifetime.withLock { [affixes, words] _ in
            UInt(bitPattern: Hunspell_create(affixes, words))
          }
        }
        return OpaquePointer(bitPattern: address)
      }
    }

    deinit {
      guard let pointer = OpaquePointer(bitPattern: address) else { return }
      SpellingDictionary.lifetime.withLock { _ in Hunspell_destroy(pointer) }
    }
  }
}
