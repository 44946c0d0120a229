/// Why the lexicon or a spelling dictionary cannot be used; every case names the file.
public enum LexiconError: Error, Hashable, Sendable {
  /// There is no store at this path yet.
  case storeMissing(path: String)
  /// The file is shorter or longer than its header says.
  case storeTruncated(path: String)
  /// The file is something else than a lexicon store.
  case storeForeign(path: String)
  /// The store was written by another version of qc.
  case storeOfOtherVersion(path: String, version: UInt64)
  /// The store's bytes do not match its checksum.
  case storeDamaged(path: String)
  /// A data package changed, came or went since the store was built.
  case storeStale(path: String)
  /// The cache folder cannot be made or written to, and neither can the temporary folder.
  case folderUnwritable(path: String, reason: String)
  /// A file exists but cannot be read.
  case unreadable(path: String, reason: String)
  /// A data package's file is not in the format it should be.
  case sourceMalformed(path: String, line: Int)
  /// A spelling dictionary is not installed.
  case dictionaryMissing(path: String, package: String)
  /// A spelling dictionary is written in another encoding than UTF-8.
  case dictionaryNotUTF8(path: String, encoding: String)
}
