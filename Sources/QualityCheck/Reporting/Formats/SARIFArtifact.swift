internal import Foundation

/// A file as SARIF's `artifactLocation`.
enum SARIFArtifact {
  static func value(_ path: String) -> JSONValue { .object([("uri", .string(uri(path)))]) }

  /// A relative reference for a relative path, a `file` URI for an absolute one (RFC 3986).
  private static func uri(_ path: String) -> String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .unreservedInPaths) ?? path
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}

extension CharacterSet {
  /// A colon in a first segment would make a scheme of it.
  fileprivate static let unreservedInPaths = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
