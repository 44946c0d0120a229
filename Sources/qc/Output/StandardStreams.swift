import Foundation

/// The terminal, as far as qc has to know it.
enum Terminal {
  /// Whether a stream is a terminal that may be coloured: NO_COLOR is not set and TERM is not `dumb`.
  static func isColoured(_ stream: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(stream) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Columns of a terminal; 80 where there is none.
  static func width(_ stream: Int32) -> Int {
    var size = winsize()
    guard isatty(stream) == 1, ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// Where everything goes that is not the report.
enum StandardError {
  /// Nobody can be told that this fails: a full log must not stop the work.
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}

/// The three streams that every program has.
enum StandardStreams {
  /// Takes the place of those that are closed by what cannot be used the way they are: else the next file opened would
  /// be, say, standard output, and get the report.
  static func reserve() {
    for (stream, flags) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", flags)
    }
  }
}
