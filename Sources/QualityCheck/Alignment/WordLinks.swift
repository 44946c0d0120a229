/// Which words of the target may render which words of the source.
///
/// A link is a dictionary translation of the word or of a part of a compound, an equal number, an equal spelling,
/// or a common beginning of five letters. It is a possibility, not a decision: what a link is worth depends on
/// how often it holds by chance.
struct WordLinks: Sendable {
  /// For each source type the target types, ascending.
  let targets: IntegerLists

  init(source: WordTypes, target: WordTypes, lexicon: Lexicon?) {
    var finder = LinkFinder(target: target, lexicon: lexicon)
    var targets = IntegerLists()
    for kind in source.kinds { targets.append(finder.links(kind)) }
    self.targets = targets
  }
}

private struct LinkFinder {
  private let lexicon: Lexicon?
  private let target: WordTypes
  private var byLemma: [UInt32: [Int32]] = [:]
  private var byKey: [[UInt8]: [Int32]] = [:]
  private var byBeginning: [[UInt8]: [Int32]] = [:]
  /// The content words of multi-word translations.
  private var components: [UInt32: [UInt32]] = [:]

  init(target: WordTypes, lexicon: Lexicon?) {
    self.target = target
    self.lexicon = lexicon
    for (index, kind) in target.kinds.enumerated() {
      let index = Int32(index)
      byKey[kind.key, default: []].append(index)
      guard !kind.isNumber else { continue }
      for lemma in kind.lemmas { byLemma[lemma.rawValue, default: []].append(index) }
      byBeginning[WordShape.beginning(kind.key), default: []].append(index)
      let parts = kind.key.split(separator: UInt8(ascii: "-"))
      guard parts.count > 1 else { continue }
      for part in parts where part.count > 2 {
        byKey[Array(part), default: []].append(index)
        byBeginning[WordShape.beginning(part), default: []].append(index)
        for lemma in lexicon?.lemmas(ofEnglish: String(decoding: part, as: UTF8.self)) ?? [] {
          byLemma[lemma.rawValue, default: []].append(index)
        }
      }
    }
  }

  mutating func links(_ kind: WordTypes.Kind) -> [Int32] {
    var found: Set<Int32> = []
    if kind.isNumber {
      for type in byKey[kind.key] ?? [] where target.kinds[Int(type)].isNumber { found.insert(type) }
      return found.sorted()
    }
    addSpelling(kind.key[...], isCapitalised: kind.isCapitalised, to: &found)
    addTranslations(kind.lemmas, to: &found)
    let parts = kind.key.split(separator: UInt8(ascii: "-"))
    if parts.count > 1 {
      for part in parts { addSpelling(part, isCapitalised: kind.isCapitalised, to: &found) }
    }
    if found.isEmpty, let lexicon, kind.key.count > 6 {
      let readings = lexicon.split(germanCompound: String(decoding: kind.key, as: UTF8.self))
      for part in readings.first ?? [] { addTranslations([part], to: &found) }
    }
    return found.sorted()
  }

  private func addSpelling(_ key: ArraySlice<UInt8>, isCapitalised: Bool, to found: inout Set<Int32>) {
    for type in byKey[Array(key)] ?? [] {
      let isName = isCapitalised && target.kinds[Int(type)].isCapitalised
      if key.count > 3 || isName { found.insert(type) }
    }
    let beginning = WordShape.beginning(key)
    guard beginning.count == WordShape.beginningLength else { return }
    for type in byBeginning[beginning] ?? [] { found.insert(type) }
  }

  private mutating func addTranslations(_ lemmas: [WordID], to found: inout Set<Int32>) {
    guard let lexicon else { return }
    for lemma in lemmas {
      for translation in lexicon.translations(lemma) {
        let english = translation.english
        if let types = byLemma[english.rawValue] { found.formUnion(types) }
        for part in parts(english, lexicon) {
          if let types = byLemma[part] { found.formUnion(types) }
        }
      }
    }
  }

  /// The content words of a phrase of two or three words; none for a single word.
  private mutating func parts(_ english: WordID, _ lexicon: Lexicon) -> [UInt32] {
    if let known = components[english.rawValue] { return known }
    let words = lexicon.components(english)
    let parts =
      (2...3).contains(words.count)
      ? words.filter { !lexicon.partsOfSpeech($0).contains(.function) }.map(\.rawValue) : []
    components[english.rawValue] = parts
    return parts
  }
}
