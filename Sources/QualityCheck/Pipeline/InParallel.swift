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
/// The second is done by whichever processor is free first: where none is, by the caller, behind the first. Both may
/// do things in parallel themselves.
///
/// - Throws: what the first throws, else what the second does.
func atOnce<First: Sendable, Second: Sendable, Failure: Error>(
  _ first: () throws(Failure) -> First, _ second: @escaping @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
  let processors = Processors.count
  guard processors > 1 else { return try (first(), second()) }
  let other = SharedWork(second)
  // Not `concurrentPerform`, which leaves nothing to what its parts do in parallel.
  DispatchQueue.global().async { Processors.$granted.withValue(processors) { other.begin() } }
  // Whatever fails, nothing goes on behind the caller's back.
  let results = (Result(catching: first), other.result())
  return try (results.0.get(), results.1.get())
}

/// Work that is done once, by whoever comes to it first.
private final class SharedWork<Value: Sendable, Failure: Error>: Sendable {
  private let work: @Sendable () throws(Failure) -> Value
  private let state = Mutex<(isTaken: Bool, result: Result<Value, Failure>?)>((false, nil))
  private let done = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () throws(Failure) -> Value) { self.work = work }

  /// Whether it is the caller who has to do the work.
  private func take() -> Bool {
    state.withLock { state in
      defer { state.isTaken = true }
      return !state.isTaken
    }
  }

  /// Does the work, unless somebody has begun it.
  func begin() {
    guard take() else { return }
    let result = Result(catching: work)
    state.withLock { $0.result = result }
    done.signal()
  }

  /// What came out; to be asked once.
  func result() -> Result<Value, Failure> {
    begin()
    done.wait()
    guard let result = state.withLock({ $0.result }) else { preconditionFailure("the work is done") }
    return result
  }
}
