internal import Dispatch
internal import Foundation
internal import Synchronization

/// How many processors the work of one text may use.
///
/// Where many texts are worked on at once each has one; else they would only stand in each other's way.
enum Processors {
  /// Nil means all.
  @TaskLocal static var granted: Int?

  static var count: Int { granted ?? ProcessInfo.processInfo.activeProcessorCount }
}

/// Does work in parts on all processors, and joins what comes out in the order of the parts: the result is the same
/// whatever the number of processors.
///
/// - Parameters:
///   - count: number of items.
///   - least: fewer items than this are not worth another worker.
///   - makeWorker: makes what a worker needs; the worker is then given one range of items after the other.
func inParallel<Value: Sendable>(
  _ count: Int, least: Int, makeWorker: @Sendable () -> (Range<Int>) -> [Value]
) -> [Value] {
  let workers = min(Processors.count, max(count / max(least, 1), 1))
  guard workers > 1 else { return makeWorker()(0..<count) }
  // Small parts, so that no worker waits long for the last one.
  let size = max(count / (workers * 16), 1)
  let partCount = (count + size - 1) / size
  let state = Mutex((next: 0, parts: [[Value]](repeating: [], count: partCount)))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    let work = makeWorker()
    while true {
      let part = state.withLock { state in
        defer { state.next += 1 }
        return state.next
      }
      guard part < partCount else { return }
      let values = work((part * size)..<min((part + 1) * size, count))
      state.withLock { $0.parts[part] = values }
    }
  }
  return state.withLock { $0.parts.flatMap(\.self) }
}

/// Does two things at once, and gives both results.
///
/// - Throws: what the first throws, else what the second does.
func atOnce<First: Sendable, Second: Sendable, Failure: Error>(
  _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
  guard Processors.count > 1 else { return try (first(), second()) }
  typealias Results = (first: Result<First, Failure>?, second: Result<Second, Failure>?)
  let results = Mutex<Results>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = Result(catching: first)
      results.withLock { $0.first = result }
    } else {
      let result = Result(catching: second)
      results.withLock { $0.second = result }
    }
  }
  guard case (let left?, let right?) = results.withLock({ $0 }) else { preconditionFailure("both are done") }
  return try (left.get(), right.get())
}
