internal import Foundation

/// Reads whole files.
enum FileBytes {
  /// No text is longer; a device like `/dev/zero` has no end at all.
  private static let limit = 1 << 30

  static func read(path: String) throws(DocumentError) -> [UInt8] {
    guard path != "-" else { return try read(descriptor: STDIN_FILENO, path: path) }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw error(errno, path: path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path: path)
  }

  static func requireFile(at path: String) throws(DocumentError) {
    // A pipe that is opened and closed again is broken for whoever writes to it.
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else { throw error(errno, path: path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .directory(path: path) }
  }

  private static func read(descriptor: Int32, path: String) throws(DocumentError) -> [UInt8] {
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let tooLarge = DocumentError.unreadable(path: path, reason: "it is larger than 1 GB; split it")
    guard !isFile || status.st_size <= limit else { throw tooLarge }
    var bytes: [UInt8] = []
    // One byte more than the file has, so that its end is found without growing.
    var room = isFile ? Int(status.st_size) + 1 : 1 << 16
    while true {
      let start = bytes.count
      var count = 0
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
          repeat {
            count = Foundation.read(descriptor, buffer.baseAddress, room)
          } while count < 0 && errno == EINTR
          initialized = Swift.max(count, 0)
        })
      guard count >= 0 else { throw error(errno, path: path) }
      if bytes.count == start { return bytes }
      guard bytes.count <= limit else { throw tooLarge }
      room = Swift.max(1 << 16, Swift.min(bytes.count, 1 << 24))
    }
  }

  private static func error(_ number: Int32, path: String) -> DocumentError {
    switch number {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EISDIR: .directory(path: path)
    case EACCES, EPERM: .permissionDenied(path: path)
    default: .unreadable(path: path, reason: String(cString: strerror(number)))
    }
  }
}
