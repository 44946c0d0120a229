import Testing

@testable import QualityCheck

@Suite("Tokenizer") struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    var tokenizer = Tokenizer(utf8: Array(text.utf8))
    tokenizer.tokenize(TextSpan(0, text.utf8.count))
    return tokenizer.tokens.map { tokenizer.forms.forms[$0.form] }
  }

  private func kinds(_ text: String) -> [Token.Kind] {
    var tokenizer = Tokenizer(utf8: Array(text.utf8))
    tokenizer.tokenize(TextSpan(0, text.utf8.count))
    return tokenizer.tokens.map(\.kind)
  }

  @Test("apostrophes and hyphens inside a word belong to it, those at its ends do not")
  func innerMarks() {
    #expect(tokens("rock'n'roll’s 'quoted' words") == ["rock'n'roll’s", "'", "quoted", "'", "words"])
    #expect(tokens("E-Mail- und ‘Post’") == ["E-Mail", "-", "und", "‘", "Post", "’"])
    #expect(tokens("a\u{2011}b c\u{2010}d") == ["a\u{2011}b", "c\u{2010}d"])
    #expect(tokens("Sicher\u{AD}heit") == ["Sicher\u{AD}heit"])
    #expect(tokens("well--known") == ["well", "--", "known"])
  }

  @Test("numbers keep German and English separators, and the mark of the sentence stays out")
  func numbers() {
    #expect(
      tokens("1.234,56 1,234.56 3.5 10% 12:30.") == ["1.234,56", "1,234.56", "3.5", "10", "%", "12:30", "."])
    #expect(kinds("1.234,56 10%") == [.number, .number, .symbol])
    #expect(
      tokens("10\u{202F}000 Euro, 20th, 25-year-old") == [
        "10\u{202F}000", "Euro", ",", "20th", ",", "25-year-old",
      ])
    #expect(kinds("20th 25-year-old G20 2018-report") == [.number, .word, .word, .word])
    #expect(tokens("2010-2015") == ["2010", "-", "2015"])
  }

  @Test("addresses, handles and file names are one token, without the sentence's punctuation")
  func addresses() {
    #expect(
      tokens("See https://example.org/a_(b)?q=1, or example.com.") == [
        "See", "https://example.org/a_(b)?q=1", ",", "or", "example.com", ".",
      ])
    #expect(kinds("https://example.org/x www.example.info example.com/path") == [.url, .url, .url])
    #expect(tokens("(http://example.org/a)") == ["(", "http://example.org/a", ")"])
    #expect(tokens("jane.doe+x@mail.example.org.") == ["jane.doe+x@mail.example.org", "."])
    #expect(kinds("jane@example.org @jane #tag #1") == [.email, .handle, .handle, .symbol, .number])
    #expect(kinds("setup.exe Report.PDF 2018-report.pdf") == [.fileName, .fileName, .fileName])
  }

  @Test("a dot belongs to chains of letters only")
  func dots() {
    #expect(
      tokens("The U.S. and z.B. a Ph.D. of Dr. X.") == [
        "The", "U.S.", "and", "z.B.", "a", "Ph.D.", "of", "Dr", ".", "X", ".",
      ])
    #expect(tokens("the end.Start again...") == ["the", "end", ".", "Start", "again", "..."])
  }

  @Test("an emoji with its modifiers is one symbol, and spans count bytes")
  func emoji() {
    #expect(tokens("a👩🏽‍💻b ❤️ 😀") == ["a", "👩🏽‍💻", "b", "❤️", "😀"])
    var tokenizer = Tokenizer(utf8: Array("😀 crime".utf8))
    tokenizer.tokenize(TextSpan(0, 10))
    #expect(tokenizer.tokens.last?.span == TextSpan(5, 10))
  }

  @Test("composed and decomposed spellings are each one word, and stay different forms")
  func normalisation() {
    #expect(tokens("Fu\u{308}r für").map { Array($0.utf8) } == [Array("Fu\u{308}r".utf8), Array("für".utf8)])
    var tokenizer = Tokenizer(utf8: Array("the The the".utf8))
    tokenizer.tokenize(TextSpan(0, 11))
    #expect(tokenizer.tokens.map(\.form) == [0, 1, 0])
  }

  @Test("more spellings than the table first has room for")
  func manyForms() {
    let words = (0..<5000).map { "w\($0)" }
    var tokenizer = Tokenizer(utf8: Array((words + words).joined(separator: " ").utf8))
    tokenizer.tokenize(TextSpan(0, tokenizer.utf8.count))
    #expect(tokenizer.forms.forms == words)
    #expect(tokenizer.tokens.suffix(5000).map(\.form) == Array(0..<5000))
  }
}
