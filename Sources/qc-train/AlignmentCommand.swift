import ArgumentParser
import QualityCheck

/// Measures the aligner on texts whose true pairs are known: line n of one file is line n of the other.
struct AlignmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alignment",
    abstract: "Hides the lines of parallel files in paragraphs and measures how well the pairs are recovered."
  )

  @Argument(help: "German and English files in turn.")
  var files: [String]

  @Option(help: "The seed of the generator that joins lines to paragraphs.")
  var seed: UInt64 = 1

  @Option(help: "The least number of lines of a paragraph.")
  var shortest = 3

  @Option(help: "The greatest number of lines of a paragraph; with 1, a pair across paragraphs is an error.")
  var longest = 8

  @Flag(help: "Do without the lexicon.")
  var withoutLexicon = false

  @Flag(help: "Join the lines of the two sides to different paragraphs.")
  var unevenParagraphs = false

  @Option(help: "The share of lines left out of either side, 0 to 1.")
  var dropped = 0.0

  @Option(help: "Join and repeat the files until there are so many lines, and align them as one.")
  var lines: Int?

  @Flag(help: "Align the files as they are, and print the pairs.")
  var show = false

  @Flag(help: "Print every pair that is wrong.")
  var verbose = false

  func validate() throws {
    guard files.count.isMultiple(of: 2), !files.isEmpty else {
      throw ValidationError("Name a German and an English file, or several such pairs.")
    }
    guard 1 <= shortest, shortest <= longest else {
      throw ValidationError(
        "A paragraph has at least one line, and the shortest is not longer than the longest.")
    }
  }

  func run() throws {
    let data = DataDirectory.locate()
    let aligner = Aligner(lexicon: withoutLexicon ? nil : try Lexicon.openOrBuild())
    if show {
      for index in stride(from: 0, to: files.count, by: 2) {
        try showPairs(files[index], files[index + 1], aligner: aligner, data: data)
      }
      return
    }
    var texts = try stride(from: 0, to: files.count, by: 2).map {
      try ParallelLines(german: files[$0], english: files[$0 + 1])
    }
    if let lines { texts = [ParallelLines(texts, count: lines)] }
    var total = AlignmentScore()
    for (index, text) in texts.enumerated() {
      var generator = SplitMix(state: seed &+ UInt64(index))
      let hidden = HiddenLines(
        text, paragraphs: shortest...longest, unevenParagraphs: unevenParagraphs, dropped: dropped,
        using: &generator)
      let source = Segmenter(language: .german, data: data).segment(try hidden.source.document(.german, data))
      let target = Segmenter(language: .english, data: data).segment(
        try hidden.target.document(.english, data))
      let start = ContinuousClock.now
      let pairs = aligner.pairs(source: source, target: target)
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let score = hidden.score(pairs, source: source, target: target, showErrors: verbose)
      total += score
      print(
        "\(text.name): \(source.sentences.count) x \(target.sentences.count) sentences, "
          + "\(score), mean confidence \(pairs.meanConfidence.rounded(to: 3)), \(seconds.rounded(to: 2)) s")
    }
    print("alignment newstest strict F1: \(total.f1.rounded(to: 4))")
  }

  private func showPairs(_ german: String, _ english: String, aligner: Aligner, data: DataDirectory?) throws {
    let source = Segmenter(language: .german, data: data).segment(
      try DocumentReader.read(path: german, language: .german))
    let target = Segmenter(language: .english, data: data).segment(
      try DocumentReader.read(path: english, language: .english))
    for pair in aligner.pairs(source: source, target: target) {
      print("\(pair.source.count)-\(pair.target.count) \(pair.confidence.rounded(to: 3))")
      for index in pair.source { print("  -", source.document.text(source.sentences[index].span)) }
      for index in pair.target { print("  +", target.document.text(target.sentences[index].span)) }
    }
  }
}

extension [SentencePair] {
  fileprivate var meanConfidence: Double {
    let confidences = map(\.confidence).filter { $0 > 0 }
    return confidences.reduce(0, +) / Double(Swift.max(confidences.count, 1))
  }
}

extension Double {
  func rounded(to digits: Int) -> Double {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}
