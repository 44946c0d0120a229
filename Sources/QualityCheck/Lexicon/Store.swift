/// A checked, mapped store: it is a store of this version, whole and as it was written.
struct Store: Sendable {
  private struct Place {
    let elementSize: Int
    let offset: Int
    let count: Int
  }

  let file: MappedFile
  private let places: [UInt32: Place]

  init(path: String) throws(LexiconError) {
    try self.init(MappedFile(path: path))
  }

  init(_ file: MappedFile) throws(LexiconError) {
    self.file = file
    let path = file.path
    let raw = UnsafeRawBufferPointer(file.bytes)
    guard raw.count >= StoreFormat.headerLength, raw.prefix(8).elementsEqual(StoreFormat.magic) else {
      throw .storeForeign(path: path)
    }
    let version = Store.get(.version, from: raw)
    guard version == StoreFormat.version else { throw .storeOfOtherVersion(path: path, version: version) }
    guard Store.get(.length, from: raw) == UInt64(raw.count) else { throw .storeTruncated(path: path) }
    if !Store.isAsWritten(file, stamp: Store.get(.stamp, from: raw)) {
      let body = UnsafeRawBufferPointer(rebasing: raw[StoreFormat.summedFrom...])
      guard StoreFormat.checksum(body) == Store.get(.checksum, from: raw) else {
        throw .storeDamaged(path: path)
      }
    }
    guard let places = Store.places(raw) else { throw .storeDamaged(path: path) }
    self.places = places
  }

  /// The longest time that a build may take from its stamp to the end of its writing, in seconds.
  private static let longestBuild = 1800

  /// Whether nobody has touched the file since its writer named it: one overwritten with its old time set again is
  /// told by the time that cannot be set.
  private static func isAsWritten(_ file: MappedFile, stamp: UInt64) -> Bool {
    guard let stamp = Int(exactly: stamp), file.modified == (stamp, 0) else { return false }
    return file.touched - stamp <= longestBuild
  }

  private static func get(_ field: StoreFormat.Field, from raw: UnsafeRawBufferPointer) -> UInt64 {
    raw.loadUnaligned(fromByteOffset: field.rawValue, as: UInt64.self)
  }

  private static let largestElement = 32

  /// The section table; nil when it points outside the file.
  private static func places(_ raw: UnsafeRawBufferPointer) -> [UInt32: Place]? {
    let room = (raw.count - StoreFormat.headerLength) / StoreFormat.tableEntryLength
    guard let count = Int(exactly: get(.sectionCount, from: raw)), count <= room else { return nil }
    var places: [UInt32: Place] = [:]
    for index in 0..<count {
      let start = StoreFormat.headerLength + index * StoreFormat.tableEntryLength
      let size = Int(raw.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self))
      guard let offset = Int(exactly: raw.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)),
        let count = Int(exactly: raw.loadUnaligned(fromByteOffset: start + 16, as: UInt64.self)),
        size <= largestElement, offset <= raw.count, count <= raw.count, offset + count * size <= raw.count
      else { return nil }
      places[raw.loadUnaligned(fromByteOffset: start, as: UInt32.self)] = Place(
        elementSize: size, offset: offset, count: count)
    }
    return places
  }

  func section<Element: BitwiseCopyable>(_ identifier: UInt32) throws(LexiconError) -> Section<Element> {
    guard let entry = places[identifier], entry.elementSize == MemoryLayout<Element>.stride else {
      throw .storeDamaged(path: file.path)
    }
    return file.section(at: entry.offset, count: entry.count)
  }

  func section<Element: BitwiseCopyable>(
    _ identifier: StoreFormat.SectionID
  ) throws(LexiconError) -> Section<Element> {
    try section(identifier.rawValue)
  }

  func vocabulary(_ base: StoreFormat.SectionID) throws(LexiconError) -> Vocabulary {
    func part<Element: BitwiseCopyable>(
      _ part: StoreFormat.VocabularyPart
    ) throws(LexiconError) -> Section<Element> {
      try section(base.rawValue + part.rawValue)
    }
    return Vocabulary(
      words: WordIndex(
        starts: try part(.textStarts), text: try part(.text), table: try part(.table),
        filter: try part(.filter)),
      components: Lists(starts: try part(.componentStarts), values: try part(.components)),
      partsOfSpeech: try part(.partsOfSpeech), flags: try part(.flags), frequency: try part(.frequency),
      lemmas: Lists(starts: try part(.lemmaStarts), values: try part(.lemmas)))
  }

  /// What the store was made from, as ``DataSource/identity(of:)`` wrote it.
  func identity() throws(LexiconError) -> String { try text(.sources) }

  func text(_ identifier: StoreFormat.SectionID) throws(LexiconError) -> String {
    let bytes: Section<UInt8> = try section(identifier)
    return bytes.pointer.string
  }
}
