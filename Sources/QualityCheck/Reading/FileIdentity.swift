internal import Foundation

/// What makes two paths one file, whatever links lead there.
package struct FileIdentity: Hashable {
  private let device: UInt64
  private let node: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
  }

  /// Of a file, `-` being standard input; nil where there is none, or a folder, a device or a pipe.
  package init?(file path: String) {
    var status = stat()
    let isThere = (path == "-" ? fstat(STDIN_FILENO, &status) : stat(path, &status)) == 0
    guard isThere, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }
}
