import QualityCheck

/// Texts made from documented pairs: the phrase in a sentence of ours, or in a real one instead of the term.
enum Implanting {
  private static let carriers = [
    ("Most of the third lecture was about ", "."),
    ("For beginners, ", " is not easy to explain."),
    ("Our editors have written about ", " twice this spring."),
    ("In the end the committee chose ", " for its tests."),
    ("There are good introductions to ", " in every library."),
    ("She spent four years of her career on ", "."),
    ("New results on ", " were presented in Vienna."),
    ("Without ", " the work would have taken longer."),
  ]

  /// One paragraph for every phrase.
  static func carried(_ pairs: [DocumentedPair]) -> (utf8: [UInt8], marks: [Mark]) {
    var utf8: [UInt8] = []
    var marks: [Mark] = []
    for (index, pair) in pairs.enumerated() {
      let (before, after) = carriers[index % carriers.count]
      utf8 += Array(before.utf8)
      let span = TextSpan(utf8.count, utf8.count + pair.image.utf8.count)
      marks.append(Mark(span: span, tier: "K", corrections: [pair.term]))
      utf8 += Array((pair.image + after + "\n\n").utf8)
    }
    return (utf8, marks)
  }

  /// Real sentences with a term, once with the phrase instead of it and once as they are.
  struct Implanted {
    var source: [UInt8] = []
    var spun: [UInt8] = []
    var genuine: [UInt8] = []
    var marks: [Mark] = []

    /// - Parameter place: what is put into this line.
    fileprivate mutating func add(_ text: ParallelLines, _ number: Int, _ place: Place?) {
      var line = Array(text.target[number].utf8)
      if let place {
        let start = spun.count + place.range.lowerBound
        marks.append(
          Mark(
            span: TextSpan(start, start + place.phrase.utf8.count), tier: "K", corrections: [place.term]))
        line.replaceSubrange(place.range, with: Array(place.phrase.utf8))
      }
      spun += line + [0x0A]
      source += Array(text.source[number].utf8) + [0x0A]
    }
  }

  private static let mostSentences = 5

  static func implanted(_ pairs: [DocumentedPair], in texts: [ParallelLines]) -> Implanted {
    var made = Implanted()
    for place in places(of: pairs, in: texts) {
      let text = texts[place.text]
      made.add(text, place.line, place)
      made.genuine += Array(text.target[place.line].utf8) + [0x0A]
    }
    return made
  }

  /// One text for each of the same sentences, with those around it that stand beside it in the news.
  static func strayed(_ pairs: [DocumentedPair], in texts: [ParallelLines]) -> [Implanted] {
    places(of: pairs, in: texts).map { place in
      let text = texts[place.text]
      var made = Implanted()
      let first = max(place.line - linesBefore, 0)
      for line in first..<min(first + linesOfStrayed, text.target.count) {
        made.add(text, line, line == place.line ? place : nil)
      }
      return made
    }
  }

  /// An article's worth.
  private static let linesOfStrayed = 21
  private static let linesBefore = 10

  /// A term in a sentence, and the phrase to put there.
  fileprivate struct Place {
    let text: Int
    let line: Int
    let range: Range<Int>
    let phrase: String
    let term: String
  }

  private static func places(of pairs: [DocumentedPair], in texts: [ParallelLines]) -> [Place] {
    var images: [String: [String]] = [:]
    for pair in pairs where pair.term.contains(" ") { images[pair.term, default: []].append(pair.image) }
    let finder = PlainFinder(images.keys.sorted())
    var used: [String: Int] = [:]
    var places: [Place] = []
    for (index, text) in texts.enumerated() {
      for (number, source) in text.source.enumerated() where !source.isEmpty {
        let line = Array(text.target[number].utf8)
        guard let (range, term) = finder.first(in: line), let phrases = images[term] else { continue }
        let count = used[term, default: 0]
        guard count < mostSentences else { continue }
        used[term] = count + 1
        var phrase = phrases[count % phrases.count]
        if (0x41...0x5A).contains(line[range.lowerBound]) {
          phrase = phrase.prefix(1).uppercased() + phrase.dropFirst()
        }
        places.append(Place(text: index, line: number, range: range, phrase: phrase, term: term))
      }
    }
    return places
  }
}

/// Finds whole words of a list, whatever their case; the first place wins, and there the longest.
private struct PlainFinder {
  private var terms: [ArraySlice<UInt8>: [[UInt8]]] = [:]
  private static let keyLength = 3

  init(_ texts: [String]) {
    for text in texts {
      let utf8 = Array(text.utf8)
      terms[utf8.prefix(Self.keyLength), default: []].append(utf8)
    }
    terms = terms.mapValues { $0.sorted { $0.count > $1.count } }
  }

  func first(in line: [UInt8]) -> (Range<Int>, String)? {
    let small = line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for start in small.indices where start == 0 || !Self.isWord(small[start - 1]) {
      for term in terms[small[start...].prefix(Self.keyLength)] ?? [] {
        let end = start + term.count
        guard end <= small.count, small[start..<end].elementsEqual(term) else { continue }
        if end == small.count || !Self.isWord(small[end]) {
          return (start..<end, String(decoding: term, as: UTF8.self))
        }
      }
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
    default: false
    }
  }
}
