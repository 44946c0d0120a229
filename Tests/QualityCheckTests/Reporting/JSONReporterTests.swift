import Foundation
import QualityCheck
import Testing

@Suite("JSON report") struct JSONReporterTests {
  @Test("keys stand in the contract's order, and the German place and the evidence are told")
  func contract() {
    let bitext = PlainBitext.pair(
      "Grüße.\nAn office for digital wrongdoing.\n", "Grüße.\nEine Stelle für Computerkriminalität.\n",
      spunProbability: 0.98)
    let finding = Finding.on(
      "digital wrongdoing", in: bitext, german: "Computerkriminalität", suggestions: ["cybercrime"],
      evidence: [
        Evidence(swaps: [.init(term: "crime", image: "wrongdoing"), .init(term: "cyber", image: "digital")])
      ],
      term: "cybercrime")
    let report = Report(bitext: bitext, sourcePath: "text.de.txt", findings: [finding])
    let expected = """
      {
        "schemaVersion": 1,
        "tool": { "name": "qc", "version": "\(Version.current)" },
        "documents": [
          {
            "path": "text.en.txt",
            "source": "text.de.txt",
            "words": 6,
            "spun": { "probability": 0.98 },
            "score": { "mqm": 16.67, "penalty": 5, "words": 6, "verdict": "fail" },
            "alignment": { "pairs": 2, "confidence": 0.9 },
            "findings": [
              {
                "rule": "tortured-phrase",
                "category": "terminology/wrong-term",
                "severity": "major",
                "confidence": 0.97,
                "verdict": "confirmed",
                "message": "'digital wrongdoing' stands for 'cybercrime'",
                "span": {
                  "start": { "line": 2, "column": 15, "offset": 23 },
                  "end": { "line": 2, "column": 33, "offset": 41 }
                },
                "text": "digital wrongdoing",
                "suggestions": [{ "text": "cybercrime", "confidence": 0.9, "safe": true }],
                "source": {
                  "span": {
                    "start": { "line": 2, "column": 17, "offset": 26 },
                    "end": { "line": 2, "column": 37, "offset": 47 }
                  },
                  "text": "Computerkriminalität"
                },
                "evidence": [{ "kind": "channel", "detail": "crime -> wrongdoing, cyber -> digital" }],
                "fingerprint": "\(report.fingerprints[0].rawValue)"
              }
            ]
          }
        ],
        "summary": { "documents": 1, "findings": 1, "bySeverity": { "major": 1 } }
      }

      """
    #expect(JSONReporter().render([report]) == expected)
  }

  @Test("offsets count the file's bytes: a byte-order mark and another encoding move them")
  func offsets() throws {
    let map = ByteMap(anchors: [.init(text: 0, file: 3)])
    let target = PlainBitext.side("a bad word", .english, path: "b.txt", byteMap: map)
    let bitext = Bitext(source: PlainBitext.side("", .german), target: target, pairs: [])
    let report = Report(bitext: bitext, sourcePath: nil, findings: [.on("bad", in: bitext)])
    let json = JSONReporter().render([report])
    #expect(json.contains(#""start": { "line": 1, "column": 3, "offset": 5 }"#))
    #expect(json.contains(#""source": null"#))
  }

  @Test("any text comes back as it was through a JSON parser")
  func escapes() throws {
    let odd = "\u{1}\u{7F}\"\\/\t\r\n\u{2028}😀ü"
    let bitext = PlainBitext.pair("x " + odd + " y")
    let finding = Finding(
      rule: "other", severity: .minor, confidence: 1, verdict: .suspected, message: odd, span: TextSpan(2, 3))
    let json = JSONReporter().render([Report(bitext: bitext, sourcePath: nil, findings: [finding])])
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let documents = object?["documents"] as? [[String: Any]]
    let findings = documents?.first?["findings"] as? [[String: Any]]
    #expect(findings?.first?["message"] as? String == odd)
  }

  @Test("findings come by place and rule whatever order they were made in")
  func order() {
    let bitext = PlainBitext.pair("one two three")
    let findings =
      ["three", "one", "two"].map { Finding.on($0, in: bitext) }
      + [.on("one two", in: bitext), .on("two", in: bitext, rule: "a-rule")]
    let report = Report(bitext: bitext, sourcePath: nil, findings: findings)
    let shuffled = Report(bitext: bitext, sourcePath: nil, findings: findings.reversed())
    #expect(
      report.findings.map { bitext.target.document.text($0.span) } == [
        "one two", "one", "two", "two", "three",
      ])
    #expect(report.findings.map(\.rule)[2] == "a-rule")
    #expect(JSONReporter().render([report]) == JSONReporter().render([shuffled]))
  }
}
