import QualityCheck

extension LexiconError {
  /// The sentence a person reads.
  var sentence: String {
    switch self {
    case .storeMissing(let path): "\(path): not compiled yet; qc does it on first use, or 'qc lexicon build'"
    case .storeTruncated(let path): "\(path): cut off; 'qc lexicon build' makes it anew"
    case .storeForeign(let path): "\(path): not a compiled dictionary; 'qc lexicon build' makes it anew"
    case .storeOfOtherVersion(let path, let version):
      "\(path): written by another qc (format \(version)); 'qc lexicon build' makes it anew"
    case .storeDamaged(let path): "\(path): damaged; 'qc lexicon build' makes it anew"
    case .storeStale(let path):
      "\(path): older than the packages it was compiled from; 'qc lexicon build' makes it anew"
    case .folderUnwritable(let path, let reason):
      "\(path): nothing can be written here (\(reason)); set XDG_CACHE_HOME to a folder of yours"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .sourceMalformed(let path, let line):
      "\(path):\(line): not in the format of its package; install the package again"
    case .dictionaryMissing(let path, let package): "\(path): no such dictionary; apt-get install \(package)"
    case .dictionaryNotUTF8(let path, let encoding):
      "\(path): the dictionary is written in \(encoding), but qc needs UTF-8; install Debian's"
    case .dictionaryRefused(let path):
      "\(path): Hunspell cannot load this dictionary; install its package again"
    }
  }
}
