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
  }

  private static let mostSentences = 5

  static func implanted(_ pairs: [DocumentedPair], in texts: [ParallelLines]) -> Implanted {
    var images: [String: [String]] = [:]
    for pair in pairs where pair.term.contains(" ") { images[pair.term, default: []].append(pair.image) }
    let finder = PlainFinder(images.keys.sorted())
    var used: [String: Int] = [:]
    var made = Implanted()
    for text in texts {
      for (source, target) in zip(text.source, text.target) where !source.isEmpty {
        let line = Array(target.utf8)
        guard let (range, term) = finder.first(in: line), let phrases = images[term] else { continue }
        let count = used[term, default: 0]
        guard count < mostSentences else { continue }
        used[term] = count + 1
        var phrase = phrases[count % phrases.count]
        if (0x41...0x5A).contains(line[range.lowerBound]) {
          phrase = phrase.prefix(1).uppercased() + phrase.dropFirst()
        }
        let start = made.spun.count + range.lowerBound
        made.marks.append(
          Mark(span: TextSpan(start, start + phrase.utf8.count), tier: "K", corrections: [term]))
        made.spun += line[..<range.lowerBound] + Array(phrase.utf8) + line[range.upperBound...] + [0x0A]
        made.genuine += line + [0x0A]
        made.source += Array(source.utf8) + [0x0A]
      }
    }
    return made
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
