/// The keys that say which texts there are.
extension ConfigurationKey {
  static let pairKeys: [ConfigurationKey] = [
    ConfigurationKey(
      name: "pairs",
      shape: "a list of 'target' and 'source' patterns",
      summary: """
        Which English texts are checked, and where the German of each lies. A place that varies is written {name} \
        and stands for one or more path components, or a part of one; the source names the same places. With \
        `align: lines`, line n of one file belongs to line n of the other. Of several patterns that match a file the \
        first counts; one that matches none is an error. By default `X.en.EXT` with `X.de.EXT`, EXT being txt, text, \
        md or markdown.
        """,
      example: """
        pairs:
          - target: "content/{name}.en.md"
            source: "content/{name}.de.md"
          - { target: "en/{page}.txt", source: "de/{page}.txt", align: lines }
        """,
      read: { node, _, configuration throws(ConfigurationError) in
        let expected = "a list of 'target' and 'source' patterns"
        guard node.isList else { throw node.wrongType(expected) }
        configuration.pairs = []
        for item in try node.list(expected) { configuration.pairs.append(try pair(item)) }
        if configuration.pairs.isEmpty { throw node.wrongType(expected) }
      },
      value: { configuration in
        FlowText.list(
          configuration.pairs.map { pair in
            let lines = pair.pairing == .lines ? ", align: lines" : ""
            return
              "{target: \(FlowText.text(pair.target.text)), source: \(FlowText.text(pair.source.text))\(lines)}"
          })
      }),
    ConfigurationKey(
      name: "roots",
      shape: "a folder or a list of folders",
      summary: "The folders in which the pairs are looked for; by default the configuration's own.",
      example: "roots: [site, newsletter]",
      read: { node, reading, configuration throws(ConfigurationError) in
        let expected = "a folder or a list of folders"
        configuration.roots = []
        for item in try node.list(expected) {
          configuration.roots.append(reading.path(try item.text(expected)))
        }
        if configuration.roots.isEmpty { throw node.wrongType(expected) }
      },
      value: { FlowText.list($0.roots.map(FlowText.text)) }),
    ConfigurationKey(
      name: "ignore",
      shape: "a glob or a list of globs",
      summary: """
        Files and folders that are not looked at. `*` and `?` stay within a path component, `**` crosses them; a \
        glob without a slash holds at every depth; a folder's glob holds for all in it. Names that begin with a dot \
        are never looked at.
        """,
      example: "ignore: [drafts, \"content/**/old-*.md\"]",
      read: { node, _, configuration throws(ConfigurationError) in configuration.ignore = try globs(node) },
      value: { FlowText.list($0.ignore.map { FlowText.text($0.text) }) }),
    ConfigurationKey(
      name: "withoutSource",
      shape: "a glob or a list of globs",
      summary: """
        English texts that need no German. Any other without its German is a finding of the rule `missing-source`.
        """,
      example: "withoutSource: [\"content/en-only/**\"]",
      read: { node, _, configuration throws(ConfigurationError) in
        configuration.withoutSource = try globs(node)
      },
      value: { FlowText.list($0.withoutSource.map { FlowText.text($0.text) }) }),
  ]

  private static func globs(_ node: ConfigurationNode) throws(ConfigurationError) -> [Glob] {
    let expected = "a glob or a list of globs"
    var globs: [Glob] = []
    for item in try node.list(expected) { globs.append(Glob(try item.text(expected))) }
    return globs
  }

  private static func pair(_ node: ConfigurationNode) throws(ConfigurationError) -> PairPattern {
    let fields = try node.fields(["target", "source", "align"], "a 'target' and a 'source' pattern")
    guard let target = fields["target"] else { throw .missingKey(node.place, key: "target", parent: "pairs") }
    guard let source = fields["source"] else { throw .missingKey(node.place, key: "source", parent: "pairs") }
    let patterns = (target: try pattern(target), source: try pattern(source))
    let pairing = try fields["align"]?.choice(Pairing.self) ?? .automatic
    do throws(PathPattern.Problem) {
      return try PairPattern(
        target: patterns.target, source: patterns.source, pairing: pairing, place: target.place)
    } catch {
      throw .badPattern(source.place, error)
    }
  }

  private static func pattern(_ node: ConfigurationNode) throws(ConfigurationError) -> PathPattern {
    let text = try node.text("a pattern such as 'content/{name}.en.md'")
    do throws(PathPattern.Problem) { return try PathPattern(text) } catch {
      throw .badPattern(node.place, error)
    }
  }
}
