internal import Foundation

/// The straight way from a pair of files to a report: read, segment, annotate, align, unspin, spot terms, ask for
/// spellings, trace terms, check.
public struct Pipeline: Sendable {
  /// The steps, for timing; some are taken at once.
  public enum Phase: String, Sendable, CaseIterable {
    case read, segment, annotate, align, unspin, spot, spell, trace, check
  }

  public let stages: Stages
  public let rules: [any Rule]
  /// Findings that are less sure are dropped, 0 to 1.
  public let minimumConfidence: Double
  /// Severities that differ from the rules' own.
  public let severities: [RuleID: Severity]
  public let thresholds: Score.Thresholds
  private let suppressor: Suppressor
  /// Told how long each phase of each job took; called from several tasks at once.
  public let observe: (@Sendable (Phase, Duration) -> Void)?

  /// - Parameter accept: phrases that are right wherever they stand.
  public init(
    stages: Stages, rules: [any Rule], minimumConfidence: Double = 0, severities: [RuleID: Severity] = [:],
    accept: [AcceptedPhrase] = [], thresholds: Score.Thresholds = .standard,
    observe: (@Sendable (Phase, Duration) -> Void)? = nil
  ) {
    self.stages = stages
    self.rules = rules
    self.minimumConfidence = minimumConfidence
    self.severities = severities
    suppressor = Suppressor(accept: accept, rules: rules)
    self.thresholds = thresholds
    self.observe = observe
  }

  /// Reports in the order of the jobs, whatever the number of processors.
  ///
  /// - Throws: the error of the first job, in the order given, that could not be done.
  public func run(_ jobs: [Job], atOnce width: Int) async throws -> [Report] {
    try await results(jobs, atOnce: width).map { try $0.get() }
  }

  /// What became of each job, in their order: a text that cannot be read is no reason to leave the others unread.
  ///
  /// - Parameter progress: told how many jobs are done, one after the other.
  public func results(
    _ jobs: [Job], atOnce width: Int, progress: (Int) -> Void = { _ in }
  ) async -> [Result<Report, any Error>] {
    let width = min(max(width, 1), max(jobs.count, 1))
    // The processors are shared out: over the texts first, and within each what is left.
    let granted = max(1, ProcessInfo.processInfo.activeProcessorCount / width)
    return await withTaskGroup(of: (Int, Result<Report, any Error>).self) { group in
      var results = [Result<Report, any Error>?](repeating: nil, count: jobs.count)
      var next = 0
      func add() {
        let index = next
        next += 1
        group.addTask {
          Processors.$granted.withValue(granted) { (index, Result { try draft(jobs[index]) }) }
        }
      }
      while next < width, next < jobs.count { add() }
      var done = 0
      for await (index, result) in group {
        results[index] = result
        done += 1
        progress(done)
        if next < jobs.count { add() }
      }
      return finished(results.compactMap(\.self))
    }
  }

  /// Adds what shows only across texts: a term rendered one way here and another way there.
  private func finished(_ drafts: [Result<Report, any Error>]) -> [Result<Report, any Error>] {
    let rule = drafts.count > 1 ? rules.lazy.compactMap { $0 as? TermInconsistent }.first : nil
    let found = rule?.findings(across: drafts.map { try? $0.get() })
    return drafts.enumerated().map { index, draft in draft.map { finished($0, across: found?[index] ?? []) } }
  }

  /// Adds findings that only the whole run shows, and then which comments to qc are of no use.
  private func finished(_ draft: Report, across found: [Finding] = []) -> Report {
    let (kept, suppressed) = suppressor.split(found.map(graded), in: draft.bitext)
    let unused = suppressor.unused(in: draft.bitext.target.document, beside: draft.suppressed + suppressed)
    let more = (kept + unused.map(graded)).filter { $0.confidence >= minimumConfidence }
    return more.isEmpty && suppressed.isEmpty ? draft : draft.adding(more, suppressed: suppressed)
  }

  /// The finding with the severity that the configuration gives its rule.
  private func graded(_ finding: Finding) -> Finding {
    severities[finding.rule].map { finding.with(severity: $0) } ?? finding
  }

