/// The sentence a person reads: `path:line:column: what is wrong; the cure`.
extension GlossaryError: CustomStringConvertible {
  public var description: String {
    let place = position.map { "\(path):\($0.line):\($0.column)" } ?? path
    return "\(place): \(sentence)"
  }

  private var sentence: String {
    switch self {
    case .notFound: "there is no such glossary file"
    case .unreadable: "the glossary cannot be read; it must be a file that you may open"
    case .unwritable(_, let reason): "the glossary cannot be written here (\(reason)); name another file"
    case .unknownFormat:
      "the name does not tell the glossary's format; it must end in \(GlossaryFormat.endings)"
    case .readOnlyFormat: "qc reads this format but does not write it; write .csv, .tsv, .yaml or .tbx"
    case .notExtensible:
      "entries are appended to .csv, .tsv and .yaml; append to a new file and 'qc glossary import' it into this one"
    case .missingColumn(_, let name):
      "what is to be added needs a column '\(name)'; name it in a header, or name a new file"
    case .foreignColumns(_, let names):
      "qc would lose the table's \(names.count == 1 ? "column" : "columns") "
        + "\(names.map { "'\($0)'" }.joined(separator: ", ")); name another file, or take them out"
    case .cannotKeep:
      "qc cannot change this file and keep the rest of it as it is; write to a new file, and compare"
    case .unread(_, let names):
      "qc would lose what it does not read of this file (\(names.joined(separator: ", "))); name another file"
    case .knownPhrases:
      "this is a list of known phrases, no glossary; name another file"
    case .noPhrases:
      "this is no list of known phrases, which would be written over it; name another file"
    case .empty: "the glossary is empty; it needs a header such as 'de,en' and a row for each term"
    case .compressed: "this is a compressed archive; unpack it and name the glossary inside"
    case .noTerms: "there is no German and no English term in it; check its languages"
    case .notUTF8:
      "this is not UTF-8; save the glossary as UTF-8 text (spreadsheets call it 'CSV UTF-8')"
    case .faulty(_, _, let fault): fault.sentence
    }
  }
}

extension GlossaryError.Fault {
  fileprivate var sentence: String {
    switch self {
    case .unclosedQuote: "this quoted cell never ends; close it with a quotation mark"
    case .strayQuote:
      "a quotation mark inside a cell; put quotation marks around the whole cell and double the inner one"
    case .textAfterQuote:
      "text after the closing quotation mark; double a quotation mark that belongs to the cell"
    case .tooManyCells(let expected, let found):
      "this row has \(Counted.text(found, "cell")), but there \(expected == 1 ? "is" : "are") \(Counted.text(expected, "column")); "
        + "put quotation marks around a cell that holds the separator, or add a header"
    case .unknownColumn(let name, let nearest): "unknown column '\(name)'; did you mean '\(nearest)'?"
    case .repeatedColumn(let name): "the column '\(name)' stands twice in the header; remove one"
    case .noTermColumn: "the header names no terms; it needs a column 'de' or 'en'"
    case .noTerm: "this entry has no term; fill in 'de' or 'en'"
    case .unknownValue(let field, let value, let allowed):
      "unknown \(Self.name(of: field)) '\(value)'; use \(Self.choice(allowed))"
    case .markup(let fault): fault.sentence
    case .entityDeclaration:
      "the document declares entities, which qc refuses; write the characters themselves and remove <!ENTITY ...>"
    case .unknownRoot(let name): "<\(name)> is no glossary; qc reads TBX, TMX and XLIFF"
    case .yaml(let reason): "this is not YAML: \(reason); check indentation and quotation marks"
    case .yamlAnchor: "anchors and aliases are refused; write the value out"
    case .unknownKey(let name, let nearest):
      "unknown key '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "; remove it")
    case .repeatedKey(let name): "the key '\(name)' stands twice in this entry; remove one"
    case .expected(let what): "expected \(what)"
    case .unreadMarkup(let what, let concept):
      "the concept \(concept) is to be changed, and qc would lose what it does not read of it (\(what)); "
        + "change it by hand, or name another file"
    case .inBrackets:
      "these concepts stand in brackets, and qc would lose how they are written; "
        + "put each behind a dash on a line of its own, or name another file"
    case .lostRemark(let remark):
      "the remark '\(remark)' would be lost; put it on a line of its own above the concept, or name another file"
    }
  }

  private static func name(of field: String) -> String {
    switch field {
    case "case": "case rule"
    case "pos": "part of speech"
    default: field
    }
  }

  private static func choice(_ values: [String]) -> String {
    values.count < 2
      ? values.joined() : values.dropLast().joined(separator: ", ") + " or " + values[values.count - 1]
  }
}

extension GlossaryError.MarkupFault {
  fileprivate var sentence: String {
    switch self {
    case .noMarkup: "this is no markup; export the glossary anew, or name its format by the file's ending"
    case .unfinished: "the document ends too early; it was cut off, save or download it again"
    case .mismatchedTag: "this end tag closes no open element; make it match its start tag"
    case .badCharacter:
      "a character that is not allowed here, or not in the encoding that the first line names; save as UTF-8"
    case .emptyInstruction: "a processing instruction without content; remove it"
    case .undefinedEntity: "an entity that is not defined; write the character itself"
    case .other(let number):
      "the markup is not well-formed (fault \(number)); check the tags around this place"
    }
  }
}
