@testable import QualityCheck

extension Side {
  /// This side as an annotator would leave it: every form is English, except those that are said not to be.
  func spelled(
    unknown: Set<String> = [], german: Set<String> = [], american: Set<String> = [], british: Set<String> = []
  ) -> Side {
    let entries = forms.map { form in
      var spelling: Spelling = german.contains(form) || unknown.contains(form) ? [] : [.american, .british]
      if american.contains(form) { spelling = .american }
      if british.contains(form) { spelling = .british }
      if german.contains(form) { spelling.insert(.german) }
      return LexicalEntry(spelling: spelling)
    }
    return Side(document: document, sentences: sentences, tokens: tokens, forms: forms, entries: entries)
  }
}

extension Stages {
  /// The standard steps with a word list for a dictionary.
  static func spelling(unknown: Set<String> = [], german: Set<String> = []) -> Stages {
    var stages = Stages.reading(data: .locate())
    stages.annotate = { $0.spelled(unknown: unknown, german: german) }
    return stages
  }
}
