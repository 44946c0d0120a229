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
    case .standard: try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    case .file(let path): try Self.replace(path, with: text)
    }
  }

  /// Writes beside the file and renames, so that no reader ever sees half a report.
  private static func replace(_ path: String, with text: String) throws {
    let temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier).tmp"
    do {
      try Data(text.utf8).write(to: URL(filePath: temporary))
    } catch {
      throw OutputError.unwritable(path: path, reason: reason(error))
    }
    guard rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(atPath: temporary)
      throw OutputError.unwritable(path: path, reason: reason)
    }
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let code = cause?.code, cause?.domain == NSPOSIXErrorDomain else {
      return "\(error.localizedDescription)"
    }
    return String(cString: strerror(Int32(code)))
  }
}

/// Why a report could not be written.
enum OutputError: Error, Equatable, CustomStringConvertible {
  case unwritable(path: String, reason: String)

  var description: String {
    switch self {
    case .unwritable(let path, let reason):
      "\(path): the report cannot be written here (\(reason)); name another file with --output"
    }
  }
}
