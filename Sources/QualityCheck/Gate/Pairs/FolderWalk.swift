internal import Foundation

/// Lists the files below a folder, through links too.
struct FolderWalk {
  /// Absolute path of the folder that relative paths count from.
  let root: String
  /// Told a path from the root; what it says yes to is not looked at.
  let isIgnored: (String) -> Bool

  private(set) var files: [String] = []
  /// Links that lead in a circle, and folders that cannot be read.
  private(set) var problems: [PairSearchError] = []

  init(root: String, isIgnored: @escaping (String) -> Bool) {
    self.root = root
    self.isIgnored = isIgnored
  }

  /// Adds the files below a folder, by name; hidden ones are left out.
  ///
  /// - Parameter folder: from the root; empty for the root itself.
  mutating func add(below folder: String) throws(PairSearchError) {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    var status = stat()
    guard stat(path, &status) == 0 else { throw .missingFolder(path: PathText.shown(path)) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: PathText.shown(path)) }
    add(folder, ancestors: [FileIdentity(status)])
  }

  private mutating func add(_ folder: String, ancestors: [FileIdentity]) {
    for name in names(in: folder) where !name.hasPrefix(".") {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      guard !isIgnored(path) else { continue }
      var status = stat()
      guard stat("\(root)/\(path)", &status) == 0 else {
        if errno == ELOOP {
          problems.append(.linkCycle(path: PathText.shown("\(root)/\(path)")))
        } else {
          // A link to nowhere: whoever reads it says so.
          files.append(path)
        }
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        let identity = FileIdentity(status)
        guard !ancestors.contains(identity) else {
          problems.append(.linkCycle(path: PathText.shown("\(root)/\(path)")))
          continue
        }
        add(path, ancestors: ancestors + [identity])
      case S_IFREG: files.append(path)
      default: continue
      }
    }
  }

  private mutating func names(in folder: String) -> [String] {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = opendir(path) else {
      problems.append(
        .unreadableFolder(path: PathText.shown(path), reason: String(cString: strerror(errno))))
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
