import ArgumentParser
import QualityCheck

/// Which findings there are: by the configuration, the glossaries and the rules.
struct FindingOptions: ParsableArguments {
  @OptionGroup(title: "Configuration") var file: ConfigurationOptions
  @OptionGroup(title: "Terms") var terms: TermOptions
  @OptionGroup(title: "Findings") var rules: RuleOptions

  /// The configuration for a text or folder, with the command line's words over it; standard input has that of the
  /// current folder.
  func configuration(near path: String) throws -> Configuration {
    var configuration = try file.load(near: path == "-" ? "." : path)
    apply(to: &configuration)
    return configuration
  }

  /// Puts the command line's words over the configuration's.
  func apply(to configuration: inout Configuration) {
    terms.apply(to: &configuration)
    rules.apply(to: &configuration)
  }
}
