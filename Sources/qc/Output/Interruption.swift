import Dispatch
import Foundation
import Synchronization

/// Ends the program at Ctrl-C: at once while nothing is written, after the files are whole when some are.
final class Interruption {
  private final class State: Sendable {
    struct Flags {
      var isWriting = false
      var isAsked = false
    }
    let flags = Mutex(Flags())
  }

  private let state = State()
  private let source: any DispatchSourceSignal

  init(clear: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    // A queue of its own: the shared ones wait for the workers.
    source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "interruption", qos: .userInteractive))
    source.setEventHandler { [state] in
      let isOver = state.flags.withLock { flags in
        defer { flags.isAsked = true }
        // Whoever asks twice does not want to wait.
        return !flags.isWriting || flags.isAsked
      }
      guard isOver else { return }
      clear()
      StandardError.write("qc: interrupted; nothing was written\n")
      _exit(130)
    }
    source.resume()
  }

  /// Writes without being interrupted half-way.
  func whileWriting(_ work: () throws -> Void) rethrows {
    state.flags.withLock { $0.isWriting = true }
    try work()
    let isAsked = state.flags.withLock { flags in
      flags.isWriting = false
      return flags.isAsked
    }
    if isAsked { _exit(130) }
  }
}
