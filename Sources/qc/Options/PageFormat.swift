import ArgumentParser

/// How a command writes what is no report: for people or for programs.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