  /// Does one job.
  public func report(_ job: Job) throws -> Report { finished(try draft(job)) }

  /// Does everything after reading.
  ///
  /// - Parameter spunProbability: that of the text before some of it was put right: what is left is no less spun.
  /// - Throws: ``PairError`` when the languages or, line by line, the line counts are wrong.
  public func report(
    target: Document, source: Document?, pairing: Pairing, spunProbability: Double = 0
  ) throws -> Report {
    finished(
      try draft(target: target, source: source, pairing: pairing, spunProbability: spunProbability))
  }

  /// What one text alone shows.
  private func draft(_ job: Job) throws -> Report {
    let (source, target) = try timed(.read) {
      try atOnce(
        { try job.source.map { try stages.read($0, .german, job.pairing) } },
        { try stages.read(job.target, .english, job.pairing) })
    }
    return try draft(target: target, source: source, pairing: job.pairing)
  }

  private func draft(
    target: Document, source: Document?, pairing: Pairing, spunProbability: Double = 0
  ) throws -> Report {
    let nothing = Document(path: "", language: .german, utf8: [], blocks: [])
    var (sourceSide, targetSide) = try timed(.segment) {
      let sides = try atOnce(
        { try stages.segment(source ?? nothing, pairing) }, { try stages.segment(target, pairing) })
      try check(source: sides.0, target: sides.1, pairing: source == nil ? .automatic : pairing)
      return sides
    }
    let cut = (source: sourceSide, target: targetSide)
    (sourceSide, targetSide) = try timed(.annotate) {
      try atOnce({ try stages.annotate(cut.source) }, { try stages.annotate(cut.target) })
    }
    let (german, english) = (sourceSide, targetSide)
    // Each has stretches that only one processor can work on, and the spelling dictionaries take long to load.
    let (unspun, (spots, spelled)) = try atOnce(
      {
        let pairs = try timed(.align) {
          try pairing == .lines ? Stages.inOrder(german, english) : stages.align(german, english)
        }
        return try timed(.unspin) {
          try stages.unspin(
            Bitext(source: german, target: english, pairs: pairs, spunProbability: spunProbability))
        }
      },
      { (timed(.spot) { stages.spot(german, english) }, timed(.spell) { stages.spell(english) }) })
    let bitext = timed(.trace) { stages.trace(unspun.with(target: spelled), spots) }
    let (findings, suppressed) = timed(.check) {
      let found = inParallel(rules.count, least: 1) {
        { part in rules[part].flatMap { $0.findings(in: bitext) } }
      }
      .map(graded)
      // Before one finding is chosen for a place: what is suppressed must not hide another.
      let (kept, suppressed) = suppressor.split(found, in: bitext)
      return (kept.filter { $0.confidence >= minimumConfidence }.onePerPlace(), suppressed)
    }
    return Report(
      bitext: bitext, sourcePath: source?.path, findings: findings, thresholds: thresholds,
      suppressed: suppressed.onePerPlace())
  }

  private func check(source: Side, target: Side, pairing: Pairing) throws(PairError) {
    let languages = (source: stages.languageOf(source), target: stages.languageOf(target))
    switch languages {
    case (.english, .german): throw .swapped(target: target.document.path, source: source.document.path)
    case (.english, _): throw .sourceIsEnglish(path: source.document.path)
    case (_, .german): throw .targetIsGerman(path: target.document.path)
    default: break
    }
    if languages.source == nil, stages.isForeign(source, .german) {
      throw .foreign(path: source.document.path, expected: .german)
    }
    if languages.target == nil, stages.isForeign(target, .english) {
      throw .foreign(path: target.document.path, expected: .english)
    }
    guard pairing == .lines, source.sentences.count != target.sentences.count else { return }
    throw .lineCounts(
      target: target.document.path, targetLines: target.sentences.count,
      source: source.document.path, sourceLines: source.sentences.count)
  }

  private func timed<Value, Failure: Error>(
    _ phase: Phase, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let observe else { return try work() }
    let start = ContinuousClock.now
    let value = try work()
    observe(phase, ContinuousClock.now - start)
    return value
  }
}
