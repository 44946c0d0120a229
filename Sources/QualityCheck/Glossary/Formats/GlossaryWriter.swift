internal import Foundation

/// A glossary as the text of a file, and what the format could not hold.
public struct WrittenGlossary: Sendable, Hashable {
  /// In UTF-8; a file that was changed keeps its encoding.
  public let bytes: [UInt8]
  /// In the order of ``Loss``'s cases.
  public let losses: [Loss: Int]

  init(bytes: [UInt8], losses: [Loss: Int]) {
    self.bytes = bytes
    self.losses = losses
  }

  init(text: String, losses: [Loss: Int]) { self.init(bytes: Array(text.utf8), losses: losses) }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What a format has no place for.
  public enum Loss: String, Sendable, CaseIterable {
    /// TBX-Basic names no grammatical number, no case rule and no forms.
    case number, caseRule, forms
    /// A table separates terms by `|`.
    case bar
    /// XML has no control characters.
    case controlCharacter
    /// TBX knows no concept without a term.
    case concept

    /// What is told of so many of them.
    fileprivate func sentence(_ count: Int) -> String {
      let things = Counted.text(count, self == .concept ? "concept" : "term")
      let (lose, their) = count == 1 ? ("loses", "its") : ("lose", "their")
      let (are, they, hold, have) =
        count == 1 ? ("is", "it", "holds", "has") : ("are", "they", "hold", "have")
      return switch self {
      case .number: "\(things) \(lose) \(their) grammatical number, which TBX-Basic does not know"
      case .caseRule: "\(things) \(lose) \(their) case rule, which TBX-Basic does not know"
      case .forms: "\(things) \(lose) \(their) forms, which TBX-Basic does not know"
      case .bar: "\(things) \(are) left out because \(they) \(hold) '|', which separates terms in a table"
      case .controlCharacter: "\(things) \(lose) control characters, which XML cannot hold"
      case .concept: "\(things) \(are) left out because \(they) \(have) no term that the format can hold"
      }
    }
  }

  /// A sentence for each kind of loss; none when nothing was lost.
  public var warnings: [String] {
    Loss.allCases.compactMap { loss in
      losses[loss].map(loss.sentence)
    }
  }
}

/// Writes glossaries in the formats that qc writes.
public enum GlossaryWriter {
  /// The glossary as a file of this format.
  ///
  /// - Parameters:
  ///   - style: of TBX: data categories as attributes or as tags.
  ///   - path: named in errors.
  ///   - old: a file that the text is to replace: all that is not changed keeps its bytes. It need not be there.
  /// - Throws: ``GlossaryError/readOnlyFormat(path:)`` for TMX and XLIFF, what is wrong with the old file, and what of it
  ///   would be lost.
  public static func write(
    _ glossary: Glossary, as format: GlossaryFormat, style: TBXStyle = .dca, path: String,
    replacing old: String? = nil
  ) throws(GlossaryError) -> WrittenGlossary {
    if let old, format != .yaml, FileManager.default.fileExists(atPath: old) {
      switch format {
      case .csv: return try TableEdit.write(glossary, over: old, separator: nil)
      case .tsv: return try TableEdit.write(glossary, over: old, separator: .tab)
      default: return try TBXEdit.write(glossary, over: old)
      }
    }
    return switch format {
    case .csv: CSVGlossary.write(glossary, separator: .comma)
    case .tsv: CSVGlossary.write(glossary, separator: .tab)
    case .yaml:
      WrittenGlossary(text: try YAMLEdit.text(of: glossary, replacing: old), losses: [:])
    case .tbx: TBXGlossary.write(glossary, style: style)
    case .tmx, .xliff: throw .readOnlyFormat(path: path)
    }
  }
}
