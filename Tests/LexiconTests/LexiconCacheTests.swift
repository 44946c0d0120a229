import Foundation
import Testing

@testable import QualityCheck

@Suite struct LexiconCacheTests {
  private let small: SmallLexicon
  private let path: String

  init() throws {
    small = try SmallLexicon()
    _ = try small.cache.openOrBuild()
    path = small.cache.storePath
  }

  private func change(_ body: (inout [UInt8]) -> Void) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    body(&bytes)
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// The store is refused for this reason, and the next start mends it.
  private func expectRebuilt(_ reason: LexiconError) throws {
    #expect(throws: reason) { try small.cache.open() }
    var events: [LexiconCache.Event] = []
    let lexicon = try small.cache.openOrBuild { events.append($0) }
    #expect(events.first == .building(reason))
    #expect(lexicon.english("crime") != nil)
    _ = try small.cache.open()
  }

  @Test func aMissingStoreIsBuilt() throws {
    try FileManager.default.removeItem(atPath: path)
    try expectRebuilt(.storeMissing(path: path))
  }

  @Test(arguments: [1, 5000]) func aTruncatedStoreIsNoticed(cut: Int) throws {
    try change { $0.removeLast(cut) }
    try expectRebuilt(.storeTruncated(path: path))
  }

  @Test func aStoreCutInItsHeaderIsNoStore() throws {
    try change { $0.removeLast($0.count - 20) }
    try expectRebuilt(.storeForeign(path: path))
  }

  @Test func anEmptyFileIsNoStore() throws {
    try change { $0 = [] }
    try expectRebuilt(.storeForeign(path: path))
  }

  @Test func aForeignFileIsNoticed() throws {
    try change { $0[0] ^= 1 }
    try expectRebuilt(.storeForeign(path: path))
  }

  @Test func anotherVersionIsNoticed() throws {
    try change { $0[8] ^= 0x80 }
    try expectRebuilt(.storeOfOtherVersion(path: path, version: StoreFormat.version ^ 0x80))
  }

  @Test(arguments: [16, 32, 40, 56, 4096, -1]) func aFlippedBitIsNoticed(offset: Int) throws {
    try change { $0[offset < 0 ? $0.count + offset : offset] ^= 4 }
    try expectRebuilt(.storeDamaged(path: path))
  }

  /// Somebody writes into a store made long ago and sets its time back: the stamp alone would vouch for it.
  @Test func anOverwrittenStoreWithItsOldTimeIsNoticed() throws {
    let old = 1_000_000_000
    try change { bytes in
      bytes.withUnsafeMutableBytes { raw in
        raw.storeBytes(of: UInt64(old), toByteOffset: StoreFormat.Field.stamp.rawValue, as: UInt64.self)
        let sum = StoreFormat.checksum(UnsafeRawBufferPointer(rebasing: raw[StoreFormat.summedFrom...]))
        raw.storeBytes(of: sum, toByteOffset: StoreFormat.Field.checksum.rawValue, as: UInt64.self)
      }
    }
    func setBack() throws {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(old))], ofItemAtPath: path)
    }
    try setBack()
    _ = try small.cache.open()
    try change { $0[$0.count / 2] ^= 4 }
    try setBack()
    try expectRebuilt(.storeDamaged(path: path))
  }

  @Test func aCopyIsCheckedAndTaken() throws {
    try change { _ in }
    _ = try small.cache.open()
  }

  @Test func aChangedSourceMakesTheStoreStale() throws {
    let source = small.folder.path + "/noun.exc"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: source)
    #expect(small.cache.storePath != path)
    #expect(throws: LexiconError.storeMissing(path: small.cache.storePath)) { try small.cache.open() }
    _ = try small.cache.openOrBuild()
  }

  @Test func aStoreOfOtherSourcesUnderThisNameIsStale() throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: small.folder.path + "/noun.exc")
    try FileManager.default.moveItem(atPath: path, toPath: small.cache.storePath)
    #expect(throws: LexiconError.storeStale(path: small.cache.storePath)) { try small.cache.open() }
    #expect(try small.cache.openOrBuild().english("crime") != nil)
  }

  @Test func ownDataIsToldByItsContent() throws {
    let list = small.folder.path + "/en/function-words.txt"
    try Data("# articles\nthe\n".utf8).write(to: URL(filePath: list))
    #expect(small.cache.storePath == path)
    try Data("# articles\nthe\nof\n".utf8).write(to: URL(filePath: list))
    #expect(small.cache.storePath != path)
  }

  @Test func buildsAtOnceBuildOnce() async throws {
    try FileManager.default.removeItem(atPath: path)
    let cache = small.cache
    let built = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var built = 0
          let lexicon = try cache.openOrBuild { if case .built = $0 { built += 1 } }
          #expect(lexicon.english("crime") != nil)
          return built
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(built == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.folder)
    #expect(names.count { $0.hasSuffix(".bin") } == 1)
    #expect(names.count { $0.hasSuffix(".tmp") } == 0)
  }

  @Test func anUnusableFolderIsReplacedByATemporaryOne() throws {
    let blocked = LexiconCache(folder: small.folder.path + "/de-en/qc", sources: small.cache.sources)
    var events: [LexiconCache.Event] = []
    let lexicon = try blocked.openOrBuild { events.append($0) }
    #expect(lexicon.english("crime") != nil)
    #expect(
      events.contains {
        if case .usingTemporaryFolder(path: blocked.folder, _) = $0 { true } else { false }
      })
    #expect(throws: LexiconError.self) { try blocked.rebuild() }
  }

  @Test func nothingInstalledStillGivesALexicon() throws {
    let empty = LexiconCache(
      folder: small.folder.path + "/empty",
      sources: small.cache.sources.map { DataSource(kind: $0.kind, path: "/nonexistent/" + $0.name) })
    let lexicon = try empty.openOrBuild()
    #expect(lexicon.englishCount == 0)
    #expect(lexicon.english("crime") == nil)
    #expect(lexicon.split(germanCompound: "Regierungssysteme").isEmpty)
  }
}
