import Foundation
import Testing

@testable import QualityCheck

/// What goes wrong outside of qc while the dictionaries are compiled. Nothing here rests on permissions, which do
/// not stop root.
@Suite("Faults while compiling") struct LexiconCacheFaultTests {
  private let small: SmallLexicon

  init() throws { small = try SmallLexicon() }

  /// Why the temporary folder was taken; nil when it was not.
  private func reason(_ cache: LexiconCache) throws -> String? {
    var reason: String?
    let lexicon = try cache.openOrBuild { event in
      if case .usingTemporaryFolder(_, let why) = event { reason = why }
    }
    #expect(lexicon.english("crime") != nil)
    return reason
  }

  @Test("a folder that cannot be made, not even by root, is replaced by a temporary one")
  func impossible() throws {
    for folder in ["/proc/self/qc", small.folder.path + "/de-en/qc"] {
      #expect(try reason(LexiconCache(folder: folder, sources: small.cache.sources)) != nil, "\(folder)")
    }
  }

  @Test("a full disk is told in the system's words, and leaves no half store behind")
  func full() throws {
    let cache = small.cache
    try FileManager.default.createDirectory(atPath: cache.folder, withIntermediateDirectories: true)
    // What is written under the temporary name goes to a device that is always full.
    try FileManager.default.createSymbolicLink(
      atPath: "\(cache.storePath).\(getpid()).tmp", withDestinationPath: "/dev/full")
    #expect(try reason(cache) == "No space left on device")
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.folder) == ["lexicon.lock"])
    #expect(try reason(cache) == nil)
  }

  @Test("what an interrupted build left is not taken for a store, and goes with the next build")
  func interrupted() throws {
    let cache = small.cache
    _ = try cache.openOrBuild()
    let whole = try Data(contentsOf: URL(filePath: cache.storePath))
    try FileManager.default.removeItem(atPath: cache.storePath)
    let half = "\(cache.storePath).1.tmp"
    try whole.prefix(whole.count / 2).write(to: URL(filePath: half))
    #expect(throws: LexiconError.storeMissing(path: cache.storePath)) { try cache.open() }
    #expect(try reason(cache) == nil)
    #expect(!FileManager.default.fileExists(atPath: half))
    // The same bytes but for the stamp, which is the time.
    #expect(try Data(contentsOf: URL(filePath: cache.storePath)).count == whole.count)
  }
}
