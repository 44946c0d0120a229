internal import Foundation

/// Writes a file under a temporary name in the same folder, then renames it: nobody sees half of it.
enum AtomicFile {
  /// The time of change is set to the given seconds since 1970.
  static func write(_ bytes: [UInt8], to path: String, modified: Int) throws(LexiconError) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = bytes.withUnsafeBytes { raw in
      var offset = 0
      while offset < raw.count {
        let written = Foundation.write(
          descriptor, raw.baseAddress.unsafelyUnwrapped + offset, raw.count - offset)
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return false }
        offset += written
      }
      let time = timespec(tv_sec: modified, tv_nsec: 0)
      return futimens(descriptor, [time, time]) == 0 && fsync(descriptor) == 0
    }
    guard isWritten, rename(temporary, path) == 0 else {
      let failure = failure(path)
      close(descriptor)
      unlink(temporary)
      throw failure
    }
    close(descriptor)
  }

  private static func failure(_ path: String) -> LexiconError {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return .folderUnwritable(path: folder, reason: String(cString: strerror(errno)))
  }
}
