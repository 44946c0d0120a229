import Foundation
import Testing

@Suite("qc glossary") struct GlossaryCommandTests {
  @Test("lint passes, fails at the gate's severity, and tells what it cannot read")
  func lint() throws {
    let scratch = try Scratch()
    let sound = try scratch.file("sound.csv", "de,en\nDatenleck,data breach\n")
    let passed = try Program.run(["glossary", "lint", sound])
    #expect(passed.status == 0 && passed.output == "1 concept, 0 problems\n")

    let wrong = try scratch.file("wrong.csv", "de,en,status\nLeck,hole,deprecated\n")
    let failed = try Program.run(["glossary", "lint", wrong])
    #expect(failed.status == 1)
    #expect(failed.output.hasPrefix("\(wrong):2:6: major: "))
    #expect(try Program.run(["glossary", "lint", wrong, "--fail-on", "critical"]).status == 0)
    let json = try Program.run(["glossary", "lint", wrong, "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["schemaVersion"] as? Int == 1)
    #expect((object?["documents"] as? [[String: Any]])?.first?["concepts"] as? Int == 1)

    let broken = try scratch.file("broken.csv", "de,en,status\nLeck,leak,maybe\n")
    let refused = try Program.run(["glossary", "lint", broken])
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.errors.contains("\(broken):2:11: unknown status 'maybe'"))
  }

  @Test("lookup finds inflected terms in both directions")
  func lookup() throws {
    let scratch = try Scratch()
    let path = try scratch.file("terms.csv", "id,de,en\nq1,Quarzklemme,quartz clamp\n")
    for word in ["Quarzklemmen", "quartz clamps"] {
      let outcome = try Program.run(["glossary", "lookup", word, "--glossary", path])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("[q1]") && outcome.output.contains("quartz clamp"))
    }
    let none = try Program.run(["glossary", "lookup", "Xyzzyx"])
    #expect(none.status == 0 && none.output.contains("in no glossary"))
  }

