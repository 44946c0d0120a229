internal import Foundation

/// A large table of plain values whose bytes are all zero at first. The system gives it memory where it is written to,
/// so one that stays nearly empty costs next to nothing.
///
/// Copies share the table.
struct ZeroedTable<Element: BitwiseCopyable> {
  private final class Memory {
    let start: UnsafeMutableRawPointer

    init(count: Int) {
      // As with any array, for want of memory there is no cure.
      guard let start = calloc(max(count, 1), MemoryLayout<Element>.stride) else {
        preconditionFailure("no memory for \(count) elements")
      }
      self.start = start
    }

    deinit { free(start) }
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
