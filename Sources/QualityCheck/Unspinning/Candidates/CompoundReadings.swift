/// The readings of a text's forms as compounds, worked out on all processors beforehand.
struct CompoundReadings: Sendable {
  private let lexicon: Lexicon
  private let forms: [String]
  /// By form; nil for one that is unlikely to be asked for.
  private let readings: [[[WordID]]?]

  /// Shorter words are no compounds.
  static let shortestForm = 8
  /// A word that the dictionary renders in so many ways is known well enough.
  private static let mostTranslations = 12
  private static let formsWorthAWorker = 500

  init(of side: Side, lexicon: Lexicon) {
    self.lexicon = lexicon
    forms = side.forms
    readings = inParallel(side.forms.count, least: Self.formsWorthAWorker) {
      { part in
        part.map { index in
          let form = side.forms[index]
          guard form.utf8.count >= Self.shortestForm, !side.entries.isEmpty else { return nil }
          let translations = side.entries[index].lemmas.reduce(0) { $0 + lexicon.translationCount($1) }
          return translations < Self.mostTranslations ? lexicon.split(germanCompound: form) : nil
        }
      }
    }
  }

  subscript(form: Int) -> [[WordID]] { readings[form] ?? lexicon.split(germanCompound: forms[form]) }
}
