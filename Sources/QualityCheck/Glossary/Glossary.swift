/// Concepts with their German and English terms: what a newsroom has agreed on.
public struct Glossary: Sendable, Hashable {
  public let concepts: [Concept]
  /// Phrases that somebody documented as machine-spun: evidence, no terms.
  public let knownPhrases: KnownPhrases
  /// So many of the first concepts came with qc; the others are a newsroom's own.
  public let bundledCount: Int

  public init(concepts: [Concept], knownPhrases: KnownPhrases = KnownPhrases([])) {
    self.init(concepts: concepts, knownPhrases: knownPhrases, bundledCount: 0)
  }

  init(concepts: [Concept], knownPhrases: KnownPhrases = KnownPhrases([]), bundledCount: Int) {
    self.concepts = concepts
    self.knownPhrases = knownPhrases
    self.bundledCount = bundledCount
  }

  public static let empty = Glossary(concepts: [])

  /// Both glossaries' concepts, those of `other` last.
  ///
  /// Concepts with the same identifier become one when they also share a term: files number their rows alike
  /// without meaning the same. Where both speak of one term, `other` is right.
  public func merging(_ other: Glossary) -> Glossary {
    var merged = concepts
    var places: [String: Int] = [:]
    for (index, concept) in concepts.enumerated() {
      if let id = concept.id { places[id] = index }
    }
    for concept in other.concepts {
      if let id = concept.id, let place = places[id], merged[place].sharesTerm(with: concept) {
        merged[place] = merged[place].merging(concept)
      } else {
        merged.append(concept)
      }
    }
    return Glossary(
      concepts: merged, knownPhrases: KnownPhrases(knownPhrases.phrases + other.knownPhrases.phrases),
      bundledCount: bundledCount)
  }

  /// Without the German terms that another glossary speaks of: what a newsroom agreed on goes before what qc brings.
  ///
  /// A concept with the other's identifier stays, for it is added to; so does one of another subject field.
  public func yielding(to other: Glossary) -> Glossary {
    var speakers: [String: [Concept]] = [:]
    for concept in other.concepts where !concept.english.isEmpty {
      for term in concept.german { speakers[term.text, default: []].append(concept) }
    }
    guard !speakers.isEmpty else { return self }
    func left(of concept: Concept) -> Concept? {
      let german = concept.german.filter { term in
        !speakers[term.text, default: []].contains { speaker in
          (speaker.id == nil || speaker.id != concept.id)
            && (speaker.domain == nil || concept.domain == nil || speaker.domain == concept.domain)
        }
      }
      guard german.count < concept.german.count else { return concept }
      guard !german.isEmpty else { return nil }
      return Concept(
        id: concept.id, domain: concept.domain, definition: concept.definition, note: concept.note,
        german: german, english: concept.english)
    }
    let bundled = concepts.prefix(bundledCount).compactMap(left)
    return Glossary(
      concepts: bundled + concepts.dropFirst(bundledCount).compactMap(left), knownPhrases: knownPhrases,
      bundledCount: bundled.count)
  }

  /// Reads glossary files; later ones add to earlier ones. The name's ending tells the format (``GlossaryFormat``). A
  /// table of known phrases may be among them.
  public static func load(_ paths: [String]) throws(GlossaryError) -> Glossary {
    var glossary = Glossary.empty
    for path in paths {
      let read = try GlossaryReader.glossary(path)
      glossary = glossary == .empty ? read : glossary.merging(read)
    }
    return glossary
  }

  /// Reads the glossary that comes with qc.
  public static func bundled(in data: DataDirectory) throws(GlossaryError) -> Glossary {
    let concepts = try load([data.file("glossary.csv")]).concepts
    return Glossary(concepts: concepts, bundledCount: concepts.count)
  }
}

extension Concept {
  fileprivate func sharesTerm(with other: Concept) -> Bool {
    german.contains { term in other.german.contains { $0.text == term.text } }
      || english.contains { term in other.english.contains { $0.text == term.text } }
  }
}
