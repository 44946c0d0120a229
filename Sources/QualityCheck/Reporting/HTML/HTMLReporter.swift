/// A page for editors: one file that needs no network, German and English side by side.
///
/// Everything that is said stands in the page's markup; the script only moves through it, filters it and collects the
/// editor's decisions, which `qc fix --decisions` applies. Without scripts, and on paper, all findings are shown below
/// their sentences. Texts get into the page only through ``Markup``.
public struct HTMLReporter: Reporter {
  private let rules: [RuleDescription]

  public init(rules: [RuleDescription] = BuiltInRules.descriptions) { self.rules = rules }

  public func render(_ reports: [Report], unread: [UnreadText]) -> String {
    var numbers = 1
    let sections = reports.enumerated().map { index, report in
      let section = HTMLDocument(report, number: index + 1, firstFinding: numbers, rules: rules)
      numbers += report.findings.count
      return section
    }
    let title =
      reports.count == 1
      ? "qc: \(reports[0].path)" : "qc: \(reports.count) documents, \(numbers - 1) findings"
    let found = Set(reports.flatMap { $0.findings.map(\.rule) })
    var page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="qc \(Version.current)">
      <title>\(Markup.escaped(title))</title>
      <style>
      \(String(decoding: PackageResources.report_css, as: UTF8.self))</style>
      <script>document.documentElement.classList.add('js')</script>
      </head>
      <body>
      <a class="skip" href="#text">Skip to the text</a>

      """
    page += HTMLToolbar(reports, rules: rules).markup
    page += "<main id=\"text\">\n"
    if !unread.isEmpty { page += notRead(unread) }
    if reports.count > 1 { page += contents(sections) }
    for section in sections { page += section.markup }
    page += glossary(of: found)
    page += "</main>\n"
    page += HTMLToolbar.panel
    page += """
      <script>
      \(String(decoding: PackageResources.report_js, as: UTF8.self))</script>
      </body>
      </html>

      """
    return page
  }

  /// Nothing is loaded from anywhere, whatever a text may contrive.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// The texts that the page has nothing about.
  private func notRead(_ unread: [UnreadText]) -> String {
    var table = """
      <section class="contents" aria-labelledby="unread-title">
      <h1 id="unread-title">\(Counted.text(unread.count, "text")) could not be read</h1>
      <table>
      <thead><tr><th scope="col">Text</th><th scope="col">Why</th></tr></thead>
      <tbody>

      """
    for text in unread {
      table +=
        "<tr><th scope=\"row\">\(Markup.escaped(text.path))</th><td>\(Markup.escaped(text.sentence))</td></tr>\n"
    }
    return table + "</tbody>\n</table>\n</section>\n"
  }

  /// The documents with their verdicts, when there are several.
  private func contents(_ sections: [HTMLDocument]) -> String {
    var table = """
      <nav class="contents" aria-labelledby="contents-title">
      <h1 id="contents-title">\(sections.count) documents</h1>
      <table>
      <thead><tr><th scope="col">Document</th><th scope="col">Verdict</th><th scope="col">Score at most</th>\
      <th scope="col">Machine-spun</th><th scope="col">Findings</th></tr></thead>
      <tbody>

      """
    for section in sections { table += section.contentsRow }
    return table + "</tbody>\n</table>\n</nav>\n"
  }

  /// What the rules that found something are about.
  private func glossary(of found: Set<RuleID>) -> String {
    let described = rules.filter { found.contains($0.id) }
    guard !described.isEmpty else { return "" }
    var section =
      "<section class=\"rules\" aria-labelledby=\"rules-title\">\n<h2 id=\"rules-title\">The rules</h2>\n<dl>\n"
    for rule in described {
      let id = Markup.escaped(rule.id.rawValue)
      section += """
        <dt id="rule-\(id)">\(Markup.escaped(rule.name)) <code>\(id)</code></dt>
        <dd><p>\(Markup.escaped(rule.summary))</p><p>\(Markup.escaped(rule.rationale))</p></dd>

        """
    }
    return section + "</dl>\n</section>\n"
  }
}
