import QualityCheck
import Synchronization
import Testing

@Suite("Pipeline") struct PipelineTests {
  /// Documents whose text is their path; a path that says so cannot be read.
  private static let stages = Stages(
    read: { path, language, _ in
      if path.hasPrefix("missing") { throw DocumentError.missing(path: path) }
      return PlainBitext.side(path, language, path: path).document
    },
    segment: { document, _ in
      let text = String(decoding: document.utf8, as: UTF8.self)
      return PlainBitext.side(text, document.language, path: document.path)
    },
    languageOf: { side in
      switch side.forms.first {
      case "der": .german
      case "the": .english
      default: nil
      }
    })

  /// Flags every word, less sure the longer the word.
  private struct EveryWord: Rule {
    static let description = RuleDescription(
      id: "every-word", name: "", summary: "", rationale: "", category: "", severity: .minor, passing: [],
      failing: [])
    func findings(in bitext: Bitext) -> [Finding] {
      bitext.target.tokens.map {
        Finding(
          rule: id, severity: .minor, confidence: 1 / Double($0.span.length), verdict: .suspected,
          message: "",
          span: $0.span)
      }
    }
  }

  private func pipeline(minimumConfidence: Double = 0) -> Pipeline {
    Pipeline(stages: Self.stages, rules: [EveryWord()], minimumConfidence: minimumConfidence)
  }

  @Test("reports come in the order of the jobs, however many run at once", arguments: [1, 2, 7, 100])
  func order(width: Int) async throws {
    let paths = (1...50).map { "text \($0)" }
    let reports = try await pipeline().run(paths.map { Job(target: $0) }, atOnce: width)
    #expect(reports.map(\.path) == paths)
  }

  @Test("of several jobs that fail the first is told")
  func failure() async {
    let jobs = ["text", "missing 1", "text", "missing 2"].map { Job(target: $0) }
    await #expect(throws: DocumentError.missing(path: "missing 1")) {
      try await pipeline().run(jobs, atOnce: 4)
    }
  }

  @Test("findings that are less sure than asked for are dropped")
  func confidence() throws {
    let report = try pipeline(minimumConfidence: 0.5).report(Job(target: "a bb ccc"))
    #expect(report.findings.map(\.span) == [TextSpan(0, 1), TextSpan(2, 4)])
  }

  @Test("a pair in the wrong languages is refused, and so are lines that do not match")
  func pairs() {
    func error(_ target: String, _ source: String?, _ pairing: Pairing = .automatic) -> PairError? {
      #expect(throws: PairError.self) {
        try pipeline().report(Job(target: target, source: source, pairing: pairing))
      }
    }
    #expect(error("der x", "the y") == .swapped(target: "der x", source: "the y"))
    #expect(error("the x", "the y") == .sourceIsEnglish(path: "the y"))
    #expect(error("der x", nil) == .targetIsGerman(path: "der x"))
    #expect(
      error("a\nb", "a", .lines) == .lineCounts(target: "a\nb", targetLines: 2, source: "a", sourceLines: 1))
  }

  @Test("every phase is timed once a job")
  func phases() throws {
    let seen = Seen()
    let pipeline = Pipeline(stages: Self.stages, rules: [], observe: { phase, _ in seen.add(phase) })
    _ = try pipeline.report(Job(target: "a"))
    // Some are taken at once: their order is nobody's promise.
    #expect(seen.phases.count == Pipeline.Phase.allCases.count)
    #expect(Set(seen.phases) == Set(Pipeline.Phase.allCases))
  }
}

private final class Seen: Sendable {
  private let list = Mutex<[Pipeline.Phase]>([])
  func add(_ phase: Pipeline.Phase) { list.withLock { $0.append(phase) } }
  var phases: [Pipeline.Phase] { list.withLock { $0 } }
}
