import Synchronization
import Testing

@testable import QualityCheck

/// Work on several processors gives what one processor would have given, and never waits for itself.
@Suite("Work in parallel") struct InParallelTests {
  private struct Failure: Error, Equatable { let name: String }

  @Test("both results come back, also from work within work", arguments: [1, 2, 8])
  func results(processors: Int) {
    let sum = Processors.$granted.withValue(processors) {
      let (left, right) = atOnce(
        { Self.sum(0..<1000) },
        { atOnce({ Self.sum(1000..<2000) }, { Self.sum(2000..<3000) }) })
      return left + right.0 + right.1
    }
    #expect(sum == 2999 * 3000 / 2)
  }

  @Test("the first error counts, and each work is done once", arguments: [1, 8])
  func errors(processors: Int) {
    let calls = Mutex(0)
    @Sendable func fail(_ name: String) throws(Failure) -> Int {
      calls.withLock { $0 += 1 }
      throw Failure(name: name)
    }
    Processors.$granted.withValue(processors) {
      #expect(throws: Failure(name: "first")) {
        _ = try atOnce(
          { () throws(Failure) in try fail("first") }, { () throws(Failure) in try fail("second") })
      }
      #expect(throws: Failure(name: "second")) {
        _ = try atOnce({ () throws(Failure) in 1 }, { () throws(Failure) in try fail("second") })
      }
    }
    // One processor stops at the first error; several have begun both.
    #expect(calls.withLock { $0 } == (processors == 1 ? 2 : 3))
  }

  @Test("more work than there are threads comes to an end")
  func nested() {
    #expect(Processors.$granted.withValue(4) { Self.depth(9) } == 512)
  }

  private static func depth(_ levels: Int) -> Int {
    guard levels > 0 else { return 1 }
    let (left, right) = atOnce({ depth(levels - 1) }, { depth(levels - 1) })
    return left + right
  }

  /// The numbers of a range, added up in parts.
  private static func sum(_ range: Range<Int>) -> Int {
    inParallel(range.count, least: 1) {
      { part in part.map { range.lowerBound + $0 } }
    }.reduce(0, +)
  }
}
