import Foundation

/// Where a report goes: standard output, or a file that is either whole or not touched.
enum ReportOutput {
  case standard
  case file(String)

  init(_ path: String?) {
    self = path.map { $0 == "-" ? .standard : .file($0) } ?? .standard
  }

  func write(_ text: String) throws {
    switch self {
    case .standard: try Self.write(text, to: STDOUT_FILENO, for: "standard output")
    case .file(let path): try Self.replace(path, with: text)
    }
  }

  /// Writes beside the file and renames, so that no reader ever sees half a report. A device or pipe is written to
  /// as it is.
  private static func replace(_ path: String, with text: String) throws(OutputError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else {
      return try write(text, to: path, flags: O_WRONLY, for: path)
    }
    // A link stays a link: what it leads to is replaced.
    let path = exists ? URL(filePath: path).resolvingSymlinksInPath().path : path
    let temporary = "\(path).\(getpid()).tmp"
    do throws(OutputError) {
      try write(text, to: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, for: path)
      guard rename(temporary, path) == 0 else { throw OutputError.unwritable(path: path, errno) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func write(
    _ text: String, to file: String, flags: Int32, for path: String
  ) throws(OutputError) {
    let descriptor = open(file, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno) }
    defer { close(descriptor) }
    try write(text, to: descriptor, for: path)
  }

  private static func write(_ text: String, to descriptor: Int32, for path: String) throws(OutputError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR else { throw .unwritable(path: path, errno) }
      } else {
        rest = rest.dropFirst(count)
      }
    }
  }
}

/// Why a report could not be written.
enum OutputError: Error, Equatable, CustomStringConvertible {
  case unwritable(path: String, reason: String)

  static func unwritable(path: String, _ number: Int32) -> OutputError {
    .unwritable(path: path, reason: String(cString: strerror(number)))
  }

  var description: String {
    switch self {
    case .unwritable(let path, let reason):
      "\(path): the report cannot be written here (\(reason)); name another file with --output"
    }
  }
}
