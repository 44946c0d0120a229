import ArgumentParser
import Foundation

/// The exit statuses of the contract; 0 and 64 are ArgumentParser's own.
enum ExitStatus {
  /// `check` only: the gate is shut.
  static let gateShut = ExitCode(1)
  /// A file is missing or unreadable, a glossary is wrong, data is missing.
  static let couldNotRun = ExitCode(2)
}

/// qc's own data is nowhere: a report without it would call every text clean.
struct MissingData: Error, CustomStringConvertible {
  let description =
    "qc's own data, the folder 'dictionaries', is missing; run 'make install', or set QC_DICTIONARIES to that folder "
    + "of a checkout ('qc doctor' tells more)"
}

/// Something that rules look things up in is missing: they would find nothing, and the gate would open.
struct MissingResources: Error, CustomStringConvertible {
  let problems: [any Error]

  var description: String { problems.map { sentence(for: $0) }.joined(separator: "\nqc: ") }
}

/// The sentence a person reads about an error: qc's own errors describe themselves.
func sentence(for error: any Error) -> String {
  switch error {
  case let error as CocoaError:
    (error.filePath.map { "\($0): " } ?? "") + error.localizedDescription
  case let error as any CustomStringConvertible: error.description
  default: "\(error)"
  }
}
