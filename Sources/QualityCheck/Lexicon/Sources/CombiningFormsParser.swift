/// Reads qc's list of German combining forms: the form, a tabulator, its English; `#` begins a comment.
enum CombiningFormsParser {
  static func read(_ bytes: Bytes, path: String, into draft: inout LexiconDraft) throws(LexiconError) {
    var failure: LexiconError?
    bytes.forEachLine { number, line in
      guard failure == nil, line.count > 0, line[0] != UInt8(ascii: "#") else { return }
      let fields = line.fields(separatedBy: 0x09)
      guard fields.count == 2, let english = draft.addEnglish(fields[1]) else {
        failure = .sourceMalformed(path: path, line: number)
        return
      }
      let form = draft.german.insert(LexiconKey.make(fields[0]))
      draft.german.flags[form].insert(.combining)
      draft.translations.append(
        LexiconDraft.Translation(
          german: UInt32(form), english: UInt32(english), rank: .max, partsOfSpeech: .adjective, domain: 0,
          flags: 0))
    }
    if let failure { throw failure }
  }
}
