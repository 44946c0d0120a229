import Foundation
import QualityCheck

/// The texts a command works on, all or some of a site.
struct Site {
  let configuration: Configuration
  let pairs: [FoundPair]
  /// What these problems hide, for reports.
  var unread: [UnreadText] {
    problems.compactMap { problem in
      problem.path.map { UnreadText(path: $0, sentence: problem.description) }
    }
  }
  /// The paths of all texts there are, those worked on among them.
  let texts: [String]
  /// The paths of their German.
  let sources: [String]
  /// Links that lead in a circle and folders that cannot be read, where texts worked on might be.
  let problems: [PairSearchError]

  init(_ configuration: Configuration, paths: [String], changedSince revision: String?) throws {
    self.configuration = configuration
    let base = PathText.absolute(configuration.folder)
    try Self.require(paths)
    for path in paths {
      // Paths outside are fine where a root leads to them, or where no configuration speaks of a folder.
      let absolute = PathText.absolute(path)
      let folders = [base] + configuration.roots.map { PathText.absolute($0) }
      guard folders.contains(where: { PathText.relative(absolute, to: $0) != nil }) else {
        throw PairSearchError.outside(
          path: path, folder: configuration.folder,
          configuration: configuration.path ?? ConfigurationFile.name)
      }
    }
    let search = try PairFinder(configuration).search()
    var pairs = search.pairs
    texts = pairs.map(\.target)
    sources = pairs.filter(\.hasSource).map(\.source)
    // A folder that holds the whole site chooses nothing.
    let all = paths.isEmpty || paths.contains { PathText.relative(base, to: PathText.absolute($0)) != nil }
    if !all { pairs = try PairSelection(pairs).below(paths) }
    problems = search.problems.filter { problem in all || paths.contains(where: problem.isBelow) }
    if let revision {
      pairs = PairSelection(pairs).touching(
        try GitChanges(folder: configuration.folder).files(since: revision))
    }
    self.pairs = pairs
  }

  /// Throws when a file or folder of the command line is not there.
  static func require(_ paths: [String]) throws(PairSearchError) {
    if let path = paths.first(where: { !FileManager.default.fileExists(atPath: $0) }) {
      throw .missingFolder(path: path)
    }
  }

  /// What came of the texts.
  struct Outcome {
    let reports: [Report]
    /// Why the others have no report, in their order.
    let problems: [any Error]
    /// These texts, for reports.
    let unread: [UnreadText]
    /// The rules that ran.
    let rules: Set<RuleID>

    init(_ results: [Result<Report, any Error>], of jobs: [Job], rules: Set<RuleID>) {
      var reports: [Report] = []
      var problems: [any Error] = []
      var unread: [UnreadText] = []
      for (result, job) in zip(results, jobs) {
        switch result {
        case .success(let report): reports.append(report)
        case .failure(let error):
          problems.append(error)
          unread.append(UnreadText(path: job.target, sentence: sentence(for: error)))
        }
      }
      (self.reports, self.problems, self.unread, self.rules) = (reports, problems, unread, rules)
    }
  }

  func check(progress: CheckProgress) async throws -> Outcome {
    // No text, no need to open the dictionaries.
    guard !pairs.isEmpty else { return Outcome([], of: [], rules: []) }
    let pipeline = try await Pipeline.configured(by: configuration, isSourceRequired: true, isWhole: true)
    return await pipeline.outcome(of: pairs.map(\.job), progress: progress)
  }

  /// Where the baseline of some paths is that have no configuration: in their folders, or the nearest above up to the
  /// current one; nil when there is none.
  ///
  /// - Throws: when there are several.
  static func baselineFile(near paths: [String]) throws(BaselineError) -> String? {
    let current = PathText.absolute(".")
    var first: (path: String, file: String)?
    for path in paths {
      var folder = PathText.absolute(folder(around: path))
      while !FileManager.default.fileExists(atPath: "\(folder)/\(Baseline.fileName)"), folder != current,
        PathText.relative(folder, to: current) != nil
      { folder = PathText.folder(of: folder) }
      let file = PathText.shown("\(folder)/\(Baseline.fileName)")
      guard FileManager.default.fileExists(atPath: file) else { continue }
      if let first, first.file != file {
        throw .several(path: first.path, file: first.file, otherPath: path, otherFile: file)
      }
      first = first ?? (path, file)
    }
    return first?.file
  }

  /// The baseline that holds; nil when none is named and none is there.
  static func baseline(_ configuration: Configuration) throws -> Baseline? {
    let isThere = FileManager.default.fileExists(atPath: configuration.baseline)
    if !isThere, let place = configuration.place(of: "baseline") {
      throw BaselineError.named(place, path: configuration.baseline)
    }
    guard isThere || configuration.origins["baseline"] != nil else { return nil }
    return try BaselineFile.read(configuration.baseline)
  }

  /// A folder, or the folder of a file.
  static func folder(around path: String) -> String {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? path : PathText.shown(PathText.folder(of: PathText.absolute(path)))
  }
}

extension Pipeline {
  /// Does several jobs on all processors; a text that cannot be read is no reason to leave the others unread.
  func outcome(of jobs: [Job], progress: CheckProgress) async -> Site.Outcome {
    let results = await results(
      jobs, atOnce: ProcessInfo.processInfo.activeProcessorCount, progress: progress.show)
    progress.clear()
    return Site.Outcome(results, of: jobs, rules: Set(rules.map(\.id)))
  }

  /// The same for a command that writes a page of its own: says on standard error which texts could not be read.
  func reports(of jobs: [Job]) async -> (reports: [Report], isWhole: Bool) {
    let outcome = await outcome(of: jobs, progress: CheckProgress(total: jobs.count))
    for problem in outcome.problems { StandardError.write("qc: \(sentence(for: problem))\n") }
    return (outcome.reports, outcome.problems.isEmpty)
  }
}
