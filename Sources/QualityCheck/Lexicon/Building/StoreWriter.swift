/// Collects a store's sections and lays them out as `StoreFormat` says.
struct StoreWriter {
  private struct Entry {
    let identifier: UInt32
    let elementSize: UInt32
    let offset: UInt64
    let count: UInt64
  }

  private var table: [Entry] = []
  private var bytes: [UInt8]

  init(sectionCount: Int) {
    bytes = [UInt8](
      repeating: 0, count: StoreFormat.headerLength + sectionCount * StoreFormat.tableEntryLength)
  }

  mutating func add<Element: BitwiseCopyable>(_ identifier: UInt32, _ values: [Element]) {
    let padding = (StoreFormat.pageLength - bytes.count % StoreFormat.pageLength) % StoreFormat.pageLength
    bytes.append(contentsOf: repeatElement(0, count: padding))
    table.append(
      Entry(
        identifier: identifier, elementSize: UInt32(MemoryLayout<Element>.stride),
        offset: UInt64(bytes.count),
        count: UInt64(values.count)))
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// The finished file.
  consuming func finish() -> [UInt8] {
    let count = table.count
    precondition(
      StoreFormat.headerLength + count * StoreFormat.tableEntryLength <= StoreFormat.pageLength)
    let length = UInt64(bytes.count)
    let table = table
    bytes.withUnsafeMutableBytes { raw in
      raw.copyBytes(from: StoreFormat.magic)
      raw.storeBytes(of: StoreFormat.version, toByteOffset: 8, as: UInt32.self)
      raw.storeBytes(of: UInt32(count), toByteOffset: 12, as: UInt32.self)
      raw.storeBytes(of: length, toByteOffset: 16, as: UInt64.self)
      for (index, entry) in table.enumerated() {
        let start = StoreFormat.headerLength + index * StoreFormat.tableEntryLength
        raw.storeBytes(of: entry.identifier, toByteOffset: start, as: UInt32.self)
        raw.storeBytes(of: entry.elementSize, toByteOffset: start + 4, as: UInt32.self)
        raw.storeBytes(of: entry.offset, toByteOffset: start + 8, as: UInt64.self)
        raw.storeBytes(of: entry.count, toByteOffset: start + 16, as: UInt64.self)
      }
    }
    let sum = bytes.withUnsafeBufferPointer {
      StoreFormat.checksum($0.slice(StoreFormat.headerLength..<$0.count))
    }
    bytes.withUnsafeMutableBytes { $0.storeBytes(of: sum, toByteOffset: 24, as: UInt64.self) }
    return bytes
  }
}

/// Turns per-item lists, given as sorted pairs, into one array of starts.
enum ListStarts {
  static func make(_ owners: some Sequence<Int>, count: Int) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for owner in owners { starts[owner + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    return starts
  }
}
