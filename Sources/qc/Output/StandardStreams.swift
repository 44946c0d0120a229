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
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
