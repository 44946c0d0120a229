/// What stands still while the text is read: filters, progress, the panel of the finding that is open.
struct HTMLToolbar {
  private let findings: [Finding]
  private let rules: [RuleDescription]

  init(_ reports: [Report], rules: [RuleDescription]) {
    findings = reports.flatMap(\.findings)
    self.rules = rules
  }

  var markup: String {
    """
    <form class="toolbar" aria-label="Which findings are shown">
    <fieldset class="severities"><legend class="hidden">Severity</legend>
    \(severities)</fieldset>
    <label class="rule"><span class="hidden">Rule</span><select name="rule">\(ruleOptions)</select></label>
    <label class="confidence">sure at least <input type="range" name="confidence" min="0" max="100" step="5" value="0">
    <output>0%</output></label>
    <label class="decision"><span class="hidden">Decision</span><select name="decision">
    <option value="">any decision</option><option value="none">undecided</option><option value="accept">accepted</option>\
    <option value="edit">edited</option><option value="reject">rejected</option></select></label>
    <label class="only"><input type="checkbox" name="only"> findings only</label>
    <span class="progress" role="status" aria-live="polite"></span>
    <span class="files">
    <label class="load button">Load<span class="hidden"> decisions from a file</span><input type="file" name="load" accept=".json,application/json"></label>
    <button type="button" name="save" class="primary">Save decisions</button>
    <button type="button" name="help" aria-label="Keys" title="Keys">?</button>
    </span>
    </form>

    """
  }

  private var severities: String {
    Severity.allCases.reversed().compactMap { severity in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      let name = severity.rawValue
      return
        "<label class=\"chip \(name)\"><input type=\"checkbox\" name=\"severity\" value=\"\(name)\" checked> "
        + "\(name) <span class=\"count\">\(count)</span></label>\n"
    }
    .joined()
  }

  private var ruleOptions: String {
    let counts = findings.reduce(into: [RuleID: Int]()) { $0[$1.rule, default: 0] += 1 }
    let names = Dictionary(rules.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return "<option value=\"\">all rules</option>"
      + counts.sorted { $0.key < $1.key }.map { id, count in
        "<option value=\"\(Markup.escaped(id.rawValue))\">\(Markup.escaped(names[id] ?? id.rawValue)) (\(count))</option>"
      }
      .joined()
  }

  /// Filled by the script.
  static let panel = """
    <aside class="panel" aria-label="The finding that is open" tabindex="-1" hidden>
    <div class="bar"><button type="button" name="previous" title="Previous finding (k)">\u{2190}<span class="hidden"> previous finding</span></button>
    <span class="place"></span>
    <button type="button" name="next" title="Next finding (j)">\u{2192}<span class="hidden"> next finding</span></button>
    <button type="button" name="close" title="Close (Escape)">\u{D7}<span class="hidden"> close</span></button></div>
    <div class="content" aria-live="polite"></div>
    <div class="decide" role="group" aria-label="Decision">
    <div class="choices" role="group" aria-label="Corrections"></div>
    <label class="own">Own wording <input type="text" name="own" autocomplete="off" spellcheck="true" lang="en"></label>
    <div class="actions"><button type="button" name="accept" class="primary">Accept <kbd>a</kbd></button>
    <button type="button" name="edit">Edit <kbd>e</kbd></button>
    <button type="button" name="reject">Reject <kbd>r</kbd></button>
    <button type="button" name="undo">Undo <kbd>u</kbd></button></div>
    <p class="decided" role="status"></p>
    </div>
    <dl class="evidence"></dl>
    </aside>
    <dialog class="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <dl>
    <div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous finding that is shown</dd></div>
    <div><dt><kbd>Enter</kbd></dt><dd>open the finding and go to it</dd></div>
    <div><dt><kbd>1</kbd> \u{2013} <kbd>9</kbd></dt><dd>accept that correction</dd></div>
    <div><dt><kbd>a</kbd></dt><dd>accept the first correction</dd></div>
    <div><dt><kbd>e</kbd></dt><dd>write your own wording</dd></div>
    <div><dt><kbd>r</kbd></dt><dd>reject: the English is right</dd></div>
    <div><dt><kbd>u</kbd></dt><dd>undo the decision</dd></div>
    <div><dt><kbd>s</kbd></dt><dd>save the decisions for <code>qc fix --decisions</code></dd></div>
    <div><dt><kbd>Escape</kbd></dt><dd>back to the text</dd></div>
    </dl>
    <form method="dialog"><button class="primary">Close</button></form>
    </dialog>

    """
}
