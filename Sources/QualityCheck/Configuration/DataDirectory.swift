internal import Foundation

/// Where qc's own data lies: the folder `dictionaries`.
public struct DataDirectory: Sendable, Hashable {
  /// Absolute path of the folder, without a trailing slash.
  public let path: String

  public init(path: String) { self.path = path }

  /// The path of a file of the folder.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Finds the folder: `QC_DICTIONARIES`, then `../share/qc/dictionaries` beside an installed program, then a
  /// checkout that holds the program or the current directory. Nil when there is none.
  public static func locate() -> DataDirectory? {
    if let named = ProcessInfo.processInfo.environment["QC_DICTIONARIES"], !named.isEmpty {
      return isData(named) ? DataDirectory(path: named) : nil
    }
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = program.appending(path: "../share/qc/dictionaries").standardizedFileURL.path
    if isData(installed) { return DataDirectory(path: installed) }
    for start in [program, URL(filePath: FileManager.default.currentDirectoryPath)] {
      var folder = start.standardizedFileURL
      while folder.path != "/" {
        let candidate = folder.appending(path: "dictionaries").path
        if isData(candidate) { return DataDirectory(path: candidate) }
        folder = folder.deletingLastPathComponent()
      }
    }
    return nil
  }

  private static func isData(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/README.md")
      && FileManager.default.fileExists(atPath: path + "/en")
  }
}
