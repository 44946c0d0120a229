/// By what a concept is known again in another version of its glossary.
///
/// That is its identifier; a concept without one is known by its domain and its first German term, or its first
/// English one when it has no German. Concepts that would be known by the same are told apart by their order.
enum ConceptIdentity {
  static func identities(of concepts: [Concept]) -> [String] {
    var seen: [String: Int] = [:]
    return concepts.map { concept in
      let plain = plain(concept)
      let number = seen[plain, default: 0]
      seen[plain] = number + 1
      return number == 0 ? plain : "\(plain)\u{1}\(number)"
    }
  }

  private static func plain(_ concept: Concept) -> String {
    if let id = concept.id { return "id\u{1}\(id)" }
    let term = concept.german.first?.text ?? concept.english.first?.text ?? ""
    return "term\u{1}\(concept.domain ?? "")\u{1}\(term)"
  }
}

extension Concept {
  /// What a person calls the concept: its identifier and its first term.
  var name: String {
    let term = german.first?.text ?? english.first?.text
    return [id, term.map { "'\($0)'" }].compactMap { $0 }.joined(separator: " ")
  }
}

extension Term {
  /// The term and everything but the usual that is known of it, on one line.
  var summary: String {
    var facts = status == .preferred ? [] : [status.rawValue]
    facts += [partOfSpeech?.rawValue, gender?.rawValue, number?.rawValue].compactMap { $0 }
    if let rule = unusualCaseRule { facts.append("case \(rule.rawValue)") }
    if !forms.isEmpty { facts.append("forms \(forms.joined(separator: ", "))") }
    if let context { facts.append("context \"\(GlossaryText.term(context))\"") }
    if let source { facts.append("origin \(GlossaryText.term(source))") }
    return "'\(text)'" + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
  }
}
