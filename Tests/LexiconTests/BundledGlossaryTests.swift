import Foundation
import Testing

@testable import QualityCheck

/// The glossary that comes with qc keeps its promises; needs the dictionaries installed.
@Suite struct BundledGlossaryTests {
  private let glossary: Glossary

  init() throws {
    let data = URL(filePath: #filePath).appending(path: "../../../dictionaries").standardizedFileURL.path
    glossary = try Glossary.bundled(in: DataDirectory(path: data))
  }

  @Test func everyConceptHasAnIdentifierOfItsOwnGermanAndPreferredEnglish() {
    #expect(glossary.concepts.count >= 800)
    #expect(Set(glossary.concepts.map(\.id)).count == glossary.concepts.count)
    for concept in glossary.concepts {
      #expect(concept.id != nil && concept.domain != nil, "\(concept)")
      #expect(!concept.german.isEmpty, "\(concept.id ?? "")")
      #expect(concept.preferredTerm(in: .english)?.status == .preferred, "\(concept.id ?? "")")
    }
  }

  @Test func noGermanTermNamesTwoConceptsOfOneDomain() {
    var places: [String: Set<String>] = [:]
    for concept in glossary.concepts {
      for term in concept.german {
        let isNew = places[term.text, default: []].insert(concept.domain ?? "").inserted
        #expect(isNew, "\(term.text) stands twice")
      }
    }
  }

  /// The forms are those that regular declension makes and the German spelling dictionary accepts.
  @Test func germanTermsAreFoundInflectedAndCompounded() throws {
    let spelling = try SpellingDictionary("de_DE")
    var forms: [GermanForm] = []
    for (index, concept) in glossary.concepts.enumerated() {
      for term in concept.german {
        forms += GermanForm.all(of: term.text, concept: index, spelling: spelling)
      }
    }
    let index = TermIndex(glossary, language: .german, lexicon: try Lexicon.openOrBuild())
    let text = forms.map { "Heute geht es um \($0.text) hier." }.joined(separator: "\n")
    let side = Side.ofLines(text)
    let lines = LineIndex(side.document)
    var found: Set<[Int]> = []
    for match in index.matches(in: side) { found.insert([lines.line(at: match.span.start), match.concept]) }
    for kind in GermanForm.Kind.allCases {
      let all = forms.indices.filter { forms[$0].kind == kind }
      let missed = all.filter { !found.contains([$0 + 1, forms[$0].concept]) }
      let share = 1 - Double(missed.count) / Double(max(all.count, 1))
      let examples = missed.prefix(60).map { forms[$0].text }.joined(separator: ", ")
      #expect(share >= kind.promise, "\(kind): \(share) of \(all.count); missed \(examples)")
    }
  }
}

/// A term in one of the forms that German texts use.
private struct GermanForm {
  enum Kind: CaseIterable {
    case asGiven, declined, declinedPhrase, compound, hyphenated

    /// The share that must be found. The rest are forms that are words of their own or plurals with another vowel.
    var promise: Double {
      switch self {
      case .asGiven: 1
      case .hyphenated, .compound, .declined, .declinedPhrase: 0.98
      }
    }
  }

  let text: String
  let concept: Int
  let kind: Kind

  static func all(of term: String, concept: Int, spelling: SpellingDictionary) -> [GermanForm] {
    let words = term.split(separator: " ").map(String.init)
    var forms = [GermanForm(text: term, concept: concept, kind: .asGiven)]
    guard let first = words.first, let last = words.last else { return forms }
    let isNoun = last.first?.isUppercase == true && last.dropFirst().allSatisfy { $0.isLowercase }
    let declined = isNoun ? declensions(of: last).filter { spelling.accepts($0) } : []
    if words.count == 1 {
      forms += declined.map { GermanForm(text: $0, concept: concept, kind: .declined) }
      if isNoun, last.count > 3 {
        forms.append(GermanForm(text: "Muster" + last.lowercased(), concept: concept, kind: .compound))
      }
      if last.first?.isUppercase == true {
        forms.append(GermanForm(text: "Muster-" + last, concept: concept, kind: .hyphenated))
      }
    } else if words.count == 2, isNoun, first.first?.isLowercase == true {
      for adjective in adjectives(first) {
        for noun in [last] + declined {
          forms.append(GermanForm(text: "\(adjective) \(noun)", concept: concept, kind: .declinedPhrase))
        }
      }
    }
    return forms
  }

  /// Genitive and plural with the endings that change no vowel.
  private static func declensions(of noun: String) -> [String] {
    if noun.hasSuffix("e") { return [noun + "n"] }
    if noun.hasSuffix("ung") || noun.hasSuffix("heit") || noun.hasSuffix("keit") || noun.hasSuffix("ion") {
      return [noun + "en"]
    }
    if noun.hasSuffix("in") { return [noun + "nen"] }
    return noun.hasSuffix("s") ? [] : [noun + "s"]
  }

  private static func adjectives(_ form: String) -> [String] {
    if form.hasSuffix("e") { return [form + "n", form + "r"] }
    guard form.hasSuffix("er") || form.hasSuffix("es") else { return [] }
    return [form.dropLast() + "n", form.dropLast() + "m"]
  }
}

extension Side {
  fileprivate static func ofLines(_ text: String) -> Side {
    let utf8 = Array(text.utf8)
    let document = Document(
      path: "text", language: .german, utf8: utf8, blocks: PlainTextReader.lines(utf8))
    return Segmenter(language: .german, data: nil).segmentLines(document)
  }
}
