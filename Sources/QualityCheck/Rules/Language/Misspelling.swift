/// Words that no English dictionary has: the rule `spelling`.
public struct Misspelling: Rule {
  private let known: KnownWords
  private let variant: EnglishVariant?
  private let variants: VariantSpellings

  /// - Parameter variant: The English to keep to; nil when both are right.
  public init(
    known: KnownWords, variant: EnglishVariant? = nil,
    variants: VariantSpellings = VariantSpellings(data: nil)
  ) {
    self.known = known
    self.variant = variant
    self.variants = variants
  }

  public func findings(in bitext: Bitext) -> [Finding] {
    let target = bitext.target
    guard !target.entries.isEmpty else { return [] }
    let source = SourceWords(bitext.source)
    let verdicts = target.forms.indices.map { verdict(of: $0, in: target, source: source) }
    var findings: [Finding] = []
    for sentence in target.sentences {
      for index in sentence.tokens where target.tokens[index].kind == .word {
        let token = target.tokens[index]
        switch verdicts[token.form] {
        case .right: continue
        case .unknown:
          // Two German words side by side are the business of `untranslated`.
          if target.hasGermanNeighbour(index, in: sentence) { continue }
          findings.append(unknown(token, in: target))
        case .otherVariant: findings.append(otherVariant(token, in: target))
        }
      }
    }
    return findings
  }

  private enum FormVerdict {
    case right, unknown, otherVariant
  }

  private func verdict(of form: Int, in side: Side, source: SourceWords) -> FormVerdict {
    let text = side.forms[form]
    // It may be a name.
    if text.hasCapital { return .right }
    let accepted = side.entries[form].spelling
    if !accepted.isDisjoint(with: [.american, .british]) {
      guard let variant, !accepted.contains(variant.dictionary) else { return .right }
      return .otherVariant
    }
    guard
      !text.unicodeScalars.contains(where: {
        $0.properties.numericType != nil || $0 == "_" || $0 == "&" || $0 == "."
      })
    else { return .right }
    if source.contains(text) { return .right }
    // Hunspell has looked at the parts of a hyphenated word; an excused one is why it refused the whole.
    let parts = FormPart.parts(of: text, language: .english)
    return parts.contains { excuses($0, in: source) } ? .right : .unknown
  }

  private func excuses(_ part: FormPart, in source: SourceWords) -> Bool {
    part.folded.count < 2 || known.contains(part) || source.contains(part)
  }

  private func unknown(_ token: Token, in side: Side) -> Finding {
    let text = side.document.quotable(token.span)
    let isGerman = side.entries[token.form].spelling.contains(.german)
    return Finding(
      rule: id, severity: Self.description.severity, confidence: isGerman ? 0.5 : 0.8, verdict: .suspected,
      message: "'\(text)' is in no English dictionary", span: token.span,
      evidence: [
        Evidence(
          kind: .dictionary,
          detail: isGerman
            ? "known to the German dictionary only" : "unknown to the American and the British one")
      ], term: text.lowercased())
  }

  private func otherVariant(_ token: Token, in side: Side) -> Finding {
    let text = side.document.quotable(token.span)
    let wanted = variant ?? .british
    let correction = variants.spelling(of: text, in: wanted)
    return Finding(
      rule: id, severity: Self.description.severity, confidence: 0.9, verdict: .suspected,
      message: "'\(text)' is \(wanted.other.name) spelling, the text is to be \(wanted.name)",
      span: token.span,
      suggestions: correction.map { [Suggestion(text: $0, confidence: 0.9, isSafe: true)] } ?? [],
      evidence: [Evidence(kind: .dictionary, detail: "only the \(wanted.other.name) dictionary has it")],
      term: text.lowercased())
  }

  public static let description = RuleDescription(
    id: "spelling",
    name: "Spelling",
    summary: "A word that neither the American nor the British dictionary has.",
    rationale: """
      Names, acronyms, words with digits, words that stand in the German source, the glossary's words and those of \
      `dictionaries/en/accepted.txt` are excused: a checker that flags every name is soon switched off. With a \
      configured variant, the other variant's spellings are flagged too.
      """,
    category: "linguistic-conventions/spelling",
    severity: .minor,
    passing: [
      Example("The Kowalczyk brothers said the SQLi payload came from a GmbH in 2019."),
      Example(
        "The word weltschmerzig has no English twin.",
        source: "Das Wort weltschmerzig hat keinen englischen Zwilling."),
    ],
    failing: [Example("The police ↓recieved↑ the report and ↓anounced↑ nothing.")])
}

/// The words of the German side, in small letters, whole and between hyphens.
struct SourceWords {
  private var words: Set<TextKey> = []

  init(_ side: Side) {
    for form in side.forms {
      let parts = FormPart.parts(of: form, language: .german)
      for part in parts { words.insert(TextKey(part.folded)) }
      // A single part is mostly the form itself.
      if parts.count != 1 || parts[0].end - parts[0].start != form.utf8.count {
        words.insert(TextKey(FormPart.fold(Array(form.utf8)[...])))
      }
    }
  }

  func contains(_ form: String) -> Bool { words.contains(TextKey(FormPart.fold(Array(form.utf8)[...]))) }
  func contains(_ part: FormPart) -> Bool { words.contains(TextKey(part.folded)) }
}

extension Side {
  /// Whether a form is German and not English.
  func isGermanOnly(_ form: Int) -> Bool {
    let spelling = entries[form].spelling
    return spelling.contains(.german) && spelling.isDisjoint(with: [.american, .british])
  }

  /// Whether a word and one beside it are German and not English.
  func hasGermanNeighbour(_ index: Int, in sentence: Sentence) -> Bool {
    guard isGermanOnly(tokens[index].form) else { return false }
    return [index - 1, index + 1].contains { neighbour in
      sentence.tokens.contains(neighbour) && tokens[neighbour].kind == .word
        && isGermanOnly(tokens[neighbour].form)
    }
  }
}
