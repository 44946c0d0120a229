import Foundation
import QualityCheck

/// Asks git which files have changed.
struct GitChanges {
  /// A folder of the working tree.
  let folder: String

  /// Absolute paths of the files that differ from a revision, and of those git does not know yet.
  func files(since revision: String) throws -> Set<String> {
    let root = try git(["rev-parse", "--show-toplevel"], problem: .noRepository(folder: folder))
      .trimmingCharacters(in: .newlines)
    // An option in place of a revision would be obeyed.
    _ = try git(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"],
      problem: .unknownRevision(revision, folder: folder))
    let changed = try git(["diff", "--name-only", "-z", "--no-renames", revision, "--"], in: root)
    let unknown = try git(["ls-files", "--others", "--exclude-standard", "-z"], in: root)
    let names = (changed + unknown).split(separator: "\0")
    // The configuration's folder may be reached through a link; git tells where the files really are.
    let shown = PathText.absolute(folder)
    let real = URL(filePath: shown).resolvingSymlinksInPath().path
    return Set(
      names.flatMap { name in
        let path = "\(root)/\(name)"
        guard let inside = PathText.relative(path, to: real) else { return [path] }
        return [path, PathText.absolute(inside, in: shown)]
      })
  }

  /// Without what git tells its hooks: with the repository given and the working tree not, git takes the folder it is
  /// called in for the whole tree, and no text would seem to have changed.
  private static var environment: [String: String] {
    let environment = ProcessInfo.processInfo.environment
    guard environment["GIT_WORK_TREE"] == nil else { return environment }
    return environment.filter { !["GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"].contains($0.key) }
  }

  private func git(_ arguments: [String], in root: String? = nil, problem: GitError? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", root ?? folder] + arguments
    process.environment = Self.environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return String(decoding: bytes, as: UTF8.self)
    case 127: throw GitError.noGit
    default: throw problem ?? .failed(arguments.joined(separator: " "), folder: root ?? folder)
    }
  }
}

/// Why git could not tell what has changed.
enum GitError: Error, Equatable, CustomStringConvertible {
  case noGit
  case noRepository(folder: String)
  case unknownRevision(String, folder: String)
  case failed(String, folder: String)

  var description: String {
    switch self {
    case .noGit: "--changed-since asks git, which is not installed; apt-get install git"
    case .noRepository(let folder):
      "\(folder): --changed-since asks git, but this is in no git repository (or git does not trust its owner); "
        + "'git -C \(folder) status' tells more"
    case .unknownRevision(let revision, let folder):
      "\(folder): git knows no commit '\(revision)'; name a branch, tag or commit, and fetch it if the clone is shallow"
    case .failed(let arguments, let folder): "\(folder): 'git \(arguments)' failed; run it to see why"
    }
  }
}
