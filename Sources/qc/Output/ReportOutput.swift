import Foundation
import QualityCheck

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
    case .standard: try Self.write(bytes, to: STDOUT_FILENO, for: "-")
    case .file(let path): try Self.replace(path, with: bytes)
    }
  }

  /// Makes the folder of the file, and those above it, where they are not there.
  func makeFolder() throws(OutputError) {
    guard case .file(let path) = self else { return }
    let folder = PathText.folder(of: path)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: path, reason: "its folder \(folder) cannot be made")
    }
  }

  /// Whether the file is there and may be written to; what is replaced need not be, but ought to.
  static func mayWrite(_ path: String) throws(OutputError) {
    guard access(path, W_OK) == 0 else { throw .unwritable(path: path, errno) }
  }

  /// Puts new bytes in the place of those that a file was read with; what somebody else wrote since is not lost.
  static func replace(_ path: String, _ old: [UInt8], with new: [UInt8]) throws {
    guard try EncodedText(path: path).bytes == old else { throw OutputError.changed(path: path) }
    try replace(path, with: new)
  }

  /// Writes beside the file and renames, so that no reader ever sees half a report. A device or pipe is written to
  /// as it is.
  private static func replace(_ path: String, with bytes: [UInt8]) throws(OutputError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .unwritable(path: path, errno) }
      defer { close(descriptor) }
      return try write(bytes, to: descriptor, for: path)
    }
    // A link stays a link: what it leads to is replaced.
    let target = exists ? try real(path) : path
    let (temporary, descriptor) = try temporary(beside: target, for: path)
    do throws(OutputError) {
      defer { close(descriptor) }
      if exists { try resemble(status, descriptor, for: path) }
      try write(bytes, to: descriptor, for: path)
      // A full disk may show only here; and the name must not come to lead to bytes that a power cut takes away.
      guard fsync(descriptor) == 0, rename(temporary, target) == 0 else {
        throw OutputError.unwritable(path: path, errno)
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// The file that a path leads to, as the system sees it: Foundation takes `~` for the home folder, and `..` behind a
  /// link for the folder above the link.
  private static func real(_ path: String) throws(OutputError) -> String {
    guard let real = realpath(path, nil) else { throw .unwritable(path: path, errno) }
    defer { free(real) }
    return String(cString: real)
  }

  /// A new file in the folder of another. Its name is drawn at random: the numbers of processes come again, in
  /// containers always the same ones.
  private static func temporary(
    beside target: String, for path: String
  ) throws(OutputError) -> (path: String, descriptor: Int32) {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    while true {
      let temporary = "\(folder).qc-\(String(UInt64.random(in: 0 ... .max), radix: 16)).tmp"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor >= 0 { return (temporary, descriptor) }
      guard errno == EEXIST else { throw .unwritable(path: path, errno) }
    }
  }

  /// Gives a file the owner of another, where that is allowed; then its permissions, which a change of owner may take
  /// away.
  private static func resemble(_ old: stat, _ descriptor: Int32, for path: String) throws(OutputError) {
    _ = fchown(descriptor, old.st_uid, old.st_gid)
    guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw .unwritable(path: path, errno) }
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
  /// The path `-` is standard output.
  case unwritable(path: String, reason: String)
  /// Somebody else wrote to the file since it was read.
  case changed(path: String)
  /// The output is a file that is read, perhaps by another path; the place is that of the configuration that names it.
  case replacesInput(path: String, input: String, place: ConfigurationPlace?)

  static func unwritable(path: String, _ number: Int32) -> OutputError {
    .unwritable(path: path, reason: String(cString: strerror(number)))
  }

  var description: String {
    switch self {
    case .unwritable("-", let reason):
      "standard output: cannot be written (\(reason)); send the output elsewhere"
    case .unwritable(let path, let reason):
      "\(path): cannot be written (\(reason)); choose a place that can, or standard output"
    case .changed(let path):
      "\(path): the file was changed while it was corrected; nothing was written, run 'qc fix' again"
    case .replacesInput(let path, "-", _):
      "\(path): the output would replace the file that is standard input; name another file"
    case .replacesInput(let path, let input, let place):
      if let place {
        place.saying("this would write over \(input), which is read; name another file")
      } else {
        "\(path): the output would replace \(path == input ? "this file" : input), which is read; name another file"
      }
    }
  }
}
