/// Decides whether a column holds inflected forms of the first column, and links each form to its base form.
struct Inflection {
  let head: [DingAlternative]
  let columns: [[DingAlternative]]
  let number: Int

  private var column: [DingAlternative] { columns[number] }

  /// Links what it recognises; false when the column holds something else, such as an example.
  func link(heads: [[Int]], forms: [[Int]], into vocabulary: inout VocabularyDraft) -> Bool {
    let grammar = head.reduce(into: PartsOfSpeech()) { $0.formUnion($1.partsOfSpeech) }
    var isInflection = false
    for (position, alternative) in column.enumerated() {
      guard let plainest = alternative.plainestKey else { continue }
      let (form, key) = (forms[position][plainest], alternative.keys[plainest])
      let partners = head.count == column.count ? [position] : Array(head.indices)
      var best: (lemma: Int, score: Int)?
      for partner in partners {
        guard let plainest = head[partner].plainestKey else { continue }
        let (lemma, lemmaKey) = (heads[partner][plainest], head[partner].keys[plainest])
        let score = score(key, alternative, lemmaKey, head[partner], grammar)
        if score > (best?.score ?? 0) { best = (lemma, score) }
      }
      guard let best else { continue }
      isInflection = true
      vocabulary.addLemma(best.lemma, of: form)
    }
    return isInflection
  }

  /// How well a form fits a base form, 0 when it does not.
  private func score(
    _ form: [UInt8], _ alternative: DingAlternative, _ lemma: [UInt8], _ base: DingAlternative,
    _ grammar: PartsOfSpeech
  ) -> Int {
    if grammar.contains(.noun), alternative.isPlural, !base.isPlural {
      let shared = Stem.sharedPrefix(form, lemma)
      return shared * 2 >= min(lemma.count, 8) && shared + 4 >= lemma.count ? shared + 1 : 0
    }
    if grammar.contains(.verb), alternative.partsOfSpeech.subtracting(.verb).isEmpty {
      return verbScore(form, alternative, lemma)
    }
    if grammar.contains(.adjective), alternative.partsOfSpeech.isEmpty, number <= 2, !form.contains(0x20) {
      let isComparative = form.suffix(2) == Stem.comparative
      guard alternative.isSuperlative || (number == 1 && isComparative && head.count == column.count) else {
        return 0
      }
      let shared = Stem.sharedPrefix(form, lemma)
      return shared + 3 >= lemma.count || alternative.isSuperlative ? shared + 1 : 0
    }
    return 0
  }

  private func verbScore(_ form: [UInt8], _ alternative: DingAlternative, _ lemma: [UInt8]) -> Int {
    guard !lemma.contains(0x20), lemma.count > 2 else { return 0 }
    let words = form.split(separator: 0x20)
    if words.count == 2 {  // the prefix of a separable verb stands behind: `schließt weg`
      let prefix = Array(words[1])
      guard lemma.starts(with: prefix), lemma.count > prefix.count + 2 else { return 0 }
      return Stem.looksAlike(Array(words[0]), Array(lemma.dropFirst(prefix.count))) ? prefix.count + 1 : 0
    }
    guard words.count == 1 else { return 0 }
    let shared = Stem.sharedPrefix(form, lemma)
    if shared >= 3, shared + 4 >= lemma.count { return shared + 1 }
    if head.count == 1, number == 2 ? hasPresentParticiple(lemma) : alternative.isFinite && number < 40 {
      return 1  // irregular ones too: `gewesen` and `er ist`
    }
    guard number <= 8, head.count == column.count else { return 0 }
    if let plain = Stem.withoutParticipleMark(form, lemma: lemma), Stem.looksAlike(plain.form, plain.lemma) {
      return 2
    }
    return alternative.isFinite || number <= 6 ? (Stem.looksAlike(form, lemma) ? 1 : 0) : 0
  }

  /// Whether the column before the second one is `gehend` to `gehen`: then a participle follows.
  private func hasPresentParticiple(_ lemma: [UInt8]) -> Bool {
    guard let form = columns[1].first?.keys.first else { return false }
    // `seiend` and `tuend` insert an e.
    return form == lemma + Array("d".utf8) || form == lemma.dropLast() + Array("end".utf8)
  }
}

/// Comparisons of German stems.
enum Stem {
  static let comparative: ArraySlice<UInt8> = ArraySlice("er".utf8)

  /// Bytes that two words share at the start, umlauts counted as their vowels.
  static func sharedPrefix(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let a = withoutUmlauts(a)
    let b = withoutUmlauts(b)
    return zip(a, b).prefix { $0 == $1 }.count
  }

  static func withoutUmlauts(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(0xC3) else { return word }
    var plain: [UInt8] = []
    var index = 0
    while index < word.count {
      if word[index] == 0xC3, index + 1 < word.count {
        switch word[index + 1] {
        case 0xA4: plain.append(UInt8(ascii: "a"))
        case 0xB6: plain.append(UInt8(ascii: "o"))
        case 0xBC: plain.append(UInt8(ascii: "u"))
        default: plain.append(contentsOf: word[index...(index + 1)])
        }
        index += 2
      } else {
        plain.append(word[index])
        index += 1
      }
    }
    return plain
  }

  /// Whether two words begin with the same consonants before the first vowel: `ging` and `gehen`, `aß` and `essen`.
  static func looksAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let onset = { (word: [UInt8]) in withoutUmlauts(word).prefix { !vowels.contains($0) } }
    return onset(a) == onset(b)
  }

  /// Takes the `ge` out of a participle, and the separable prefix off both: `weggeschlossen`, `wegschließen`.
  static func withoutParticipleMark(_ form: [UInt8], lemma: [UInt8]) -> (form: [UInt8], lemma: [UInt8])? {
    var prefix = 0
    while prefix + 2 < form.count {
      if form[prefix] == UInt8(ascii: "g"), form[prefix + 1] == UInt8(ascii: "e"),
        lemma.starts(with: form[..<prefix])
      {
        return (Array(form[(prefix + 2)...]), Array(lemma[prefix...]))
      }
      prefix += 1
    }
    return nil
  }

  private static let vowels = Set("aeiouy".utf8)
}
