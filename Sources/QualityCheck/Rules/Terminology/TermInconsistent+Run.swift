extension TermInconsistent {
  /// What shows only across texts: a text keeps to one English term where the run has another one more often.
  ///
  /// - Parameter reports: nil for a text that could not be read.
  /// - Returns: the findings of each text, in the order of the reports. Texts that mix terms themselves have their
  ///   finding already.
  func findings(across reports: [Report?]) -> [[Finding]] {
    let renderings = reports.map { $0.map { TermRenderings($0.bitext) } }
    var totals: [TermIndex.TermPlace: [Int: Total]] = [:]
    for (text, rendering) in renderings.enumerated() {
      for group in rendering?.groups ?? [] {
        for variant in group.variants {
          totals[group.key, default: [:]][variant.family, default: Total(text: variant.text)]
            .add(variant.places.count, in: text)
        }
      }
    }
    return zip(reports, renderings).map { report, rendering in
      guard let report, let rendering else { return [] }
      return rendering.groups.compactMap { group in
        guard group.variants.count == 1, let all = totals[group.key], all.count > 1,
          let usual = all.sorted(by: { $0.key < $1.key }).max(by: { $0.value.places < $1.value.places }),
          usual.key != group.variants[0].family
        else { return nil }
        return finding(group, usual: usual.value, in: report, reports)
      }
    }
  }

  /// How often the run has an English term, and in which texts.
  private struct Total {
    let text: String
    var places = 0
    var texts: [(index: Int, places: Int)] = []

    init(text: String) { self.text = text }

    mutating func add(_ count: Int, in text: Int) {
      places += count
      texts.append((text, count))
    }
  }

  private func finding(
    _ group: TermRenderings.Group, usual: Total, in report: Report, _ reports: [Report?]
  ) -> Finding {
    let variant = group.variants[0]
    let match = variant.places[0].target
    let term = report.bitext.terms.glossary.concepts[group.concept].english[match.term]
    let texts = usual.texts.count == 1 ? "another text" : "\(usual.texts.count) other texts"
    let evidence = usual.texts.prefix(Self.listedTexts).map { text in
      let path = reports[text.index].map(\.path) ?? ""
      return Evidence(
        kind: .document,
        detail: "'\(usual.text)' \(Counted.text(text.places, "time")) in \(path)")
    }
    return Finding(
      rule: id, severity: Self.description.severity, confidence: 0.5, verdict: .confirmed,
      message: "'\(group.german)' is '\(variant.text)' here, "
        + "'\(usual.text)' \(Counted.text(usual.places, "time")) in \(texts)",
      span: match.span, sourceSpan: variant.places[0].source,
      suggestions: [
        Suggestion(
          text: fitting.form(of: usual.text, like: match, of: term, in: report.bitext.target), confidence: 0.5
        )
      ],
      evidence: evidence, term: group.german)
  }

  private static let listedTexts = 10
}

extension TermRenderings.Group {
  /// Names the German term within the glossary.
  fileprivate var key: TermIndex.TermPlace { TermIndex.TermPlace(concept: concept, term: germanTerm) }
}
