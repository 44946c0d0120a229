/// Tells whether a text is still the one that something was said about.
///
/// The 128-bit FNV-1a hash of the text's UTF-8, without a byte-order mark, written `fnv1a-128:` and 32 hexadecimal
/// digits. It guards against mistakes, not against forgery.
public struct TextHash: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public init(_ document: Document) { self.init(utf8: document.utf8) }

  init(utf8: [UInt8]) {
    var hash = FNV1a()
    hash.add(String(decoding: utf8, as: UTF8.self))
    rawValue = "fnv1a-128:" + hash.hexadecimal
  }
}
