import Foundation
import QualityCheck

/// A text with all its candidates and what they are.
struct ExaminedText: Sendable {
  let text: TrainingText
  let examination: Examination
  let labels: [Label]
  let lexical: (images: Float, fillers: Float)
  let hasSource: Bool
  /// Number of words between white space.
  let words: Int

  var marks: Marks { Marks(utf8: text.target, marks: text.marks, standard: text.standard) }
}

/// Examines texts, each with the substitution table and the terms it may know.
struct Laboratory: Sendable {
  private let lexicon: Lexicon
  private let model: LanguageModel
  private let data: DataDirectory
  private let pipeline: Pipeline

  init(data: DataDirectory) async throws {
    var resources = Resources.open(data: data)
    guard let lexicon = resources.lexicon, let model = resources.model else {
      throw resources.problems.first ?? LanguageModelError.missing(path: LanguageModel.defaultPath)
    }
    (self.lexicon, self.model, self.data) = (lexicon, model, data)
    // Without a language model the pipeline unspins nothing: that is done here.
    resources.model = nil
    pipeline = Pipeline(stages: try .standard(resources: resources, glossary: .empty), rules: [])
  }

  /// What a text is examined with.
  private struct Equipment: Hashable, Sendable {
    let knowledge: TrainingText.Knowledge
    let terms: TrainingText.Terms
  }

  func examine(_ material: Material) async throws -> [ExaminedText] {
    let texts = try material.texts()
    var kinds: [Equipment] = []
    for text in texts where !kinds.contains(equipment(text)) { kinds.append(equipment(text)) }
    var known: [TrainingText.Knowledge] = []
    for kind in kinds where !known.contains(kind.knowledge) { known.append(kind.knowledge) }
    let examples = try known.map { try material.examples($0) }
    let learned = try await TableTraining(lexicon: lexicon).tables(from: examples)
    let tables = Dictionary(uniqueKeysWithValues: zip(known, learned))
    let bundled = try Glossary.bundled(in: data)
    let own = bundled.merging(material.terms)
    let unspinners = try await kinds.concurrentMap { kind in
      try Unspinner(
        lexicon: lexicon, model: model, glossary: kind.terms == .bundled ? bundled : own, data: data,
        detection: .untrained, substitutions: tables[kind.knowledge])
    }
    let byKind = Dictionary(uniqueKeysWithValues: zip(kinds, unspinners))
    return try await texts.concurrentMap { text in
      try byKind[equipment(text)].map { try examine(text, with: $0) }
    }.compactMap(\.self)
  }

  private func equipment(_ text: TrainingText) -> Equipment {
    Equipment(knowledge: text.knowledge, terms: text.terms)
  }

  private func examine(_ text: TrainingText, with unspinner: Unspinner) throws -> ExaminedText {
    let bitext = try bitext(text)
    let examination = unspinner.examine(bitext)
    let marks = Marks(utf8: text.target, marks: text.marks, standard: text.standard)
    return ExaminedText(
      text: text, examination: examination,
      labels: marks.labels(examination.places.map { ($0.span, $0.text) }),
      lexical: unspinner.lexicalFeatures(of: bitext, examination), hasSource: bitext.hasSource,
      words: text.target.split { $0 <= 0x20 }.count)
  }

  private func bitext(_ text: TrainingText) throws -> Bitext {
    func document(_ utf8: [UInt8], _ language: Language) throws -> Document {
      try DocumentReader.document(
        bytes: utf8, path: text.name, language: language, layout: text.pairing == .lines ? .lines : .article,
        data: data)
    }
    let bitext = try pipeline.report(
      target: document(text.target, .english), source: text.source.map { try document($0, .german) },
      pairing: text.pairing
    ).bitext
    guard text.isUnpaired else { return bitext }
    let alone = bitext.target.sentences.indices.map {
      SentencePair(source: 0..<0, target: $0..<($0 + 1), confidence: 0)
    }
    return Bitext(
      source: text.lacksSentences ? Self.thinned(bitext.source) : bitext.source, target: bitext.target,
      pairs: alone)
  }

  /// Without every third sentence: two reports of one event do not say all the same things.
  private static func thinned(_ side: Side) -> Side {
    Side(
      document: side.document,
      sentences: side.sentences.enumerated().filter { $0.offset % 3 != 2 }.map(\.element),
      tokens: side.tokens, forms: side.forms, entries: side.entries)
  }
}

extension Array where Element: Sendable {
  /// The same as `map`, on all processors.
  func concurrentMap<Value: Sendable>(
    _ transform: @escaping @Sendable (Element) throws -> Value
  ) async throws -> [Value] {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
      var values = [Value?](repeating: nil, count: count)
      var next = 0
      func add() {
        guard next < count else { return }
        let (index, element) = (next, self[next])
        next += 1
        group.addTask { (index, try transform(element)) }
      }
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { add() }
      for try await (index, value) in group {
        values[index] = value
        add()
      }
      return values.compactMap(\.self)
    }
  }
}
