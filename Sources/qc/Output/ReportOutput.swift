import Foundation

/// Where a report goes: standard output, or a file that is either whole or not touched.
enum ReportOutput {
  case standard
  case file(String)

  init(_ path: String?) {
    self = path.map { $0 == "-" ? .standard : .file($0) } ?? .standard
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    switch self {
    case .standard: try Self.write(bytes, to: STDOUT_FILENO, for: "standard output")
    case .file(let path): try Self.replace(path, with: bytes)
    }
  }

  /// Whether the file is there and may be written to; what is replaced need not be, but ought to.
  static func mayWrite(_ path: String) throws(OutputError) {
    guard access(path, W_OK) == 0 else { throw .unwritable(path: path, errno) }
  }

  /// Writes beside the file and renames, so that no reader ever sees half a report. A device or pipe is written to
  /// as it is.
  private static func replace(_ path: String, with bytes: [UInt8]) throws(OutputError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else {
      return try write(bytes, to: path, flags: O_WRONLY, for: path)
    }
    // A link stays a link: what it leads to is replaced.
    let path = exists ? URL(filePath: path).resolvingSymlinksInPath().path : path
    let temporary = "\(path).\(getpid()).tmp"
    do throws(OutputError) {
      try write(
        bytes, to: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, for: path, like: exists ? status : nil)
      guard rename(temporary, path) == 0 else { throw OutputError.unwritable(path: path, errno) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func write(
    _ bytes: [UInt8], to file: String, flags: Int32, for path: String, like old: stat? = nil
  ) throws(OutputError) {
    let descriptor = open(file, flags | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno) }
    defer { close(descriptor) }
    if let old {
      // Its owner's, where that is allowed; then its permissions, which a change of owner may take away.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw .unwritable(path: path, errno) }
    }
    try write(bytes, to: descriptor, for: path)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, for path: String) throws(OutputError) {
    var rest = bytes[...]
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
      "\(path): cannot be written (\(reason)); choose a place that can, or standard output"
    }
  }
}
