/// Glossaries in markup: the root element tells whether it is TBX, TMX or XLIFF.
enum MarkupGlossary {
  static func forEach(_ path: String, _ consume: (GlossaryEntry) -> Void) throws(GlossaryError) {
    var count = 0
    var failure: GlossaryError?
    withoutActuallyEscaping(consume) { consume in
      let take = { (entry: GlossaryEntry) in
        count += 1
        consume(entry)
      }
      let reader = MarkupReader(path: path) { root, attributes in
        switch root {
        case "tbx", "martif": TBXGlossary(path: path) { entry, _ in take(entry) }
        case "tmx": TMXGlossary(consume: take)
        case "xliff": XLIFFGlossary(root: attributes, consume: take)
        default: nil
        }
      }
      do throws(GlossaryError) { _ = try reader.read() } catch { failure = error }
    }
    if let failure { throw failure }
    if count == 0 { throw .noTerms(path: path) }
  }
}
