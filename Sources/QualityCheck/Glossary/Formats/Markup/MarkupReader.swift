internal import Foundation
internal import FoundationXML

/// An element of a markup file while it is read.
struct MarkupElement {
  /// The name without its namespace's prefix.
  let name: String
  let attributes: [String: String]
  /// Where the content begins: behind the start tag.
  let position: TextPosition
  /// The text so far; empty for elements whose text nobody wants.
  var text = ""
}

/// What makes concepts of a file's elements.
protocol MarkupHandler: AnyObject {
  /// Whether the text of an element of this name is wanted; text of elements inside it is added.
  func wantsText(of name: String) -> Bool
  /// Whether the text of an element inside a wanted one is a code of the document's own format and no words.
  func isCode(_ name: String) -> Bool
  func begin(_ element: MarkupElement, inside parents: [MarkupElement]) throws(GlossaryError)
  func end(_ element: MarkupElement, inside parents: [MarkupElement]) throws(GlossaryError)
}

extension MarkupHandler {
  func isCode(_ name: String) -> Bool { false }
}

/// Elements inside segments of TMX and XLIFF 1.2 whose text is a code, or that of a footnote and the like.
enum InlineCode {
  static let names: Set = ["bpt", "ept", "it", "ph", "ut", "sub"]
}

/// Reads a markup file of any length piece by piece with Foundation's parser, which is libxml2's.
///
/// Tried on Linux with Swift 6.3: the parser takes some 22 MB for a file of 500 MB; external entities are not loaded;
/// entities of the document itself vanish without a word, so documents that declare any are refused beforehand; a
/// file that was cut off is "parsed" and told only to the delegate.
final class MarkupReader: NSObject, XMLParserDelegate {
  private let path: String
  /// What is read in place of the file.
  private let bytes: [UInt8]?
  /// Chooses the handler by the root element's name; nil for a root that is no glossary.
  private let handlerOfRoot: (String, [String: String]) -> (any MarkupHandler)?
  private var handler: (any MarkupHandler)?
  private var stack: [MarkupElement] = []
  private var failure: GlossaryError?

  init(
    path: String, bytes: [UInt8]? = nil,
    handlerOfRoot: @escaping (String, [String: String]) -> (any MarkupHandler)?
  ) {
    self.path = path
    self.bytes = bytes
    self.handlerOfRoot = handlerOfRoot
  }

  /// Reads the file to its end and gives the root's handler.
  func read() throws(GlossaryError) -> any MarkupHandler {
    let parser = try parser()
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    let isParsed = parser.parse()
    if let failure { throw failure }
    guard let handler else { throw .empty(path: path) }
    if !isParsed { throw .unreadable(path: path) }
    return handler
  }

  private func parser() throws(GlossaryError) -> XMLParser {
    // A parser of data takes it as one piece, and libxml2 refuses pieces of more than 10 MB.
    if let bytes { return XMLParser(stream: InputStream(data: Data(bytes))) }
    try GlossaryFile.check(path)
    try MarkupProlog.check(path)
    guard let stream = InputStream(fileAtPath: path) else { throw .unreadable(path: path) }
    return XMLParser(stream: stream)
  }

  // MARK: XMLParserDelegate

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard failure == nil else { return }
    let element = MarkupElement(
      name: elementName, attributes: attributes, position: position(parser, after: 1))
    if handler == nil {
      handler = handlerOfRoot(elementName, attributes)
      if handler == nil {
        return stop(parser, .faulty(path: path, at: element.position, .unknownRoot(name: elementName)))
      }
    }
    do throws(GlossaryError) { try handler?.begin(element, inside: stack) } catch { stop(parser, error) }
    stack.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard failure == nil, let element = stack.popLast() else { return }
    do throws(GlossaryError) { try handler?.end(element, inside: stack) } catch { stop(parser, error) }
    // Markup within a text, such as `<hi>`, is a part of it.
    if !element.text.isEmpty, let parent = stack.last, collects(parent) {
      stack[stack.count - 1].text += element.text
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { add(string) }

  func parser(_ parser: XMLParser, foundCDATA data: Data) { add(String(decoding: data, as: UTF8.self)) }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    stop(
      parser,
      .faulty(path: path, at: position(parser, after: 0), .markup(Self.fault((error as NSError).code))))
  }

  // MARK: -

  private func add(_ string: String) {
    guard failure == nil, let element = stack.last, collects(element) else { return }
    stack[stack.count - 1].text += string
  }

  /// Whether the element or one around it wants its text.
  private func collects(_ element: MarkupElement) -> Bool {
    guard let handler else { return false }
    if handler.isCode(element.name) { return false }
    if handler.wantsText(of: element.name) { return true }
    for around in stack.suffix(4).reversed() {
      if handler.isCode(around.name) { return false }
      if handler.wantsText(of: around.name) { return true }
    }
    return false
  }

  private func stop(_ parser: XMLParser, _ error: GlossaryError) {
    guard failure == nil else { return }
    failure = error
    parser.abortParsing()
  }

  private func position(_ parser: XMLParser, after columns: Int) -> TextPosition {
    TextPosition(line: max(parser.lineNumber, 1), column: max(parser.columnNumber + columns, 1))
  }

  /// Numbers of libxml2's `xmlParserErrors`.
  private static func fault(_ code: Int) -> GlossaryError.MarkupFault {
    switch code {
    case 4: .noMarkup
    case 5, 77: .unfinished
    case 9, 81: .badCharacter
    case 26, 27: .undefinedEntity
    case 76: .mismatchedTag
    default: .other(code)
    }
  }
}
