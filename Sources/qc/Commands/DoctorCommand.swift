import ArgumentParser
import Foundation
import QualityCheck

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Tells what is installed, what is missing, what that switches off, and the command that mends it.",
    discussion: "Exit status: 0 when nothing is missing, 2 otherwise.")

  func run() throws {
    var report = "qc \(Version.current)\n\n"
    let missing = Requirement.all.filter { requirement in
      !requirement.files.allSatisfy { FileManager.default.isReadableFile(atPath: $0) }
    }
    let width = (Requirement.all.map(\.package.count).max() ?? 0) + 2
    for requirement in Requirement.all {
      let isMissing = missing.contains { $0.package == requirement.package }
      let name = requirement.package.padding(toLength: width, withPad: " ", startingAt: 0)
      report += "\(isMissing ? "missing" : "present")  \(name)\(requirement.gives)\n"
      if isMissing { report += "         without it \(requirement.without)\n" }
    }
    let data = DataDirectory.locate()
    report += data.map { "present  \($0.path)\n" } ?? "missing  qc's own data, the folder 'dictionaries'\n"
    let cache = LexiconCache()
    let (line, cure) = lexicon(cache)
    report += line
    if !missing.isEmpty {
      report += "\nTo mend it: \(prefix)apt-get install \(missing.map(\.package).joined(separator: " "))\n"
    }
    if data == nil {
      report +=
        "\nTo mend it: make install, or set QC_DICTIONARIES to the folder 'dictionaries' of a checkout\n"
    }
    if let cure { report += "\nTo mend it: \(cure)\n" }
    try ReportOutput.standard.write(report)
    if !missing.isEmpty || data == nil { throw ExitStatus.couldNotRun }
  }

  /// The compiled dictionaries; that they are not compiled yet is nothing to mend, unless they cannot be kept.
  private func lexicon(_ cache: LexiconCache) -> (line: String, cure: String?) {
    do throws(LexiconError) {
      _ = try cache.open()
      return ("present  \(cache.storePath)\n", nil)
    } catch {
      let folder = PathText.folder(of: cache.storePath)
      guard let reason = Self.hindrance(folder) else { return ("to come  \(error)\n", nil) }
      return (
        "missing  a cache: \(folder) cannot be written to (\(reason))\n"
          + "         without it the dictionaries are compiled on every run\n",
        "set XDG_CACHE_HOME to a folder of yours"
      )
    }
  }

  /// Why files cannot be made in a folder, or the folder itself; nil when they can.
  private static func hindrance(_ folder: String) -> String? {
    var folder = PathText.absolute(folder)
    var status = stat()
    while stat(folder, &status) != 0, folder != "/" { folder = PathText.folder(of: folder) }
    guard status.st_mode & S_IFMT == S_IFDIR else { return "\(folder) is no folder" }
    return access(folder, W_OK | X_OK) == 0 ? nil : String(cString: strerror(errno))
  }

  private var prefix: String { getuid() == 0 ? "" : "sudo " }
}
