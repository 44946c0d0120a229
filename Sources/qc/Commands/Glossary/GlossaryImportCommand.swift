import ArgumentParser
import Foundation
import QualityCheck

struct GlossaryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes concepts of other tools' files, or of the dictionary, into a glossary.",
    discussion: """
      --output names the glossary: what it says already stands, and so does everything else in its file, what qc does \
      not read included; what cannot be kept is refused. A concept is known \
      again by its domain and a German term; it gets the terms it does not have. Without --output the imported concepts \
      go to standard output.

      With --tortured the files are lists of the Problematic Paper Screener (columns 'Fingerprint - Tortured Phrase' \
      and 'Expected Text'); they become a list of known phrases, which is no glossary: a known phrase is evidence, \
      never proof against the German.

      Examples:
        qc glossary import export.tbx --output terms.yaml
        qc glossary import --dictionary --domain comp=computing,jur=law --output start.csv
        qc glossary import --tortured list.csv --output phrases.tsv

      Subject tags of the dictionary: \(DictionaryGlossary.domains.joined(separator: ", ")).
      """)

  @Argument(help: "Files to import: CSV, TSV, YAML, TBX, TMX, XLIFF.", completion: .file())
  var files: [String] = []

  @Flag(help: "Import the entries of the installed German-English dictionary that have a tag of --domain.")
  var dictionary = false

  @Option(
    help: ArgumentHelp(
      "Tags of the dictionary, each with the name the glossary gives it, if another.",
      valueName: "tag[=name],..."))
  var domain: String?

  @Flag(help: "The files are lists of known tortured phrases.")
  var tortured = false

  @Option(help: "csv, tsv, yaml or tbx; without it, the output's name tells, or else csv.")
  var format: GlossaryFormat?

  @Option(
    help: ArgumentHelp("The glossary to extend; made when it is not there.", valueName: "file"),
    completion: .file())
  var output: String?

  func validate() throws {
    if dictionary == (domain == nil) {
      throw ValidationError("--dictionary and --domain belong together.")
    }
    if dictionary { _ = try names() }
    guard dictionary || !files.isEmpty else {
      throw ValidationError("Name a file to import, or use --dictionary.")
    }
    if dictionary, tortured || !files.isEmpty {
      throw ValidationError("--dictionary takes no files and no --tortured.")
    }
    if tortured, format != nil { throw ValidationError("--tortured writes its own format.") }
    if let format, !format.isWritten {
      throw ValidationError("qc reads \(format.rawValue), but does not write it.")
    }
  }

  func run() throws {
    if tortured { return try importPhrases() }
    let output = try GlossaryOutput(path: output, format: format, fallback: format ?? .csv)
    let imported = dictionary ? try DictionaryGlossary(names: names()).read() : try Glossary.load(files)
    let old = try output.existing.map { try GlossaryReader.terms($0, as: output.format) } ?? .empty
    let result = GlossaryImport(imported, into: old)
    try output.write(result.glossary, changing: output.existing)
    try GlossaryOutput.tellUnread(files)
    StandardError.write("qc: \(Counted.text(result.added, "concept")) added, \(result.extended) extended\n")
  }

  private func importPhrases() throws {
    var phrases: [KnownPhrase] = []
    if let output { try InputFiles(files).protect(from: output) }
    for file in files { phrases += try KnownPhrases.screener(file).phrases }
    let known = KnownPhrases(phrases)
    guard let output, output != "-", FileManager.default.fileExists(atPath: output) else {
      try ReportOutput(output).write(known.text)
      return StandardError.write("qc: \(Counted.text(phrases.count, "known phrase"))\n")
    }
    let (text, added) = try known.text(addedTo: output)
    try ReportOutput(output).write(text)
    StandardError.write("qc: \(Counted.text(added, "known phrase")) added\n")
  }

  /// What the glossary calls the domains, by the dictionary's tags.
  private func names() throws -> [String: String] {
    var names: [String: String] = [:]
    for part in (domain ?? "").split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard let tag = pair.first, DictionaryGlossary.domains.contains(tag) else {
        throw ValidationError(
          "The dictionary has no tag '\(part)'; it has \(DictionaryGlossary.domains.joined(separator: ", "))."
        )
      }
      names[tag] = pair.count > 1 ? pair[1] : tag
    }
    guard !names.isEmpty else { throw ValidationError("--domain names no tag.") }
    return names
  }
}
