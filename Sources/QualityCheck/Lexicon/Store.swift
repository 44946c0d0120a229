/// A checked, mapped store: its header is right, its length and checksum match.
struct Store: Sendable {
  let file: MappedFile
  private let sections: [UInt32: (elementSize: Int, offset: Int, count: Int)]

  init(path: String) throws(LexiconError) {
    let file = try MappedFile(path: path)
    let raw = UnsafeRawBufferPointer(file.bytes)
    guard raw.count >= 12, raw.prefix(8).elementsEqual(StoreFormat.magic) else {
      throw .storeForeign(path: path)
    }
    let version = raw.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == StoreFormat.version else { throw .storeOfOtherVersion(path: path, version: version) }
    guard raw.count >= StoreFormat.headerLength,
      raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self) == UInt64(raw.count)
    else { throw .storeTruncated(path: path) }
    let body = file.bytes.slice(StoreFormat.headerLength..<raw.count)
    guard StoreFormat.checksum(body) == raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self) else {
      throw .storeDamaged(path: path)
    }
    let count = Int(raw.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    guard StoreFormat.headerLength + count * StoreFormat.tableEntryLength <= raw.count else {
      throw .storeDamaged(path: path)
    }
    var sections: [UInt32: (elementSize: Int, offset: Int, count: Int)] = [:]
    for index in 0..<count {
      let start = StoreFormat.headerLength + index * StoreFormat.tableEntryLength
      let size = Int(raw.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self))
      let offset = raw.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
      let elements = raw.loadUnaligned(fromByteOffset: start + 16, as: UInt64.self)
      guard offset <= raw.count, elements <= raw.count, Int(offset) + Int(elements) * size <= raw.count else {
        throw .storeDamaged(path: path)
      }
      sections[raw.loadUnaligned(fromByteOffset: start, as: UInt32.self)] = (size, Int(offset), Int(elements))
    }
    self.file = file
    self.sections = sections
  }

  func section<Element: BitwiseCopyable>(_ identifier: UInt32) throws(LexiconError) -> Section<Element> {
    guard let entry = sections[identifier], entry.elementSize == MemoryLayout<Element>.stride else {
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
      starts: try part(.textStarts), text: try part(.text), table: try part(.table),
      components: Lists(starts: try part(.componentStarts), values: try part(.components)),
      partsOfSpeech: try part(.partsOfSpeech), flags: try part(.flags), frequency: try part(.frequency),
      lemmas: Lists(starts: try part(.lemmaStarts), values: try part(.lemmas)))
  }

  /// What the store was made from, as ``DataSource/identity(of:)`` wrote it.
  func identity() throws(LexiconError) -> String {
    let bytes: Section<UInt8> = try section(.sources)
    return bytes.pointer.string
  }
}
