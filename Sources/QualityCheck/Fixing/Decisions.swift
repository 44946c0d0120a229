internal import Foundation

/// What an editor decided about the findings of some texts: the file that the HTML report saves. `schemaVersion` 1,
/// described in Documentation/Decisions.md.
public struct Decisions: Sendable, Hashable, Codable {
  public static let schemaVersion = 1

  public let schemaVersion: Int
  public let documents: [DecidedText]

  public init(documents: [DecidedText]) {
    schemaVersion = Self.schemaVersion
    self.documents = documents
  }

  /// The decisions about one text.
  public struct DecidedText: Sendable, Hashable, Codable {
    /// The text's path when the report was made; for people.
    public let path: String
    /// ``TextHash`` of the text: offsets mean nothing in another.
    public let hash: String
    public let decisions: [Decision]

    public init(path: String, hash: String, decisions: [Decision]) {
      self.path = path
      self.hash = hash
      self.decisions = decisions
    }
  }

  /// The decision about one finding.
  public struct Decision: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
      /// A suggestion is right.
      case accept
      /// The finding is right, the correction is the editor's own.
      case edit
      /// The English is right.
      case reject
    }

    public let decision: Kind
    /// The words' place in bytes of the text's UTF-8, without a byte-order mark.
    public let start: Int
    public let end: Int
    /// The words as they were.
    public let text: String
    /// What to write instead; nothing for ``Kind/reject``.
    public let replacement: String?

    public init(decision: Kind, start: Int, end: Int, text: String, replacement: String?) {
      self.decision = decision
      self.start = start
      self.end = end
      self.text = text
      self.replacement = replacement
    }
  }

  /// Reads a file of decisions.
  public static func load(_ path: String) throws(DecisionsError) -> Decisions {
    let data: Data
    do { data = try Data(contentsOf: URL(filePath: path)) } catch {
      throw .unreadable(
        path: path,
        reason: FileManager.default.fileExists(atPath: path) ? "it cannot be read" : "no such file")
    }
    struct Version: Decodable { let schemaVersion: Int }
    guard let version = try? JSONDecoder().decode(Version.self, from: data) else {
      throw .notDecisions(path: path)
    }
    guard version.schemaVersion == schemaVersion else {
      throw .otherVersion(path: path, found: version.schemaVersion)
    }
    do { return try JSONDecoder().decode(Decisions.self, from: data) } catch {
      throw .notDecisions(path: path)
    }
  }

  /// The corrections for a text: what was accepted or edited, in reading order, overlaps and all.
  ///
  /// - Parameter path: of the decisions, for errors.
  public func corrections(
    for text: EncodedText, path: String
  ) throws(DecisionsError) -> [Correction] {
    let hash = TextHash(utf8: text.utf8).rawValue
    let entries = documents.filter { $0.hash == hash }
    guard !entries.isEmpty else {
      throw .otherText(path: path, text: text.path, madeFor: documents.map(\.path))
    }
    // Texts may be equal to the letter; then the path tells them apart.
    let named = entries.filter { $0.path == text.path }
    var corrections: [Correction] = []
    for decision in (named.isEmpty ? entries : named).flatMap(\.decisions) where decision.decision != .reject
    {
      guard let replacement = decision.replacement, decision.stands(in: text.utf8) else {
        throw .wrongPlace(path: path, words: decision.text)
      }
      guard
        !replacement.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
      else {
        throw .controlCharacter(path: path, words: decision.text)
      }
      corrections.append(
        Correction(
          span: TextSpan(decision.start, decision.end), replacement: replacement,
          confidence: decision.decision == .edit ? 1 : 0.5))
    }
    return corrections
  }
}

extension Decisions.Decision {
  /// Whether the words stand where the decision says.
  fileprivate func stands(in utf8: [UInt8]) -> Bool {
    0 <= start && start <= end && end <= utf8.count && utf8[start..<end].elementsEqual(text.utf8)
      && isBoundary(start, utf8) && isBoundary(end, utf8)
  }

  private func isBoundary(_ offset: Int, _ utf8: [UInt8]) -> Bool {
    offset == utf8.count || utf8[offset] & 0xC0 != 0x80
  }
}
