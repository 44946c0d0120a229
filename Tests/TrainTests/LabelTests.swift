import Foundation
import QualityCheck
import Testing

@testable import qc_train

@Suite struct LabelTests {
  private func marks(_ text: String, _ marked: String, _ corrections: [String], _ standard: Marks.Standard)
    throws -> Marks
  {
    let utf8 = Array(text.utf8)
    return Marks(
      utf8: utf8, marks: [Mark(span: try span(of: marked, in: text), tier: "T", corrections: corrections)],
      standard: standard)
  }

  private func span(of part: String, in text: String) throws -> TextSpan {
    let range = try #require(text.range(of: part))
    return TextSpan(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  /// A correction of a part counts when the whole is right with it; another correction is neither right nor wrong.
  @Test func partOfAMark() throws {
    let text = "The clinic lost its tolerant records in May."
    let marks = try marks(text, "tolerant records", ["patient records", "patients' records"], .article)
    #expect(marks.label(try span(of: "tolerant", in: text), "patient") == .right)
    #expect(marks.label(try span(of: "tolerant records", in: text), "Patients\u{2019} records") == .right)
    #expect(marks.label(try span(of: "tolerant", in: text), "lenient") == .other)
    #expect(marks.label(try span(of: "clinic", in: text), "hospital") == .unmarked)
  }

  /// A documented phrase is known as a whole: another term teaches nothing, and half of it only where nobody mends the
  /// whole.
  @Test func documentedPhrase() throws {
    let text = "It used a profound neural organization."
    let marks = try marks(text, "profound neural organization", ["deep neural network"], .documented)
    #expect(
      marks.label(try span(of: "profound neural organization", in: text), "deep neural networks") == .right)
    #expect(marks.label(try span(of: "organization", in: text), "deep neural network") == .other)
    let half = (try span(of: "profound neural", in: text), "deep neural")
    let whole = (try span(of: "profound neural organization", in: text), "deep neural network")
    #expect(marks.labels([half]) == [.right])
    #expect(marks.labels([half, whole]) == [.other, .right])
  }

  @Test(arguments: [
    ("Organisation", "organization"), ("recognised", "recognized"), ("anti-virus", "antivirus"),
    ("a  b.", "ab"),
    ("isolated", "isolated"), ("series", "series"),
  ])
  func normalized(text: String, expected: String) { #expect(Wording.normalized(text) == expected) }

  /// The marks lie on the phrases that were put in, and the longest term wins.
  @Test func implanted() throws {
    let pairs = [
      DocumentedPair(term: "kidney failure", image: "kidney disappointment"),
      DocumentedPair(term: "acute kidney failure", image: "intense kidney disappointment"),
    ]
    let line = "Acute kidney failure is rare; kidney failures are not."
    let text = ParallelLines(
      name: "x", source: ["Akutes Nierenversagen ist selten.", ""], target: [line, line])
    let made = Implanting.implanted(pairs, in: [text])
    #expect(
      String(decoding: made.spun, as: UTF8.self)
        == "Intense kidney disappointment is rare; kidney failures are not.\n")
    #expect(made.marks.map(\.span) == [TextSpan(0, 29)])
    #expect(String(decoding: made.genuine, as: UTF8.self) == line + "\n")
    let carried = Implanting.carried(pairs)
    for (mark, pair) in zip(carried.marks, pairs) {
      #expect(Array(carried.utf8[mark.span.range]) == Array(pair.image.utf8))
    }
  }

  @Test func area() {
    #expect(areaUnderCurve([0.9, 0.5], [0.1, 0.5]) == 0.875)
    #expect(areaUnderCurve([], []) == 0)
  }
}
