/// What the Ding dictionary's tags in braces and square brackets mean.
enum DingTags {
  /// Subject fields; a translation's domain is an index into this list, 0 stands for none.
  static let domains = [
    "", "adm", "agr", "anat", "arch", "art", "astrol", "astron", "auto", "aviat", "biochem", "biol", "bot",
    "chem", "comp", "constr", "cook", "econ", "electr", "envir", "fin", "geogr", "geol", "hist", "jur",
    "ling",
    "lit", "mach", "math", "med", "meteo", "mil", "min", "mus", "myc", "naut", "ornith", "pharm", "phil",
    "photo", "phys", "pol", "print", "psych", "relig", "school", "sci", "soc", "sport", "statist", "stud",
    "techn", "telco", "textil", "transp", "zool",
  ]
  private static let domainIndex = Dictionary(
    uniqueKeysWithValues: domains.enumerated().map { (Array($1.utf8), UInt8($0)) })

  /// The domain of `comp.`; nil when the tag is a register or a region.
  static func domain(_ tag: Bytes) -> UInt8? {
    var tag = tag
    if tag.last == UInt8(ascii: ".") { tag = tag.slice(0..<(tag.count - 1)) }
    return domainIndex[Array(tag)].flatMap { $0 == 0 ? nil : $0 }
  }

  struct Grammar {
    var partsOfSpeech: PartsOfSpeech = []
    var isPlural = false
  }

  /// The grammar of `m`, `vt`, `pl` and their like; nil for anything else, such as irregular English forms.
  static func grammar(_ tag: Bytes) -> Grammar? {
    var grammar = Grammar()
    for part in tag.string.split(whereSeparator: { ",; ".contains($0) }) {
      switch part {
      case "m", "f", "n": grammar.partsOfSpeech.insert(.noun)
      case "pl":
        grammar.partsOfSpeech.insert(.noun)
        grammar.isPlural = true
      case "v", "vt", "vi", "vr": grammar.partsOfSpeech.insert(.verb)
      case "adj": grammar.partsOfSpeech.insert(.adjective)
      case "adv": grammar.partsOfSpeech.insert(.adverb)
      case "prp", "conj", "pron", "ppron", "art", "num", "Partikel": grammar.partsOfSpeech.insert(.function)
      default: break
      }
    }
    return grammar.partsOfSpeech.isEmpty ? nil : grammar
  }
}
