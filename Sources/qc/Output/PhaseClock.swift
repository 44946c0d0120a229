import QualityCheck
import Synchronization

/// Sums up how long the phases of a run took.
final class PhaseClock: Sendable {
  private let phases = Mutex<[(name: String, duration: Duration)]>([])
  private let start = ContinuousClock.now

  func add(_ duration: Duration, to name: String) {
    phases.withLock { phases in
      if let index = phases.firstIndex(where: { $0.name == name }) {
        phases[index].duration += duration
      } else {
        phases.append((name, duration))
      }
    }
  }

  func measure<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try work()
    add(ContinuousClock.now - start, to: name)
    return value
  }

  /// A line a phase, `name<tab>seconds`, and the total since the clock was made.
  var summary: String {
    phases.withLock { phases in
      (phases + [("total", ContinuousClock.now - start)]).map { "\($0.name)\t\(Self.seconds($0.duration))\n" }
        .joined()
    }
  }

  private static func seconds(_ duration: Duration) -> String {
    let milliseconds =
      duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    let fraction = String(milliseconds % 1000 + 1000).dropFirst()
    return "\(milliseconds / 1000).\(fraction)"
  }
}
