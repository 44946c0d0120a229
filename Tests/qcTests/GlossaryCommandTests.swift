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
}
