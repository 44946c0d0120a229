import Foundation
import QualityCheck

/// Shows on standard error that the lexicon is being built: on a terminal one line that changes, else nothing but
/// what the user has to know.
struct LexiconProgress: Sendable {
  private let isDrawn = Terminal.isColoured(STDERR_FILENO)

  func show(_ event: LexiconCache.Event) {
    switch event {
    case .building: draw("Compiling the dictionaries, once")
    case .step(let step): draw("Compiling the dictionaries, once: \(step)")
    case .built: draw("")
    case .usingTemporaryFolder(let path, let reason):
      draw("")
      StandardError.write(
        "qc: \(path) cannot be written to (\(reason)), so the dictionaries are compiled on every run; "
          + "set XDG_CACHE_HOME to a folder of yours\n")
    }
  }

  /// Replaces the line by another; an empty one clears it.
  private func draw(_ text: String) {
    guard isDrawn else { return }
    let room = max(Terminal.width(STDERR_FILENO) - 1, 1)
    StandardError.write("\r\u{1B}[K" + text.prefix(room))
  }
}
