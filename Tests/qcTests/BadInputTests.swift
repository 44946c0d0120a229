import Foundation
import Testing

@Suite("Bad input") struct BadInputTests {
  private let english = """
    The council has decided that the old bridge will be closed in the spring. It was built in the year 1931 and is \
    no longer safe for heavy lorries. The mayor said that there was no money for a new one.
    """
  private let german = """
    Der Rat hat beschlossen, dass die alte Brücke im Frühjahr gesperrt wird. Sie wurde im Jahr 1931 gebaut und ist \
    für schwere Lastwagen nicht mehr sicher. Der Bürgermeister sagte, für eine neue sei kein Geld da.
    """
  private let french = """
    Le conseil municipal a décidé de fermer le vieux pont au printemps. Il avait été construit en 1931 et ne \
    supporte plus les camions lourds. La maire a précisé que la ville ne disposait pas de moyens suffisants pour \
    en bâtir un autre. Les habitants devront emprunter la route nationale, qui passe par le village voisin, et \
    perdront chaque matin une vingtaine de minutes.
    """

  /// What a failing run says, after checking that it says it the right way.
  private func failure(_ arguments: [String], input: String = "") throws -> String {
    let outcome = try Program.run(arguments, input: input)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("qc: ") && outcome.errors.split(separator: "\n").count == 1)
    return outcome.errors
  }

  @Test("texts in the wrong language or swapped are refused by name")
  func languages() throws {
    let scratch = try Scratch()
    let en = try scratch.file("a.en.txt", english)
    let de = try scratch.file("a.de.txt", german)
    let fr = try scratch.file("a.fr.txt", french)
    #expect(try Program.run(["report", en, "--source", de]).status == 0)
    #expect(try failure(["report", de, "--source", en]).contains("swapped"))
    #expect(try failure(["report", en, "--source", en]).contains("\(en) is English"))
    #expect(try failure(["report", de]).contains("\(de) is German"))
    #expect(try failure(["report", en, "--source", fr]).contains("\(fr) is not German"))
    #expect(try failure(["report", fr]).contains("\(fr) is not English"))
    #expect(try failure(["report", "-"], input: german).contains("standard input is German"))
  }

  @Test("binary files, zero bytes and bytes that are no text are refused with the place")
  func binary() throws {
    let scratch = try Scratch()
    let zero = try scratch.file("zero.txt", Array("The end".utf8) + [0] + Array("of it".utf8))
    #expect(try failure(["report", zero]).contains("byte 7"))
    let broken = try scratch.file(
      "broken.txt", Array("Grüße an die Größe, für Süße. ".utf8) + [0xC3] + Array(" und Öl".utf8))
    #expect(try failure(["report", broken]).contains("byte 37"))
  }

  @Test("line by line, two texts of different length are refused with both counts")
  func lines() throws {
    let scratch = try Scratch()
    let en = try scratch.file("a.en.txt", "One.\nTwo.\n")
    let de = try scratch.file("a.de.txt", "Eins.\nZwei.\nDrei.\n")
    let message = try failure(["report", en, "--source", de, "--align", "lines"])
    #expect(message.contains("has 2 lines") && message.contains("has 3"))
  }

  @Test("an empty file, one without line ends and one with CRLF are texts")
  func sensible() throws {
    let scratch = try Scratch()
    for text in ["", "\n\n", "No end", english.replacing(". ", with: ".\r\n\r\n")] {
      let path = try scratch.file("a.en.txt", text)
      #expect(try Program.run(["report", path]).status == 0)
      #expect(try Program.run(["report", path, "--format", "json"]).status == 0)
    }
  }

  @Test("CRLF moves spans, and nothing else")
  func carriageReturns() throws {
    let scratch = try Scratch()
    let text = "The council met.\n\nIt spoke of the qwertzu bridge.\n"
    let unix = try scratch.file("unix.txt", text)
    let dos = try scratch.file("dos.txt", text.replacing("\n", with: "\r\n"))
    let found = try [unix, dos].map {
      try Program.run(["report", $0, "--rules", "spelling", "--format", "json"]).output
    }
    #expect(found[0].contains(#""line": 3, "column": 17, "offset": 34"#))
    #expect(found[1].contains(#""line": 3, "column": 17, "offset": 36"#))
  }

  @Test("a line without an end is read in bounded time")
  func longLine() throws {
    let scratch = try Scratch()
    let path = try scratch.file("long.txt", Array(repeating: UInt8(ascii: "a"), count: 5_000_000))
    #expect(try failure(["report", path]).contains("is not English"))
    let words = try scratch.file("words.txt", String(repeating: "the town and the river ", count: 60))
    #expect(try Program.run(["report", words, "--rules", "spelling"]).status == 0)
  }

  /// A file of the kernel's that can only be written; not even root may read it.
  private static let writeOnly = "/sys/bus/platform/drivers_probe"

  @Test(
    "a file that may not be read is refused, whoever asks",
    .enabled(if: FileManager.default.fileExists(atPath: writeOnly)))
  func permission() throws {
    #expect(try failure(["report", Self.writeOnly]).contains("permission"))
  }

  @Test("a report that does not fit is told, on standard output too")
  func full() throws {
    let scratch = try Scratch()
    let path = try scratch.file("a.en.txt", english)
    #expect(try failure(["report", path, "--output", "/dev/full"]).contains("No space left"))
  }

  @Test("without qc's own data there is no report that calls a text clean")
  func noData() throws {
    let scratch = try Scratch()
    let path = try scratch.file("a.en.txt", english)
    let outcome = try Program.run(["report", path], environment: ["QC_DICTIONARIES": "/nowhere"])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("QC_DICTIONARIES"))
  }

  @Test("a glossary that is wrong is refused with its place")
  func glossary() throws {
    let scratch = try Scratch()
    let en = try scratch.file("a.en.txt", english)
    let terms = try scratch.file("terms.csv", "de,en,status\nHaus,house,doubtful\n")
    #expect(try failure(["report", en, "--glossary", terms]).contains("\(terms):2:"))
    #expect(try failure(["report", en, "--glossary", terms + "x"]).contains(terms + "x"))
  }
}
