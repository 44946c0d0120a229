/// Gathers what the dictionaries, the learned table and the language model say of a finding.
package struct FindingExplainer: Sendable {
  private let lexicon: Lexicon?
  private let model: LanguageModel?
  private let witnesses: SwapWitnesses

  /// - Parameters:
  ///   - lexicon: without it neither thesauri nor the bilingual dictionary are asked.
  ///   - model: without it nothing is said of how likely a wording is.
  ///   - substitutions: what was learned of documented pairs.
  package init(lexicon: Lexicon?, model: LanguageModel?, substitutions: SubstitutionTable) {
    self.lexicon = lexicon
    self.model = model
    witnesses = SwapWitnesses(substitutions: substitutions, lexicon: lexicon)
  }

  /// - Parameter index: which of the report's findings.
  package func explain(_ index: Int, of report: Report) -> FindingExplanation {
    let finding = report.findings[index]
    var swaps: [FindingExplanation.Swap] = []
    var remarks: [String] = []
    for evidence in finding.evidence {
      switch evidence.kind {
      case .channel:
        if evidence.swaps.isEmpty { remarks.append(evidence.detail) }
        swaps += evidence.swaps.map {
          FindingExplanation.Swap(words: $0, witnesses: witnesses.of($0, rule: finding.rule))
        }
      // What the German means is looked up anew, in full; how likely the wordings are is asked anew, in numbers; and
      // the text's verdict stands with the probabilities.
      case .source where finding.sourceSpan != nil, .glossary where finding.sourceSpan != nil, .document:
        break
      case .attestation
      where model != nil && !finding.suggestions.isEmpty && !swaps.isEmpty
        && finding.rule != SpinnerFiller.description.id:
        break
      default: remarks.append(evidence.detail)
      }
    }
    return FindingExplanation(
      report: report, finding: finding, fingerprint: report.fingerprints[index], swaps: swaps,
      meanings: meanings(finding, in: report.bitext), likelihoods: likelihoods(finding, in: report.bitext),
      remarks: remarks)
  }

  // MARK: The German

  /// What the glossary, then the dictionary have of the German: as a whole, else word by word, else by the parts of a
  /// compound.
  private func meanings(_ finding: Finding, in bitext: Bitext) -> [FindingExplanation.Meaning] {
    guard let span = finding.sourceSpan else { return [] }
    let uses = bitext.terms.uses.filter { !$0.source.isNested && $0.source.span.overlaps(span) }
    var meanings = uses.map { use in
      FindingExplanation.Meaning(
        authority: "glossary", detail: bitext.terms.glossary.entry(use.concept, use.source.term))
    }
    func told(_ kind: Evidence.Kind, by authority: String) -> [FindingExplanation.Meaning] {
      finding.evidence.filter { $0.kind == kind }.map {
        FindingExplanation.Meaning(authority: authority, detail: $0.detail)
      }
    }
    if meanings.isEmpty { meanings = told(.glossary, by: "glossary") }
    let words = bitext.source.tokens.filter { span.overlaps($0.span) && $0.kind == .word }
      .map { bitext.source.text($0) }
    var found = dictionary(bitext.source.document.quotable(span))
    if found.isEmpty { found = words.flatMap { dictionary($0) } }
    // The unspinner reads forms that a look-up does not.
    if found.isEmpty { found = told(.source, by: "dictionary") }
    if found.isEmpty { found = words.flatMap { parts($0) } }
    return Self.distinct(meanings + found)
  }

  private func dictionary(_ words: String, _ authority: String = "dictionary") -> [FindingExplanation.Meaning]
  {
    GlossaryLookup(.empty, lexicon: lexicon).dictionary(words).filter { $0.language == .german }.map {
      FindingExplanation.Meaning(
        authority: authority, detail: "\($0.word): \($0.renderings.joined(separator: ", "))")
    }
  }

  private func parts(_ word: String) -> [FindingExplanation.Meaning] {
    guard let lexicon, let parts = lexicon.split(germanCompound: word).first else { return [] }
    return parts.flatMap { dictionary(lexicon.germanText($0), "part of '\(word)'").prefix(1) }
  }

  private static func distinct(_ meanings: [FindingExplanation.Meaning]) -> [FindingExplanation.Meaning] {
    var seen: Set<FindingExplanation.Meaning> = []
    return meanings.filter { seen.insert($0).inserted }
  }

  // MARK: The language model

  private func likelihoods(_ finding: Finding, in bitext: Bitext) -> [FindingExplanation.Likelihood] {
    guard let model else { return [] }
    let place = PlaceLikelihood(finding.span, in: bitext.target, model: model)
    return finding.suggestions.map {
      place.likelihood(of: $0.text)
    }
  }
}
