import QualityCheck
import Testing

@Suite("Fingerprint") struct FingerprintTests {
  private let before = "One line.\nThe office for digital wrongdoing said no.\n"

  private func fingerprint(_ text: String, german: String? = "Computerkriminalität") -> Fingerprint {
    let bitext = PlainBitext.pair(text, "Die Stelle für Computerkriminalität und Cyberkriminalität.")
    let finding = Finding.on("digital wrongdoing", in: bitext, german: german, term: "cybercrime")
    return Fingerprint.of([finding], in: bitext)[0]
  }

  @Test("stays the same when other text moves, comes or goes, and when marks, case and line ends change")
  func stable() {
    let original = fingerprint(before)
    #expect(fingerprint("The office for digital wrongdoing said no.\nOne line.\n") == original)
    #expect(
      fingerprint("New.\r\nEven newer.\r\nThe OFFICE for \"digital wrongdoing\" said no at all.") == original)
    #expect(fingerprint("But the office for digital wrongdoing, said no.") == original)
  }

  @Test("differs when a word beside it, the German or the term differs")
  func distinct() {
    let original = fingerprint(before)
    #expect(fingerprint("The office for digital wrongdoing says no.") != original)
    #expect(fingerprint("The office against digital wrongdoing said no.") != original)
    #expect(fingerprint(before, german: "Cyberkriminalität") != original)
    #expect(fingerprint(before, german: nil) != original)
  }

  @Test("equal findings get an ordinal each, so that removing the last leaves the others alone")
  func ordinals() {
    let text = "of digital wrongdoing in\n"
    let bitext = PlainBitext.pair(text + text + text)
    let findings = (1...3).map { Finding.on("digital wrongdoing", occurrence: $0, in: bitext) }
    let three = Fingerprint.of(findings, in: bitext)
    #expect(Set(three).count == 3)
    #expect(Fingerprint.of(Array(findings.prefix(2)), in: bitext) == Array(three.prefix(2)))
  }

  @Test("is 128-bit FNV-1a: a value from another process, which a seeded hash would miss")
  func lasting() {
    let bitext = PlainBitext.pair("digital wrongdoing")
    let print = Fingerprint.of([.on("digital wrongdoing", in: bitext)], in: bitext)[0]
    #expect(print.rawValue == "4d5ecac0a1af9de6f65ea072eccfb866")
  }

  @Test("shuffling, adding and dropping other lines keeps the fingerprint of every finding that is left")
  func edits() {
    var chance = SplitMix(7)
    let marked = (1...12).map { "the unit \($0) bought bad\($0) goods for \($0) euros" }
    let plain = (1...12).map { "line \($0) has nothing in it" }
    func prints(_ lines: [String]) -> [String: Fingerprint] {
      let bitext = PlainBitext.pair(lines.joined(separator: "\n"))
      let words = (1...12).map { "bad\($0)" }.filter { word in lines.contains { $0.contains(" \(word) ") } }
      let prints = Fingerprint.of(words.map { .on("\($0) ", in: bitext) }, in: bitext)
      return Dictionary(zip(words, prints)) { first, _ in first }
    }
    let original = prints(marked)
    #expect(Set(original.values).count == 12)
    for _ in 1...50 {
      let kept = marked.shuffled(using: &chance).prefix(Int.random(in: 1...12, using: &chance))
      let lines = (kept + plain.prefix(Int.random(in: 0...12, using: &chance))).shuffled(using: &chance)
      for (word, print) in prints(lines) { #expect(original[word] == print) }
    }
  }
}
