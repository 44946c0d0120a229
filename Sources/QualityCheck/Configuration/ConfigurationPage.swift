/// The page of the documentation about `.qc.yml`, made from its keys.
package enum ConfigurationPage {
  package static func markdown(_ keys: [ConfigurationKey] = ConfigurationKey.all) -> String {
    let defaults = Configuration()
    var page = """
      # Configuration

      Made from the keys' own descriptions by `make docs`. `qc` looks for `.qc.yml` in the folder of the text and in
      those above it; `--config` names another file. Paths in it count from its folder. A key that is not known is
      an error. `qc config show` prints the values that hold and where each comes from; options of the command line
      go before the file.

      ```yaml
      pairs:
        - target: "content/{name}.en.md"
          source: "content/{name}.de.md"
      glossaries: [terms/news.csv]
      variant: en-GB
      failOn: major
      rules:
        spelling: off
        spun-wording: { severity: major }
      ```

      | key | takes | default |
      | --- | --- | --- |

      """
    for key in keys {
      page +=
        "| [`\(key.name)`](#\(key.name.lowercased())) | \(key.shape) | \(key.shownDefault(defaults)) |\n"
    }
    for key in keys {
      page += """

        ## \(key.name)

        \(key.summary)

        ```yaml
        \(key.example)
        ```

        """
    }
    return page
  }
}

extension ConfigurationKey {
  fileprivate func shownDefault(_ defaults: Configuration) -> String {
    switch name {
    // Long, and told in words.
    case "pairs": "`X.en.EXT` with `X.de.EXT`"
    default: "`\(value(defaults))`"
    }
  }
}
