/// Sorts a draft and lays it out as a store.
///
/// Entries are numbered in the order of their bytes, so the phrases that begin with a word follow it directly, and
/// every list of links is sorted by number.
enum StoreCompiler {
  static func compile(_ draft: consuming LexiconDraft, identity: String, statistics: String, stamp: Int)
    -> [UInt8]
  {
    var writer = StoreWriter()
    addComponents(&draft.english)
    addComponents(&draft.german)
    let english = numbers(draft.english)
    let german = numbers(draft.german)
    writer.add(StoreFormat.SectionID.sources.rawValue, Array(identity.utf8))
    writer.add(StoreFormat.SectionID.statistics.rawValue, Array(statistics.utf8))
    add(draft.english, numbers: english, base: .english, to: &writer)
    add(draft.german, numbers: german, base: .german, to: &writer)
    add(links: draft.links, numbers: english, to: &writer)
    add(draft.translationCounts.priced(draft.translations), english: english, german: german, to: &writer)
    add(pivots: draft.pivots, numbers: english, to: &writer)
    addDomains(to: &writer)
    return writer.finish(stamp: stamp)
  }

  /// Every word of a phrase is an entry itself.
  private static func addComponents(_ vocabulary: inout VocabularyDraft) {
    for entry in 0..<vocabulary.count {
      let text = Array(vocabulary.bytes(entry))
      guard text.contains(0x20) else { continue }
      for word in text.split(separator: 0x20) { _ = vocabulary.insert(Array(word)) }
    }
  }

  /// The final number of each entry of the draft.
  private static func numbers(_ vocabulary: VocabularyDraft) -> [UInt32] {
    let order = vocabulary.text.withUnsafeBufferPointer { text in
      (0..<vocabulary.count).sorted { a, b in
        precedes(
          text, Int(vocabulary.starts[a])..<Int(vocabulary.starts[a + 1]),
          Int(vocabulary.starts[b])..<Int(vocabulary.starts[b + 1]))
      }
    }
    var numbers = [UInt32](repeating: 0, count: order.count)
    for (number, entry) in order.enumerated() { numbers[entry] = UInt32(number) }
    return numbers
  }

  @inline(__always) private static func precedes(_ text: Bytes, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    var i = a.lowerBound
    var j = b.lowerBound
    while i < a.upperBound, j < b.upperBound {
      if text[i] != text[j] { return text[i] < text[j] }
      i += 1
      j += 1
    }
    return a.count < b.count
  }

  private static func add(
    _ vocabulary: VocabularyDraft, numbers: [UInt32], base: StoreFormat.SectionID,
    to writer: inout StoreWriter
  ) {
    let count = vocabulary.count
    var order = [Int](repeating: 0, count: count)
    for (entry, number) in numbers.enumerated() { order[Int(number)] = entry }
    var text: [UInt8] = []
    text.reserveCapacity(vocabulary.text.count)
    var starts: [UInt32] = [0]
    starts.reserveCapacity(count + 1)
    for entry in order {
      text.append(contentsOf: vocabulary.bytes(entry))
      starts.append(UInt32(text.count))
    }
    var components: [UInt32] = []
    var componentStarts: [UInt32] = [0]
    for entry in order {
      let key = vocabulary.bytes(entry)
      if key.contains(0x20) {
        for word in key.split(separator: 0x20) {
          if let component = vocabulary.find(Array(word)) { components.append(numbers[component]) }
        }
      }
      componentStarts.append(UInt32(components.count))
    }
    var pairs = vocabulary.lemmas.map { pair in
      UInt64(numbers[Int(pair >> 32)]) << 32 | UInt64(numbers[Int(pair & 0xFFFF_FFFF)])
    }
    pairs.sort()
    removeRepeats(&pairs)
    let section = { (part: StoreFormat.VocabularyPart) in base.rawValue + part.rawValue }
    writer.add(section(.textStarts), starts)
    writer.add(section(.text), text)
    let index = WordIndexBuilder(starts: starts, text: text)
    writer.add(section(.table), index.table)
    writer.add(section(.filter), index.filter)
    writer.add(section(.componentStarts), componentStarts)
    writer.add(section(.components), components)
    writer.add(section(.partsOfSpeech), order.map { vocabulary.partsOfSpeech[$0].rawValue })
    writer.add(section(.flags), order.map { vocabulary.flags[$0].rawValue })
    writer.add(section(.frequency), order.map { UInt16(clamping: vocabulary.frequency[$0]) })
    writer.add(section(.lemmaStarts), ListStarts.make(pairs.lazy.map { Int($0 >> 32) }, count: count))
    writer.add(section(.lemmas), pairs.map { UInt32(truncatingIfNeeded: $0) })
  }

