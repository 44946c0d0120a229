internal import Foundation

/// Reads and writes baselines as JSON.
public enum BaselineFile {
  /// More often no finding stands in a text; sums of such numbers have room.
  private static let mostTimes = 1 << 30

  /// Reads a baseline.
  public static func read(_ path: String) throws(BaselineError) -> Baseline {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path: path)
    } catch {
      if case .missing = error { throw .missing(path: path) }
      throw .unreadable(path: path, reason: error.reason)
    }
    let decoder = JSONDecoder()
    guard let header = try? decoder.decode(Header.self, from: Data(bytes)) else {
      throw .notABaseline(path: path)
    }
    guard header.version == Baseline.version else { throw .otherVersion(path: path, version: header.version) }
    guard let body = try? decoder.decode(Body.self, from: Data(bytes)),
      body.documents.values.joined().allSatisfy({ (1...mostTimes).contains($0.count) })
    else { throw .notABaseline(path: path) }
    return Baseline(
      documents: body.documents.mapValues { entries in
        entries.map {
          Baseline.Entry(
            rule: RuleID(rawValue: $0.rule), fingerprint: Fingerprint(rawValue: $0.fingerprint),
            count: $0.count, text: $0.text)
        }
      })
  }

  /// The file's whole text: texts by path, entries by rule, a line each, so that a version control's diff is short.
  public static func text(_ baseline: Baseline) -> String {
    let documents = baseline.documents.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return JSONValue.object([
      ("version", .integer(Baseline.version)),
      ("documents", .object(documents.map { ($0.key, .array($0.value.map(entry))) })),
    ]).rendered(width: 60)
  }

  private static func entry(_ entry: Baseline.Entry) -> JSONValue {
    .object([
      ("rule", .string(entry.rule.rawValue)), ("fingerprint", .string(entry.fingerprint.rawValue)),
      ("count", .integer(entry.count)), ("text", .string(entry.text)),
    ])
  }

  private struct Header: Decodable { let version: Int }
  private struct Body: Decodable {
    struct Entry: Decodable {
      let rule: String
      let fingerprint: String
      let count: Int
      let text: String
    }
    let documents: [String: [Entry]]
  }
}

extension DocumentError {
  /// Why, without the path.
  fileprivate var reason: String {
    switch self {
    case .directory: "it is a folder"
    case .permissionDenied: "no permission; see 'ls -l' and 'chmod'"
    case .unreadable(_, let reason): reason
    default: "it is no text"
    }
  }
}
