/// The sentence a person reads.
extension DocumentError: CustomStringConvertible {
  public var description: String {
    let name = path == "-" ? "standard input" : path
    switch self {
    case .missing: return "\(name): no such file; check the path"
    case .directory: return "\(name): this is a folder; name a text file in it"
    case .permissionDenied: return "\(name): no permission to read it; see 'ls -l' and 'chmod'"
    case .unreadable(_, let reason): return "\(name): cannot be read: \(reason)"
    case .binary(_, let offset):
      return "\(name): not a text file: a control character at byte \(offset); save the article as plain text"
    case .undecodable(_, let offset, let encoding):
      return "\(name): not valid \(encoding) at byte \(offset); save the file as UTF-8"
    case .unsupportedEncoding(_, let encoding):
      return "\(name): written in \(encoding), which cannot be converted; save the file as UTF-8"
    }
  }
}
