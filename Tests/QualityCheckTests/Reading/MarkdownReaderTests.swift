import Testing

@testable import QualityCheck

@Suite("Markdown") struct MarkdownReaderTests {
  private func document(_ text: String) throws -> Document {
    try DocumentReader.document(bytes: Array(text.utf8), path: "a.md", language: .english, data: nil)
  }

  /// The blocks of prose, each as `kind: words`, white space runs as one space.
  private func prose(_ text: String) throws -> [String] {
    let document = try document(text)
    #expect(document.prose.count == document.utf8.count)
    return document.blocks.filter(\.kind.isChecked).map { block in
      let words = document.prose[block.span.range].split { $0 <= 0x20 }.map {
        String(decoding: $0, as: UTF8.self)
      }
      return "\(block.kind.rawValue): \(words.joined(separator: " "))"
    }
  }

  private static let page = """
    ---
    title: An untold tilte
    ---
    # A *big* day

    Para with `code` and [link text](http://x.y "a title") and
    **bold** line.

    - item one
    - item two
      goes on

    > a quote
    > goes on

    ```
    coed in a fence
    ```

        coed by indentation

    | head | other |
    |------|-------|
    | cell | text  |

    <div>no prose</div>

    Text <b>inside</b> ![a picture](u.png) end[^1].

    Setext
    ======

    [^1]: A note.
    """

  private static let blocks = [
    "heading: A big day", "paragraph: Para with and link text and bold line.", "list: item one",
    "list: item two goes on", "quotation: a quote goes on", "list: head", "list: other", "list: cell",
    "list: text", "paragraph: Text inside a picture end .", "heading: Setext", "paragraph: A note.",
  ]

  @Test(
    "headings, paragraphs, lists, quotations and cells are prose; code, links, HTML and front matter are not")
  func kinds() throws { #expect(try prose(Self.page) == Self.blocks) }

  @Test("CRLF, an emoji and a byte-order mark move places, and nothing else")
  func offsets() throws {
    #expect(try prose(Self.page.replacing("\n", with: "\r\n")) == Self.blocks)
    for text in [
      Self.page, "\u{FEFF}" + Self.page.replacing("big", with: "\u{1F600} big").replacing("\n", with: "\r\n"),
    ] {
      let document = try document(text)
      // Whatever is prose stands in the text at the same place.
      for (prose, byte) in zip(document.prose, document.utf8) where prose != 0x20 { #expect(prose == byte) }
      let block = try #require(document.blocks.first { $0.kind == .quotation })
      #expect(document.text(block.span).hasPrefix("a quote"))
    }
  }

  @Test("escapes and entities are read as what they stand for, or left out; words keep their places")
  func escapes() throws {
    let text = "One \\*star\\* and R&amp;D, AT&T &lt;here&gt; end."
    #expect(try prose(text) == ["paragraph: One *star * and R D, AT&T here end."])
  }

  @Test(
    "a word of a code span is not taken for the same word of the text, behind markup of several lines too")
  func repeated() throws {
    let text = "Run `a b\nc` then `then` then <i\nx=\"y\">end then</i> end."
    let document = try document(text)
    let words = Segmenter(language: .english, data: nil).segment(document)
    #expect(
      words.tokens.map { document.text($0.span) } == ["Run", "then", "then", "end", "then", "end", "."])
    #expect(words.tokens[1].span.start == 12)
  }

  @Test("a sentence goes on over emphasis, links and line ends, and a finding's span lies in the file")
  func sentences() throws {
    let text = "The **digital\nwrongdoing** of [the town](x.md) ended. It was `over`."
    let side = Segmenter(language: .english, data: nil).segment(try document(text))
    #expect(side.sentences.count == 2)
    let tokens = side.tokens.filter { ["digital", "wrongdoing"].contains(side.text($0)) }.map(\.span)
    #expect(tokens == [TextSpan(6, 13), TextSpan(14, 24)])
  }

  @Test("comments to qc are heard in HTML, and only shown in code")
  func comments() throws {
    #expect(try document("`<!-- qc:off -->` text\n\n```\n<!-- qc:off -->\n```\n").comments.isEmpty)
    let text =
      "One bad.\n\n<!-- qc:ignore spelling: x -->\nTwo bad.\n\n- three <!-- qc:ignore --> bad\n- four"
    let comments = try document(text).comments
    #expect(comments.map { $0.scope.map { Array(text.utf8)[$0.range].count } } == [8, 28])
    #expect(
      try prose(text) == ["paragraph: One bad.", "paragraph: Two bad.", "list: three bad", "list: four"])
  }

  @Test(
    "an empty text, one without end and deep nesting are read",
    arguments: ["", "\n", "---\n", "# ", "[a](", "`"])
  func odd(text: String) throws { _ = try prose(text) }

  @Test("a long paragraph full of marks is read word by word")
  func long() throws {
    let count = 5000
    let text = String(repeating: "*one* **two** _three_ `code` [four](x.md) \\*<b>five</b>* ", count: count)
    let utf8 = Array((text + "end").utf8)
    let reading = MarkdownReader.read(utf8)
    let words = reading.prose.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    #expect(words.count == count * 7 + 1)
    #expect(Array(words.suffix(8)) == ["one", "two", "three", "four", "*", "five", "*", "end"])
    #expect(zip(reading.prose, utf8).allSatisfy { $0 == 0x20 || $0 == $1 })
    #expect(!String(decoding: reading.withoutCode, as: UTF8.self).contains("code"))
  }

  @Test("words that are not found, as those of an entity of two letters, hide none behind them")
  func lost() throws {
    let text = String(repeating: "&NotEqualTilde; *and* ", count: 2000) + "end"
    let words = try prose(text)[0].split(separator: " ").dropFirst()
    #expect(words.count == 2001)
    #expect(words.last == "end")
  }

  @Test("ten thousand quotation marks in a row are read in bounded time")
  func deep() throws {
    #expect(try prose(String(repeating: "> ", count: 10_000) + "end").last?.hasSuffix("end") == true)
  }
}
