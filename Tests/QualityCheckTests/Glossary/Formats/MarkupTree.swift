import Foundation
import FoundationXML

/// A markup document as a tree, for tests that look at what was written.
final class MarkupTree: NSObject, XMLParserDelegate {
  final class Node {
    /// With its prefix.
    let name: String
    let attributes: [String: String]
    var children: [Node] = []
    var text = ""
    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    var all: [Node] { [self] + children.flatMap(\.all) }
  }

  private var stack = [Node("", [:])]
  private var hasFailed = false

  /// The root element; nil for a text that is not well-formed.
  static func root(_ text: String) -> Node? {
    let tree = MarkupTree()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = tree
    guard parser.parse(), !tree.hasFailed else { return nil }
    return tree.stack[0].children.first
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let node = Node(name, attributes)
    stack[stack.count - 1].children.append(node)
    stack.append(node)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    stack.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { stack[stack.count - 1].text += string }
  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { hasFailed = true }
}
