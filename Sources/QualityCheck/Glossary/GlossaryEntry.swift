/// A concept and where its file speaks of it.
public struct GlossaryEntry: Sendable, Hashable {
  public var concept: Concept
  /// Where the file begins to speak of the concept.
  public var position: TextPosition
  /// One for each of the concept's German terms.
  public var german: [TextPosition]
  /// One for each of the concept's English terms.
  public var english: [TextPosition]

  public init(concept: Concept, position: TextPosition, german: [TextPosition], english: [TextPosition]) {
    self.concept = concept
    self.position = position
    self.german = german
    self.english = english
  }

  public func positions(in language: Language) -> [TextPosition] {
    switch language {
    case .german: german
    case .english: english
    }
  }
}
