internal import Foundation

/// Paths as text: no link is followed, no file is looked at.
package enum PathText {
  /// The path from the root, without `.`, `..`, doubled and trailing slashes.
  package static func absolute(
    _ path: String, in folder: String = FileManager.default.currentDirectoryPath
  ) -> String {
    var components: [Substring] = []
    for component in (path.hasPrefix("/") ? path : "\(folder)/\(path)").split(separator: "/") {
      switch component {
      case ".": continue
      case "..": _ = components.popLast()
      default: components.append(component)
      }
    }
    return "/" + components.joined(separator: "/")
  }

  /// The way from a folder down to a path below it, both absolute; nil when it does not lie there.
  package static func relative(_ path: String, to folder: String) -> String? {
    if path == folder { return "." }
    let start = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }

  /// The way from a folder to a path, both absolute, through `..` where it has to be: the same on every machine.
  package static func way(to path: String, from folder: String) -> String {
    let path = path.split(separator: "/")
    let folder = folder.split(separator: "/")
    let shared = zip(path, folder).prefix { $0 == $1 }.count
    let way = Array(repeating: "..", count: folder.count - shared) + path[shared...].map(String.init)
    return way.isEmpty ? "." : way.joined(separator: "/")
  }

  /// An absolute path as it is shown: from the current folder where it lies below that.
  package static func shown(
    _ path: String, from folder: String = FileManager.default.currentDirectoryPath
  ) -> String {
    relative(path, to: folder) ?? path
  }

  /// The folder that holds a path.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
