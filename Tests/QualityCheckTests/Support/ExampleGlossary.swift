@testable import QualityCheck

extension Example {
  /// The example's rows as a glossary.
  func concepts() throws -> Glossary {
    guard !glossary.isEmpty else { return .empty }
    return try CSVGlossary.read(
      Array("de,en,status\n\(glossary)\n".utf8), path: "example.csv", separator: nil)
  }
}
