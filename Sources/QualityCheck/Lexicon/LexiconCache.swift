internal import Foundation

/// Where compiled lexicons lie, and how one is opened, built and kept.
public struct LexiconCache: Sendable, Hashable {
  /// What happens while a lexicon is opened or built.
  public enum Event: Sendable, Hashable {
    /// The store is built anew, for this reason.
    case building(LexiconError)
    case step(String)
    /// The cache folder cannot be used; the store goes into the temporary folder and is lost afterwards.
    case usingTemporaryFolder(path: String, reason: String)
    case built(seconds: Double, bytes: Int)
  }

  /// Absolute path of the folder.
  public let folder: String
  public let sources: [DataSource]

  public init(folder: String = LexiconCache.userFolder, sources: [DataSource] = DataSource.installed()) {
    self.folder = folder
    self.sources = sources
  }

  /// `$XDG_CACHE_HOME/qc`, or `~/.cache/qc`.
  public static var userFolder: String {
    let environment = ProcessInfo.processInfo.environment
    // The XDG specification says that a relative path is to be ignored.
    if let named = environment["XDG_CACHE_HOME"], named.hasPrefix("/") { return named + "/qc" }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    return home + "/.cache/qc"
  }

  /// The store's path: its name holds the format's version and the state of every source.
  public var storePath: String { storePath(identity: DataSource.identity(of: sources)) }

  private func storePath(identity: String) -> String {
    let sum = Array(identity.utf8).withUnsafeBytes { StoreFormat.checksum($0) }
    let name = String(sum, radix: 16)
    return
      "\(folder)/lexicon-\(StoreFormat.version)-\(String(repeating: "0", count: 16 - name.count))\(name).bin"
  }

  /// Opens the store; throws when it is missing, damaged, of another version or older than its sources.
  public func open() throws(LexiconError) -> Lexicon {
    let identity = DataSource.identity(of: sources)
    return try open(storePath(identity: identity), identity: identity)
  }

  private func open(_ path: String, identity: String) throws(LexiconError) -> Lexicon {
    let store = try Store(path: path)
    guard try store.identity() == identity else { throw .storeStale(path: path) }
    return try Lexicon(store)
  }

  /// Opens the store, and builds it first when it cannot be used as it is.
  ///
  /// Two processes that start at once build once: the second waits for the first.
  public func openOrBuild(progress: (Event) -> Void = { _ in }) throws(LexiconError) -> Lexicon {
    let reason: LexiconError
    do throws(LexiconError) { return try open() } catch { reason = error }
    do throws(LexiconError) {
      return try withLock { () throws(LexiconError) in
        if let lexicon = try? open() { return lexicon }
        progress(.building(reason))
        return try build(progress: progress)
      }
    } catch .folderUnwritable(let path, let reason) {
      progress(.usingTemporaryFolder(path: path, reason: reason))
      return try buildTemporarily(progress: progress)
    }
  }

  /// Builds the store anew, whatever is there.
  public func rebuild(progress: (Event) -> Void = { _ in }) throws(LexiconError) -> Lexicon {
    try withLock { () throws(LexiconError) in try build(progress: progress) }
  }

  private func build(progress: (Event) -> Void) throws(LexiconError) -> Lexicon {
    let start = ContinuousClock.now
    let identity = DataSource.identity(of: sources)
    let stamp = time(nil)
    let bytes = try LexiconBuilder(sources: sources, identity: identity).build(stamp: stamp) {
      progress(.step($0))
    }
    let path = storePath(identity: identity)
    try AtomicFile.write(bytes, to: path, modified: stamp)
    removeOthers(than: path)
    let elapsed = (ContinuousClock.now - start).components
    progress(
      .built(seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18, bytes: bytes.count))
    return try open(path, identity: identity)
  }

  /// The file is unlinked as soon as it is mapped: it lives as long as the lexicon.
  private func buildTemporarily(progress: (Event) -> Void) throws(LexiconError) -> Lexicon {
    var template = Array("\(NSTemporaryDirectory())/qc-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .folderUnwritable(path: NSTemporaryDirectory(), reason: String(cString: strerror(errno)))
    }
    let name = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: name) }
    return try LexiconCache(folder: name, sources: sources).build(progress: progress)
  }

  private func withLock<Result>(_ body: () throws(LexiconError) -> Result) throws(LexiconError) -> Result {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .folderUnwritable(path: folder, reason: String(cString: strerror(errno)))
    }
    let descriptor = Foundation.open(folder + "/lexicon.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .folderUnwritable(path: folder, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }  // which releases the lock
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw .folderUnwritable(path: folder, reason: String(cString: strerror(errno)))
      }
    }
    return try body()
  }

  /// Keeps the three newest stores and drops what an interrupted build left; only called under the lock.
  private func removeOthers(than path: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var others: [(path: String, modified: Int)] = []
    for name in names where name.hasPrefix("lexicon-") && folder + "/" + name != path {
      var status = stat()
      guard stat(folder + "/" + name, &status) == 0 else { continue }
      if name.hasSuffix(".bin") {
        others.append((folder + "/" + name, Int(status.st_mtim.tv_sec)))
      } else {
        unlink(folder + "/" + name)
      }
    }
    for other in others.sorted(by: { $0.modified > $1.modified }).dropFirst(2) { unlink(other.path) }
  }
}

extension Lexicon {
  /// Opens the user's compiled lexicon; throws when it has to be built first.
  public static func open(cache: LexiconCache = LexiconCache()) throws(LexiconError) -> Lexicon {
    try cache.open()
  }

  /// Opens the user's compiled lexicon, and builds it first when it is missing or out of date.
  public static func openOrBuild(
    cache: LexiconCache = LexiconCache(), progress: (LexiconCache.Event) -> Void = { _ in }
  ) throws(LexiconError) -> Lexicon {
    try cache.openOrBuild(progress: progress)
  }
}
