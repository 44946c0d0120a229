internal import Foundation

/// Reads the tables of qc's own data: rows of fields with tabs between them, and comment lines that begin with `#`.
enum TabbedRows {
  /// Hands over the fields of each row that is neither empty nor a comment.
  ///
  /// - Parameter take: false where the row is not as it should be.
  /// - Throws: the error that names a file that is not there, or the line that was refused.
  static func forEach(of path: String, _ take: (_ fields: [String]) -> Bool) throws(UnspinningError) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .dataMissing(path: path) }
    // Not the data itself, which checks every access to a byte.
    let bytes = [UInt8](data)
    var start = 0
    var line = 1
    var fields: [String] = []
    while start < bytes.count {
      fields.removeAll(keepingCapacity: true)
      var end = start
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == 0x09 {
          fields.append(String(decoding: bytes[start..<end], as: UTF8.self))
          start = end + 1
        }
        end += 1
      }
      let isEmpty = fields.isEmpty && start == end
      fields.append(String(decoding: bytes[start..<end], as: UTF8.self))
      if !isEmpty, fields[0].utf8.first != UInt8(ascii: "#"), !take(fields) {
        throw .dataMalformed(path: path, line: line)
      }
      start = end + 1
      line += 1
    }
  }
}