  @Test("export writes every format, and says what TBX cannot hold")
  func export() throws {
    let scratch = try Scratch()
    let table = try scratch.file("terms.csv", "id,de,en,forms\nq1,Leck,leak,leaks\n")
    for (name, sign) in [
      ("a.yaml", "- id: q1"), ("a.tsv", "id\tde\ten"), ("a.tbx", "<conceptEntry id=\"q1\">"),
    ] {
      let output = scratch.url.path + "/" + name
      let outcome = try Program.run(["glossary", "export", table, "--output", output])
      #expect(outcome.status == 0 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("1 term loses its forms") == name.hasSuffix("tbx"))
      #expect(try String(contentsOfFile: output, encoding: .utf8).contains(sign))
    }
    #expect(try Program.run(["glossary", "export", table]).status == 64)
    #expect(try Program.run(["glossary", "export", table, "--format", "tmx"]).status == 64)
    #expect(
      try Program.run(["glossary", "export", table, "--output", scratch.url.path + "/a.pdf"]).status == 2)
  }

  @Test("a broken file of every format is 2 with path, line and column")
  func broken() throws {
    let scratch = try Scratch()
    for (name, text) in [
      ("a.csv", "de,en\nLeck,\"leak\n"), ("a.tsv", "de\ten\tstatus\nLeck\tleak\tbad\n"),
      ("a.yaml", "- de: [x\n"),
      ("a.tbx", "<tbx><text>"), ("a.tmx", "<tmx><body></tmx>"), ("a.xlf", "<xliff><file></xliff>"),
      ("b.tbx", "<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx/>"),
    ] {
      let path = try scratch.file(name, text)
      let outcome = try Program.run(["glossary", "export", path, "--format", "csv"])
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      let place = outcome.errors.dropFirst("qc: \(path):".count).prefix { $0 != " " }
      #expect(
        outcome.errors.hasPrefix("qc: \(path):") && place.split(separator: ":").count == 2,
        "\(outcome.errors)")
    }
  }

  @Test("merge takes both sides' changes into a YAML file with its remarks, and exits 1 for conflicts")
  func merge() throws {
    let scratch = try Scratch()
    let base = try scratch.file("base", "- id: a # ours\n  en: leak\n- id: b\n  en: hole\n")
    let ours = try scratch.file("ours", "- id: a # ours\n  en: leak\n- id: b\n  en: [hole, gap]\n")
    let theirs = try scratch.file("theirs", "- id: a\n  en: leak\n  domain: it\n- id: b\n  en: hole\n")
    let merged = try Program.run(
      ["glossary", "merge", base, ours, theirs, "--like", "terms.yaml", "--output", ours])
    #expect(merged.status == 0 && merged.errors.isEmpty)
    #expect(
      try String(contentsOfFile: ours, encoding: .utf8)
        == "- id: a # ours\n  en: leak\n  domain: it\n- id: b\n  en: [hole, gap]\n")
    let other = try scratch.file("other", "- id: a\n  en: leak\n  domain: law\n")
    let remark = try scratch.file("remark", "# new\n- id: a # ours\n  en: leak\n- id: b\n  en: hole # why\n")
    let told = try Program.run(["glossary", "merge", base, ours, remark, "--like", "x.yaml"])
    #expect(told.status == 1)
    #expect(
      told.errors == """
        qc: \(remark):1:1: '# new' is not merged; take it over by hand
        qc: \(remark):5:12: '# why' is not merged; take it over by hand

        """)
    let conflict = try Program.run(["glossary", "merge", base, ours, other, "--like", "x.yaml"])
    #expect(conflict.status == 1)
    #expect(conflict.errors.contains("conflict in a 'leak': domain: ours \"it\", theirs \"law\""))
  }

  @Test("diff compares across formats")
  func diff() throws {
    let scratch = try Scratch()
    let old = try scratch.file("a.csv", "id,de,en\n1,Leck,leak\n")
    let same = try scratch.file("b.yaml", "- {id: 1, de: Leck, en: leak}\n")
    let new = try scratch.file("c.csv", "id,de,en\n1,Leck,leak|breach\n")
    #expect(try Program.run(["glossary", "diff", old, same, "--exit-code"]).status == 0)
    #expect(try Program.run(["glossary", "diff", old, new]).output.contains("+ en 'breach'"))
    #expect(try Program.run(["glossary", "diff", old, new, "--exit-code"]).status == 1)
  }

  @Test(
    "an import and a merge keep what qc does not read of the file, and a merge tells what it does not take of theirs"
  )
  func foreignColumns() throws {
    let scratch = try Scratch()
    let text = "de;en;Priority\r\nLeck;leak;3\r\n"
    let base = try scratch.file("base.csv", "de,en\nLeck,leak\n")
    let own = try scratch.file("own.csv", text)
    let other = try scratch.file("other.csv", "de,en\nLeck,leak\nZoll,tariff\n")
    let added = text + "Zoll;tariff;\r\n"
    let merged = try Program.run(["glossary", "merge", base, own, other])
    #expect(merged.status == 0 && merged.output == added)
    #expect(try Program.run(["glossary", "import", other, "--output", own]).status == 0)
    #expect(try String(contentsOfFile: own, encoding: .utf8) == added)
    let told = try Program.run(["glossary", "merge", base, other, own])
    #expect(told.status == 1 && told.output == "de,en\nLeck,leak\nZoll,tariff\n")
    #expect(told.errors == "qc: \(own):2:11: 'Priority: 3 (Leck)' is not merged; take it over by hand\n")
    #expect(try Program.run(["glossary", "merge", own, own, own]).status == 0)
    let phrases = try scratch.file(
      "phrases.tsv", "phrase\texpected\trequires\texcludes\na b\tc\t\t\n")
    for arguments in [["import", other, "--output", phrases], ["merge", phrases, phrases, phrases]] {
      let outcome = try Program.run(["glossary"] + arguments)
      #expect(outcome.status == 2 && outcome.errors.contains("this is a list of known phrases, no glossary"))
    }
  }

  @Test("a TBX file with more than qc reads is extended, and never written anew")
  func foreignMarkup() throws {
    let scratch = try Scratch()
    let text = """
      <martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>Ann's</p></sourceDesc></fileDesc>
      </martifHeader><text><body>
      <termEntry id="a"><transacGrp/><langSet xml:lang="de"><tig><term>Leck</term></tig></langSet></termEntry>
      </body></text></martif>

      """
    let own = try scratch.file("own.tbx", text)
    let other = try scratch.file("other.csv", "de,en\nZoll,tariff\n")
    let refused = try Program.run(["glossary", "export", own, "--output", own])
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains(
        "qc would lose what it does not read of this file (transacGrp, the header's text)"))
    let told = try Program.run(["glossary", "export", own, "--format", "csv"])
    #expect(told.errors.contains("not taken over, or not as it was: transacGrp, the header's text"))
    let added = text.replacing(
      "</tig>", with: "</tig><tig><term>L\u{FC}cke</term></tig><xref target=\"x\">mine</xref>")
    let theirs = try scratch.file("theirs.tbx", added)
    let merged = try Program.run(["glossary", "merge", own, own, theirs])
    #expect(merged.status == 1)
    #expect(merged.output.contains("<transacGrp/>") && merged.output.contains("<term>L\u{FC}cke</term>"))
    #expect(merged.errors.split(separator: "\n").count == 1)
    #expect(
      merged.errors.hasSuffix(": '<xref target=\"x\">mine</xref>' is not merged; take it over by hand\n"))
    let imported = try Program.run(["glossary", "import", own, "--output", scratch.url.path + "/new.csv"])
    #expect(
      imported.status == 0
        && imported.errors.contains("\(own): not taken over, or not as it was: transacGrp"))
    #expect(try Program.run(["glossary", "import", other, "--output", own]).status == 0)
    let extended = try String(contentsOfFile: own, encoding: .utf8)
    #expect(extended.contains("<transacGrp/>") && extended.contains("Ann's") && extended.contains("tariff"))
  }

  @Test(
    "export does not write over a table whose other columns would be lost, and tells elsewhere what it leaves out"
  )
  func foreignColumnsOfExports() throws {
    let scratch = try Scratch()
    let text = "de,en,Priority\nLeck,leak,3\n"
    let own = try scratch.file("own.csv", text)
    let link = scratch.url.path + "/link.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "own.csv")
    for output in [own, link] {
      let refused = try Program.run(["glossary", "export", own, "--output", output])
      #expect(refused.status == 2)
      #expect(refused.errors.contains("\(own): qc would lose the table's column 'Priority'"))
      #expect(try String(contentsOfFile: own, encoding: .utf8) == text)
    }
    let other = try Program.run(["glossary", "export", own, "--format", "csv"])
    #expect(other.status == 0 && other.output == "de,en\nLeck,leak\n")
    #expect(other.errors == "qc: \(own): the column 'Priority' is left out\n")
    let wrong = try Program.run(["glossary", "export", own, "--format", "yaml", "--output", own])
    #expect(wrong.status == 2 && wrong.errors.contains("the output would replace this file"))
    let plain = try scratch.file("plain.csv", "en,de\nleak,Leck\n")
    #expect(try Program.run(["glossary", "export", plain, "--output", plain]).status == 0)
    #expect(try String(contentsOfFile: plain, encoding: .utf8) == "de,en\nLeck,leak\n")
  }

  @Test("a form that the glossary lists is the term, in the German and in the English")
  func forms() throws {
    let scratch = try Scratch()
    let terms = try scratch.file(
      "terms.yaml",
      """
      - de: {term: Quarzklemme, forms: [Qukl]}
        en: [{term: quartz clamp, forms: [quaclam]}, {term: stone peg, status: deprecated, forms: [stopeg]}]
      """)
    let german = try scratch.file("a.de.txt", "Die Qukl hält.\nEine Quarzklemme fehlt.\n")
    let english = try scratch.file("a.en.txt", "The quaclam holds.\nOne stopeg is missing.\n")
    let report = try Program.run([
      "report", english, "--source", german, "--align", "lines", "--glossary", terms, "--rules",
      "term-missing,term-forbidden", "--format", "concise",
    ])
    #expect(report.status == 0)
    #expect(report.output.contains("'stopeg' is deprecated") && !report.output.contains("quaclam"))
    let lookup = try Program.run(["glossary", "lookup", "Qukl", "--glossary", terms])
    #expect(lookup.output.contains("Quarzklemme  (forms Qukl)"))
  }

  @Test("an interrupted write leaves the old file whole")
  func interrupted() throws {
    let scratch = try Scratch()
    let table = try scratch.file("terms.csv", "de,en\nLeck,leak\n")
    let old = try scratch.file("out.csv", "de,en\nalt,old\n")
    // No file may grow: the write fails in the middle.
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -f 0; trap '' XFSZ; exec \"$0\" glossary export \"$1\" --output \"$2\"", Program.path,
      table, old,
    ]
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "de,en\nalt,old\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).sorted() == [
        "out.csv", "terms.csv",
      ])
  }

  @Test("import extends a glossary, and makes one of the dictionary")
  func importing() throws {
    let scratch = try Scratch()
    let own = try scratch.file("own.yaml", "- de: Leck # ours\n  en: leak\n")
    let deepL = try scratch.file("deepl.csv", "leak,Leck,EN,DE,12\ntariff,Zoll,EN,DE,3\nfuite,Leck,FR,DE,1\n")
    let outcome = try Program.run(["glossary", "import", deepL, "--output", own])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == "qc: \(deepL): 1 row of other languages is left out\nqc: 1 concept added, 0 extended\n")
    #expect(
      try String(contentsOfFile: own, encoding: .utf8)
        == "- de: Leck # ours\n  en: leak\n- de:\n  - Zoll\n  en:\n  - tariff\n")
    let dictionary = try Program.run(["glossary", "import", "--dictionary", "--domain", "astrol=stars"])
    #expect(dictionary.status == 0 && dictionary.output.contains(",stars,"))
    for wrong in [["--dictionary"], ["--domain", "comp"], ["--dictionary", "--domain", "nonsense"], []] {
      #expect(try Program.run(["glossary", "import"] + wrong).status == 64)
    }
  }
}
