import QualityCheck
import Testing

@Suite("Fixing a text until nothing is left") struct FixerTests {
  /// Finds words and suggests others for them; `unsafe` ones only without promise.
  private func fixer(_ swaps: [String: String], unsafe: Set<String> = [], passes: Int = 12) -> Fixer {
    Fixer(passes: passes) { text, _ in
      let english = String(decoding: text.utf8, as: UTF8.self)
      let bitext = PlainBitext.pair(english)
      var findings: [Finding] = []
      for token in bitext.target.tokens {
        let word = bitext.target.text(token)
        guard let other = swaps[word] else { continue }
        findings.append(
          Finding(
            rule: "swap", severity: .major, confidence: 0.9, verdict: .suspected, message: "'\(word)'",
            span: token.span,
            suggestions: [Suggestion(text: other, confidence: 0.9, isSafe: !unsafe.contains(word))]))
      }
      return Report(bitext: bitext, sourcePath: nil, findings: findings)
    }
  }

  private func text(_ string: String) throws -> EncodedText {
    try EncodedText(bytes: Array(string.utf8), path: "t.txt")
  }

  private func fixed(_ string: String, _ fixer: Fixer, _ choice: Fixer.Choice = .safe) throws -> String {
    String(decoding: try fixer.fix(text(string), choice: choice).text.bytes, as: UTF8.self)
  }

  @Test("safe corrections are made, the others on demand")
  func safe() throws {
    let fixer = fixer(["wrongdoing": "crime", "payoff": "ransom"], unsafe: ["payoff"])
    #expect(try fixed("a wrongdoing, a payoff", fixer) == "a crime, a payoff")
    #expect(try fixed("a wrongdoing, a payoff", fixer, .all) == "a crime, a ransom")
    let outcome = try fixer.fix(text("a wrongdoing, a payoff"), choice: .safe)
    #expect(outcome.made == 1 && outcome.left.count == 1 && !outcome.isUnsettled)
  }

  @Test("what is left of a spun text is looked at as spun, however little of it is left")
  func spun() throws {
    let fixer = Fixer { text, known in
      let words = PlainBitext.pair(String(decoding: text.utf8, as: UTF8.self)).target
      // Each garbled word makes the others more suspect.
      let suspects = words.tokens.filter { ["wrongdoing", "payoff"].contains(words.text($0)) }
      let spun = max(known, suspects.count > 1 ? 0.9 : 0.1)
      let findings = (spun > 0.5 ? suspects : []).map { token in
        Finding(
          rule: "swap", severity: .major, confidence: 0.9, verdict: .suspected, message: "",
          span: token.span,
          suggestions: [
            Suggestion(text: "crime", confidence: 0.9, isSafe: words.text(token) == "wrongdoing")
          ])
      }
      return Report(
        bitext: Bitext(
          source: PlainBitext.side("", .german), target: words, pairs: [], spunProbability: spun),
        sourcePath: nil, findings: findings)
    }
    let outcome = try fixer.fix(text("a wrongdoing, a payoff"), choice: .safe)
    #expect(outcome.made == 1 && outcome.left.count == 1)
  }

  @Test("what has marks of Markdown inside is left to a person")
  func marks() throws {
    let text = try EncodedText(bytes: Array("A **programmer** assault, a digital crime.".utf8), path: "t.md")
    let fixer = Fixer { text, _ in
      let document = text.document(.english, layout: .article, data: nil)
      let side = PlainBitext.side("", .german)
      let target = Side(document: document, sentences: [], tokens: [], forms: [])
      let findings = [("programmer** assault", "hacker attack"), ("digital crime", "cybercrime")].compactMap {
        words, correction in
        String(decoding: document.utf8, as: UTF8.self).contains(words)
          ? Finding(
            rule: "swap", severity: .major, confidence: 0.9, verdict: .confirmed, message: words,
            span: document.span(of: words),
            suggestions: [Suggestion(text: correction, confidence: 0.9, isSafe: true)]) : nil
      }
      return Report(
        bitext: Bitext(source: side, target: target, pairs: []), sourcePath: nil, findings: findings)
    }
    let outcome = try fixer.fix(text, choice: .all)
    #expect(String(decoding: outcome.text.bytes, as: UTF8.self) == "A **programmer** assault, a cybercrime.")
    #expect(outcome.made == 1 && outcome.left.count == 1)
  }

  @Test("what a correction lays bare is corrected too, and fixing twice changes nothing more")
  func fixpoint() throws {
    let fixer = fixer(["a": "b", "b": "c", "c": "d"])
    let once = try fixed("a x b\r\nc", fixer)
    #expect(once == "d x d\r\nd")
    #expect(try fixed(once, fixer) == once)
  }

  @Test("corrections that undo each other end at one text, wherever one starts", arguments: ["p", "q", "r"])
  func circle(start: String) throws {
    let fixer = fixer(["p": "q", "q": "r", "r": "p"])
    #expect(try fixed("\(start) x", fixer) == "p x")
    #expect(try fixer.fix(text("\(start) x"), choice: .safe).isUnsettled)
  }

  @Test("corrections that feed themselves stop, and say so")
  func endless() throws {
    let outcome = try fixer(["no": "no no"], passes: 3).fix(text("no"), choice: .safe)
    #expect(outcome.isUnsettled && outcome.made == 1 + 2 + 4)
  }

  @Test("what the encoding cannot hold is left out and told; the rest is made")
  func unencodable() throws {
    let bytes = Array("Gr\u{FC}\u{DF}e: wrongdoing, Dvorak".unicodeScalars.map { UInt8($0.value) })
    let outcome = try fixer(["wrongdoing": "crime", "Dvorak": "Dvo\u{159}\u{E1}k"]).fix(
      EncodedText(bytes: bytes, path: "t.txt"), choice: .safe)
    #expect(
      outcome.text.bytes == Array("Gr\u{FC}\u{DF}e: crime, Dvorak".unicodeScalars.map { UInt8($0.value) }))
    #expect(outcome.unencodable.map(\.replacement) == ["Dvo\u{159}\u{E1}k"])
  }
}

@Suite("What words cannot replace") struct MarksTests {
  @Test(
    "marks, quotation marks and brackets between words are told from words",
    arguments: [
      ("healing facility", false), ("U.S. lawyer\u{2019}s office", false),
      ("state-of-the-art r\u{E9}sum\u{E9}", false),
      ("region \"healing\" facility", true), ("region (healing) facility", true), ("region; facility", true),
      ("pro\u{AD}grammer assault", true), ("region\u{202E} facility", true), ("region  \nfacility", true),
      ("region\u{B9} facility", true),
    ])
  func marks(text: String, hasMarks: Bool) {
    let document = PlainBitext.side(text, .english).document
    #expect(document.hasMarks(in: TextSpan(0, text.utf8.count)) == hasMarks)
  }
}
