/// A large table of plain values whose bytes are all zero at first.
///
/// Copies share the table.
struct ZeroedTable<Element: BitwiseCopyable> {
  private final class Memory {
    let start: UnsafeMutableRawPointer

    init(count: Int) {
      let size = max(count, 1) * MemoryLayout<Element>.stride
      start = .allocate(byteCount: size, alignment: MemoryLayout<Element>.alignment)
      // Written now. Memory that the system has zeroed, as calloc gives it, is mapped once when it is first read and
      // once more when it is written to, each time with a stop of all processors: a tenth of the time of a short text.
      start.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    }

    deinit { start.deallocate() }
  }

  let count: Int
  private let memory: Memory
  private let elements: UnsafeMutablePointer<Element>

  init(count: Int) {
    self.count = count
    memory = Memory(count: count)
    elements = memory.start.bindMemory(to: Element.self, capacity: count)
  }

  @inline(__always) subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return elements[index]
    }
    nonmutating _modify {
      precondition(index >= 0 && index < count)
      yield &elements[index]
    }
  }
}
