import Foundation
import Testing

@testable import QualityCheck

/// The checks of `qc glossary lint` that ask dictionaries and the language model; needs them installed.
@Suite struct GlossaryLintWordTests {
  private let data = DataDirectory(
    path: URL(filePath: #filePath).appending(path: "../../../dictionaries").standardizedFileURL.path)

  private func lint(_ text: String) async throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let resources = Resources.open(data: data)
    return try GlossaryLint(resources: resources).report([file.path]).problems.map {
      "\($0.check.rawValue) \($0.text)"
    }
  }

  @Test func theBundledGlossaryPassesItsOwnLint() async throws {
    let resources = Resources.open(data: data)
    #expect(resources.problems.isEmpty)
    let report = try GlossaryLint(resources: resources).report([data.file("glossary.csv")])
    let severe = report.problems.filter { $0.severity >= .major }
    #expect(severe.isEmpty, "\(severe.prefix(10))")
    #expect(report.files[0].concepts > 2000)
  }

  @Test func misspeltWordsAreTold() async throws {
    #expect(
      try await lint("de,en\nDatenschutzz,data protecton\nSoftwarefirma,software firm\nWHO,WHO\n")
        == ["unknown-word Datenschutzz", "unknown-word data protecton"])
  }

  @Test func everydayWordsThatWillOverFireAreTold() async throws {
    let problems = try await lint(
      "id,de,en,status\n1,Rechner,computer,\n1,,machine,deprecated\n2,Datenleck,data breach,\n2,,exfiltration,deprecated\n"
    )
    #expect(problems == ["common-word machine"])
    #expect(try await lint("de,en\nZug,train\nDatenleck,data breach\n") == ["common-word Zug"])
  }
}