  private static func removeRepeats(_ values: inout [UInt64]) {
    var kept = 0
    for index in values.indices where index == 0 || values[index] != values[kept - 1] {
      values[kept] = values[index]
      kept += 1
    }
    values.removeLast(values.count - kept)
  }

  /// Both directions of every link, sorted, with the relations of equal pairs united.
  private static func add(links: [UInt64], numbers: [UInt32], to writer: inout StoreWriter) {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(links.count * 2)
    for link in links {
      let a = UInt64(numbers[Int(link >> 36)])
      let b = UInt64(numbers[Int(link >> 8 & 0xFFF_FFFF)])
      pairs.append(a << 36 | b << 8 | link & 0xFF)
      pairs.append(b << 36 | a << 8 | link & 0xFF)
    }
    pairs.sort()
    var merged = 0
    for index in pairs.indices {
      if index > 0, pairs[index] >> 8 == pairs[merged - 1] >> 8 {
        pairs[merged - 1] |= pairs[index] & 0xFF
      } else {
        pairs[merged] = pairs[index]
        merged += 1
      }
    }
    pairs.removeLast(pairs.count - merged)
    writer.add(
      StoreFormat.SectionID.synonymStarts.rawValue,
      ListStarts.make(pairs.lazy.map { Int($0 >> 36) }, count: numbers.count))
    writer.add(
      StoreFormat.SectionID.synonymWords.rawValue,
      pairs.map { UInt32(truncatingIfNeeded: $0 >> 8 & 0xFFF_FFFF) })
    writer.add(
      StoreFormat.SectionID.synonymRelations.rawValue, pairs.map { UInt8(truncatingIfNeeded: $0) })
  }

  /// The translations of each German entry, best first, and the German entries of each English one.
  private static func add(
    _ drafts: [LexiconDraft.Translation], english: [UInt32], german: [UInt32], to writer: inout StoreWriter
  ) {
    var all = drafts
    for index in all.indices {
      all[index].german = german[Int(all[index].german)]
      all[index].english = english[Int(all[index].english)]
    }
    // First by pair, to unite repeats; then by rank.
    all.sort { ($0.german, $0.english, $0.rank) < ($1.german, $1.english, $1.rank) }
    var kept = 0
    for index in all.indices {
      if index > 0, all[index].german == all[kept - 1].german, all[index].english == all[kept - 1].english {
        all[kept - 1].partsOfSpeech.formUnion(all[index].partsOfSpeech)
        all[kept - 1].flags |= all[index].flags & Translation.Flags.leading.rawValue
        if all[kept - 1].domain == 0 { all[kept - 1].domain = all[index].domain }
      } else {
        all[kept] = all[index]
        kept += 1
      }
    }
    all.removeLast(all.count - kept)
    var back = all.map { UInt64($0.english) << 32 | UInt64($0.german) }
    back.sort()
    all.sort { ($0.german, $0.rank) < ($1.german, $1.rank) }
    for index in all.indices {
      let isFirst = index == 0 || all[index].german != all[index - 1].german
      if isFirst, all[index].flags & Translation.Flags.leading.rawValue != 0 {
        all[index].flags |= Translation.Flags.primary.rawValue
      }
    }
    all.sort { ($0.german, $0.cost, $0.rank) < ($1.german, $1.cost, $1.rank) }
    writer.add(
      StoreFormat.SectionID.translationStarts.rawValue,
      ListStarts.make(all.lazy.map { Int($0.german) }, count: german.count))
    writer.add(StoreFormat.SectionID.translationWords.rawValue, all.map(\.english))
    writer.add(
      StoreFormat.SectionID.translationAttributes.rawValue,
      all.map {
        UInt32($0.partsOfSpeech.rawValue) | UInt32($0.domain) << 8 | UInt32($0.flags) << 16
          | UInt32(TranslationCosts.byte($0.cost)) << 24
      })
    writer.add(
      StoreFormat.SectionID.backTranslationStarts.rawValue,
      ListStarts.make(back.lazy.map { Int($0 >> 32) }, count: english.count))
    writer.add(
      StoreFormat.SectionID.backTranslationWords.rawValue, back.map { UInt32(truncatingIfNeeded: $0) })
  }

  private static func addDomains(to writer: inout StoreWriter) {
    var text: [UInt8] = []
    var starts: [UInt32] = [0]
    for domain in DingTags.domains {
      text.append(contentsOf: domain.utf8)
      starts.append(UInt32(text.count))
    }
    writer.add(StoreFormat.SectionID.domains.rawValue, text)
    writer.add(StoreFormat.SectionID.domainStarts.rawValue, starts)
  }
}
