import QualityCheck
import Testing

@Suite("Plain-text reader") struct PlainTextReaderTests {
  private func blocks(_ text: String) throws -> [(Block.Kind, String)] {
    let data = try #require(DataDirectory.locate())
    let utf8 = Array(text.utf8)
    return PlainTextReader(data: data).blocks(utf8).map { block in
      (block.kind, String(decoding: utf8[block.span.range], as: UTF8.self))
    }
  }

  private func kinds(_ text: String) throws -> [Block.Kind] { try blocks(text).map(\.0) }

  private let prose = """
    The police searched several flats on Tuesday and took away computers and papers, a spokeswoman said.
    """

  @Test("without blank lines every line is a paragraph, and a short one without full stop is a heading")
  func lineIsParagraph() throws {
    #expect(
      try kinds("A raid in the harbour\n\(prose)\nWhat was found\n\(prose) \(prose)\n\(prose)")
        == [.heading, .paragraph, .heading, .paragraph, .paragraph])
  }

  @Test("a text that is wrapped at a column is joined to paragraphs")
  func wrapped() throws {
    let text = """
      Raid in the harbour

      The police searched several flats in the old harbour on Tuesday and
      took away computers, telephones and a great many papers, as a
      spokeswoman said in the evening. Nobody was arrested so far.
      A second paragraph begins without any blank line, because the line
      above it had room for more. It is joined as well, over three
      lines.
      """
    let found = try blocks(text)
    #expect(found.map(\.0) == [.heading, .paragraph, .paragraph])
    #expect(found.last?.1.hasPrefix("A second paragraph") == true)
  }

  @Test("German wrapped text is joined although nouns begin with capitals")
  func wrappedGerman() throws {
    let text = """
      Die Polizei hat am Dienstag mehrere Wohnungen am alten Hafen
      durchsucht und dabei Rechner, Telefone und sehr viele
      Unterlagen mitgenommen, wie eine Sprecherin am Abend sagte.
      Festgenommen wurde bisher niemand, doch dauern die Ermittlungen
      noch an. Die Beute soll hoch gewesen sein.
      """
    #expect(try kinds(text) == [.paragraph])
  }

  @Test("lines of a list and of verses are not joined")
  func lists() throws {
    #expect(try kinds("- the first thing\n- the second thing\n1. a third thing") == [.list, .list, .list])
    #expect(try kinds("Milk\nBread\nButter").count == 3)
    #expect(
      try kinds("A headline about the harbour and its new owners\nThe police said so on Monday.").count == 2)
  }

  @Test("a comment form behind an English article is boilerplate, the article is not")
  func englishFoot() throws {
    let text = """
      \(prose)

      “We shall go on,” she added.

      Leave a Reply

      Your email address will not be published. Required fields are marked *

      Name
      Post Comment
      Share this: Facebook Twitter
      © 2019 Harbour Herald. All rights reserved.
      Widget of the week
      """
    #expect(
      try kinds(text) == [.paragraph, .paragraph] + [Block.Kind](repeating: .boilerplate, count: 7))
  }

  @Test("price boxes and share prompts behind a German article are boilerplate, its headings are not")
  func germanFoot() throws {
    let satz =
      "Die Polizei hat am Dienstag mehrere Wohnungen durchsucht und dabei viele Rechner mitgenommen, hieß es."
    let text = """
      Razzia am Hafen
      \(satz)
      Was nun geschieht
      \(satz)
      Jetzt einen Kommentar schreiben
      Im Preisvergleich ab
      19,99
      Lampe mit Schirm
      Folgt uns auf Mastodon
      Tipp einsenden
      """
    #expect(
      try kinds(text)
        == [.heading, .paragraph, .heading, .paragraph] + [Block.Kind](repeating: .boilerplate, count: 6))
  }

  @Test("a menu before the article is boilerplate, its title is not")
  func head() throws {
    let text =
      "Skip to content\nHome\nPolitics\nSport\nLogin\nA raid in the harbour\n\(prose)\n\(prose)\n\(prose)"
    #expect(
      try kinds(text)
        == [Block.Kind](repeating: .boilerplate, count: 5) + [.heading, .paragraph, .paragraph, .paragraph])
  }

  @Test(
    "sentences and headings of an article that use such words stay in it",
    arguments: [
      "Anzeige gegen Unbekannt erstattet", "Share prices fell by a third", "Zum Thema Datenschutz",
      "Follow us on Twitter, the ministry had asked its critics, who did so in great numbers and without mercy.",
      "The editors want to leave a reply to the letter to their lawyers and say nothing more about it.",
      "Home", "Politik", "Download speeds doubled in a year", "Nach oben geht es nur langsam",
      "Wir verwenden Cookies, sagte der Verlag dem Gericht, aber wir haben die Leser immer gefragt, ob wir das dürfen.",
    ])
  func notBoilerplate(line: String) throws {
    #expect(try kinds("\(prose)\n\n\(line)\n\n\(prose)\n\n\(prose)").allSatisfy { $0 != .boilerplate })
  }

  @Test("what follows a share prompt in the middle of an article stays in it")
  func middle() throws {
    #expect(
      try kinds("\(prose)\n\(prose)\nShare this article\nWhat comes next\n\(prose)\n\(prose)\n\(prose)")
        == [.paragraph, .paragraph, .boilerplate, .heading, .paragraph, .paragraph, .paragraph])
  }
}
