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

  /// The header and the table take the first page.
  init() { bytes = [UInt8](repeating: 0, count: StoreFormat.pageLength) }

  mutating func add<Element: BitwiseCopyable>(_ identifier: UInt32, _ values: [Element]) {
    precondition(
      StoreFormat.headerLength + (table.count + 1) * StoreFormat.tableEntryLength <= StoreFormat.pageLength)
    let padding = (StoreFormat.pageLength - bytes.count % StoreFormat.pageLength) % StoreFormat.pageLength
    bytes.append(contentsOf: repeatElement(0, count: padding))
    table.append(
      Entry(
        identifier: identifier, elementSize: UInt32(MemoryLayout<Element>.stride),
        offset: UInt64(bytes.count),
        count: UInt64(values.count)))
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// The finished file, which is to be given the stamp as its time of change.
  consuming func finish(stamp: Int) -> [UInt8] {
    let table = table
    bytes.withUnsafeMutableBytes { raw in
      raw.copyBytes(from: StoreFormat.magic)
      StoreWriter.set(.version, to: StoreFormat.version, in: raw)
      StoreWriter.set(.length, to: UInt64(raw.count), in: raw)
      StoreWriter.set(.stamp, to: UInt64(stamp), in: raw)
      StoreWriter.set(.sectionCount, to: UInt64(table.count), in: raw)
      var start = StoreFormat.headerLength
      for entry in table {
        raw.storeBytes(of: entry.identifier, toByteOffset: start, as: UInt32.self)
        raw.storeBytes(of: entry.elementSize, toByteOffset: start + 4, as: UInt32.self)
        raw.storeBytes(of: entry.offset, toByteOffset: start + 8, as: UInt64.self)
        raw.storeBytes(of: entry.count, toByteOffset: start + 16, as: UInt64.self)
        start += StoreFormat.tableEntryLength
      }
      let body = UnsafeRawBufferPointer(rebasing: raw[StoreFormat.summedFrom...])
      StoreWriter.set(.checksum, to: StoreFormat.checksum(body), in: raw)
    }
    return bytes
  }

  private static func set(_ field: StoreFormat.Field, to value: UInt64, in raw: UnsafeMutableRawBufferPointer)
  {
    raw.storeBytes(of: value, toByteOffset: field.rawValue, as: UInt64.self)
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
