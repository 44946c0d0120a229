/// All that is said about one finding, as markup.
struct HTMLFinding {
  let placed: PlacedFinding
  /// Its number on the page, from 1.
  let number: Int
  let rule: RuleDescription?

  /// The script reads the attributes; offsets are those of the text in UTF-8, without a byte-order mark.
  var markup: String {
    let finding = placed.finding
    let severity = finding.severity.rawValue
    return """
      <article class="card \(severity)" id="f\(number)" aria-labelledby="t\(number)" data-rule="\(Markup.escaped(finding.rule.rawValue))" \
      data-severity="\(severity)" data-confidence="\(Decimals.text(finding.confidence, places: 4))" \
      data-fingerprint="\(Markup.escaped(placed.fingerprint.rawValue))" data-start="\(finding.span.start)" \
      data-end="\(finding.span.end)" data-words="\(Markup.escaped(placed.place.words))">
      <h3 id="t\(number)"><span class="severity \(severity)">\(severity)</span> \(Markup.escaped(finding.message))</h3>
      <p class="meta">\(meta)</p>
      <dl>
      \(corrections)\(german)\(evidence)</dl>
      </article>

      """
  }

  private var meta: String {
    let finding = placed.finding
    let id = Markup.escaped(finding.rule.rawValue)
    let name = rule.map { "<a href=\"#rule-\(id)\">\(Markup.escaped($0.name))</a>" } ?? id
    let verdict = finding.verdict == .confirmed ? "confirmed by the German" : "suspected"
    return "\(name) \u{B7} \(verdict), <span title=\"the probability that a careful editor would agree\">"
      + "\(Decimals.percent(finding.confidence)) sure</span> \u{B7} line \(placed.place.start.line), "
      + "column \(placed.place.start.column)"
  }

  private var corrections: String {
    guard !placed.finding.suggestions.isEmpty else { return "" }
    let items = placed.finding.plausibleSuggestions.map { suggestion in
      let text = Markup.escaped(suggestion.text)
      let shown = suggestion.text.isEmpty ? "<em>nothing: leave it out</em>" : text
      let safe = suggestion.isSafe ? " <span class=\"safe\">safe</span>" : ""
      return "<li data-text=\"\(text)\"><ins>\(shown)</ins> "
        + "<span class=\"percent\">\(Decimals.percent(suggestion.confidence))</span>\(safe)</li>"
    }
    return "<div class=\"write\"><dt>Write</dt><dd><ol>\(items.joined())</ol></dd></div>\n"
  }

  private var german: String {
    guard let source = placed.source else { return "" }
    return
      "<div><dt>German</dt><dd><span lang=\"de\" class=\"german\">\(Markup.escaped(source.words))</span> "
      + "<span class=\"where\">line \(source.start.line)</span></dd></div>\n"
  }

  private var evidence: String {
    placed.finding.reasons.map { evidence in
      "<div><dt>\(Self.label(evidence.kind))</dt><dd>\(Markup.escaped(evidence.sentence))</dd></div>\n"
    }
    .joined()
  }

  private static func label(_ kind: Evidence.Kind) -> String {
    switch kind {
    case .channel: "Swapped"
    case .source: "Source"
    case .glossary: "Glossary"
    case .attestation: "Usage"
    case .document: "Whole text"
    case .dictionary: "Dictionary"
    }
  }
}
