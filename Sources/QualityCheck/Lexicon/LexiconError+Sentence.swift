/// The sentence a person reads: what is wrong with which file, and the cure.
extension LexiconError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .storeMissing(let path): "\(path): the lexicon is not built yet; run 'qc lexicon build'"
    case .storeTruncated(let path): "\(path): the lexicon has the wrong length; run 'qc lexicon build'"
    case .storeForeign(let path): "\(path): this is no lexicon of qc; run 'qc lexicon build'"
    case .storeOfOtherVersion(let path, let version):
      "\(path): the lexicon has format \(version), this qc writes \(StoreFormat.version); run 'qc lexicon build'"
    case .storeDamaged(let path): "\(path): the lexicon is damaged; run 'qc lexicon build'"
    case .storeStale(let path): "\(path): the data packages changed since; run 'qc lexicon build'"
    case .folderUnwritable(let path, let reason):
      "\(path): the lexicon cannot be stored here: \(reason); set XDG_CACHE_HOME to a folder you may write to"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .sourceMalformed(let path, let line):
      "\(path):\(line): not in the format of its package; reinstall it with 'apt-get install --reinstall'"
    case .dictionaryMissing(let path, let package):
      "\(path): no such spelling dictionary; install it with 'apt-get install \(package)'"
    case .dictionaryNotUTF8(let path, let encoding):
      "\(path): the dictionary is written in \(encoding), but has to be UTF-8"
    }
  }
}
