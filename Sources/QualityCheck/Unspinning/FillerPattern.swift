/// The forms of a verb, in the order of the lines `@forms` of the fillers' file.
enum VerbForm: Int, Sendable, CaseIterable {
  case base, thirdPerson, past, participle, ing
}

/// The forms of English verbs: regular ones by rule, others from a table.
struct VerbForms: Sendable {
  private var irregular: [String: [String]] = [:]

  init(rows: [[String]]) {
    for row in rows where row.count == VerbForm.allCases.count + 1 {
      irregular[row[1]] = Array(row.dropFirst())
    }
  }

  func forms(of verb: String) -> [String] {
    if let forms = irregular[verb] { return forms }
    let stem = String(verb.dropLast())
    if verb.hasSuffix("e") { return [verb, verb + "s", verb + "d", verb + "d", stem + "ing"] }
    if verb.hasSuffix("y"), !verb.hasSuffix("ey"), !verb.hasSuffix("ay"), !verb.hasSuffix("oy") {
      return [verb, stem + "ies", stem + "ied", stem + "ied", verb + "ing"]
    }
    return [verb, verb + "s", verb + "ed", verb + "ed", verb + "ing"]
  }
}

/// A phrase of the fillers' file: `|` between alternatives, `word~` for any form of a verb.
struct FillerPattern {
  private let words: [[(word: String, isVerb: Bool)]]

  init(_ text: String) {
    words = text.split(separator: " ").map { word in
      word.split(separator: "|").map {
        $0.hasSuffix("~") ? (String($0.dropLast()), true) : (String($0), false)
      }
    }
  }

  /// Every spelling of the phrase, with the form of its verb.
  func spellings(_ verbs: VerbForms) -> [(words: [String], form: VerbForm)] {
    var spellings: [(words: [String], form: VerbForm)] = [([], .base)]
    for alternatives in words {
      spellings = spellings.flatMap { spelling in
        alternatives.flatMap { word, isVerb in
          guard isVerb else { return [(spelling.words + [word], spelling.form)] }
          return zip(verbs.forms(of: word), VerbForm.allCases).map { (spelling.words + [$0], $1) }
        }
      }
    }
    return spellings
  }
}

/// What a filler stands for: plain words, one of them perhaps a verb that takes the filler's form.
struct FillerReplacement: Sendable {
  private let texts: [String]

  init(_ text: String, verbs: VerbForms) {
    let words = text.split(separator: " ").map(String.init)
    texts = VerbForm.allCases.map { form in
      words.map { $0.hasSuffix("~") ? verbs.forms(of: String($0.dropLast()))[form.rawValue] : $0 }
        .joined(separator: " ")
    }
  }

  func text(in form: VerbForm, isCapitalised: Bool) -> String {
    let text = texts[form.rawValue]
    return isCapitalised ? text.withCapital : text
  }
}
