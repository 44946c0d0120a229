/// MQM's severities, from harmless to unpublishable.
public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
  case neutral, minor, major, critical

  public static func < (a: Severity, b: Severity) -> Bool {
    Self.allCases.firstIndex(of: a)! < Self.allCases.firstIndex(of: b)!
  }
}
