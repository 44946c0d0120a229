/// Why a text could not be read.
public enum DocumentError: Error, Hashable, Sendable {
  case missing(path: String)
  case directory(path: String)
  case permissionDenied(path: String)
  /// Reading failed for another reason, given in the system's words.
  case unreadable(path: String, reason: String)
  /// No text: it holds control characters. `offset` is the first, in bytes from the start of the file.
  case binary(path: String, offset: Int)
  /// Bytes that mean nothing in the encoding that the rest of the file is in; `offset` counts bytes from the start
  /// of the file.
  case undecodable(path: String, offset: Int, encoding: String)
  /// ICU cannot convert the encoding.
  case unsupportedEncoding(path: String, encoding: String)

  /// The path as the user gave it.
  public var path: String {
    switch self {
    case .missing(let path), .directory(let path), .permissionDenied(let path), .unreadable(let path, _),
      .binary(let path, _), .undecodable(let path, _, _), .unsupportedEncoding(let path, _):
      path
    }
  }
}
