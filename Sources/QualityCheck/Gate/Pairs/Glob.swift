/// A pattern of paths to leave out: `*` and `?` stay within a component, `**` crosses them.
///
/// A glob without a slash is looked for at every depth; one that names a folder holds for all that lies in it.
public struct Glob: Sendable, Hashable {
  public let text: String
  private let components: [[Unicode.Scalar]]

  public init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "/").map { Array($0.unicodeScalars) }.filter { $0 != ["."] }
    let isAnchored = text.dropLast().contains("/")
    components = isAnchored ? parts : [["*", "*"]] + parts
  }

  /// Whether a path without leading slash, or a folder it lies in, is meant.
  public func matches(_ path: String) -> Bool {
    let path = path.split(separator: "/").map { Array($0.unicodeScalars) }
    return Self.matches(path[...], components[...])
  }

  private static func matches(_ path: ArraySlice<[Unicode.Scalar]>, _ glob: ArraySlice<[Unicode.Scalar]>)
    -> Bool
  {
    // All of the glob is used up: the path is what it names, or lies in it.
    guard let first = glob.first else { return true }
    if first == ["*", "*"] {
      let rest = glob.dropFirst()
      guard !rest.isEmpty else { return !path.isEmpty }
      return path.indices.contains { matches(path[$0...], rest) }
    }
    guard let component = path.first, matches(component[...], first[...]) else { return false }
    return matches(path.dropFirst(), glob.dropFirst())
  }

  /// One component; the last `*` tried takes more and more, so that no pattern takes exponential time.
  private static func matches(_ name: ArraySlice<Unicode.Scalar>, _ glob: ArraySlice<Unicode.Scalar>) -> Bool
  {
    var (name, glob) = (name, glob)
    var retry: (name: ArraySlice<Unicode.Scalar>, glob: ArraySlice<Unicode.Scalar>)?
    while !name.isEmpty {
      if glob.first == "*" {
        glob = glob.dropFirst()
        retry = (name, glob)
      } else if let wanted = glob.first, wanted == "?" || wanted == name.first {
        name = name.dropFirst()
        glob = glob.dropFirst()
      } else if let last = retry {
        name = last.name.dropFirst()
        glob = last.glob
        retry = (name, glob)
      } else {
        return false
      }
    }
    return glob.allSatisfy { $0 == "*" }
  }
}
