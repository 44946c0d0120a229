/// What a file says of a term beside its text, while the file is read.
struct TermFacts {
  var status: TermStatus?
  var caseRule: Term.CaseRule?
  var partOfSpeech: Term.PartOfSpeech?
  var gender: Term.Gender?
  var number: Term.Number?
  var forms: [String] = []
  var context: String?
  var origin: String?

  func term(_ text: String) -> Term {
    Term(
      text, status: status ?? .preferred, caseRule: caseRule, partOfSpeech: partOfSpeech, gender: gender,
      number: number, forms: forms, context: context, source: origin)
  }
}
