import QualityCheck

/// A text to learn from or to measure on, and what is known of it.
struct TrainingText: Sendable {
  /// Data sets, as the figures name them.
  enum Collection: String, Sendable, CaseIterable {
    case spun, seed, pps, implanted
    case spunUnpaired = "spun, unpaired"
    case spunAlone = "spun, alone"
    case spunOwnTerms = "spun, alone, own terms"
    case practice
    case practiceUnpaired = "practice, unpaired"
    case clean
    case cleanAlone = "clean, alone"
    case cleanUnpaired = "clean, unpaired"
    case practiceGenuine = "practice, genuine"
    case genuine, mt
    case strayed
    case strayedUnpaired = "strayed, unpaired"
    case strayedAlone = "strayed, alone"
    case webSpun = "web, spun"
    case webClean = "web, clean"

    var isSpun: Bool {
      switch self {
      case .spun, .spunUnpaired, .spunAlone, .spunOwnTerms, .seed, .practice, .practiceUnpaired, .pps,
        .implanted, .webSpun:
        true
      case .clean, .cleanAlone, .cleanUnpaired, .practiceGenuine, .genuine, .mt, .webClean, .strayed,
        .strayedUnpaired, .strayedAlone:
        false
      }
    }

    /// Whether one place of an otherwise genuine text is garbled.
    var isStrayed: Bool { self == .strayed || self == .strayedUnpaired || self == .strayedAlone }

    /// Whether every replacement is marked, more than an editor would.
    var isMarkedWhole: Bool { self == .practice || self == .practiceUnpaired }

    /// How much a candidate of such a text counts; those whose places nobody marked do not count.
    var weight: Double {
      switch self {
      case .webSpun, .webClean: 0
      // One carrier sentence is like the other.
      case .pps: 0.3
      // The articles once more, as texts that come without a translation do.
      case .spunUnpaired, .spunAlone, .spunOwnTerms: 0.3
      case .practice: 0.5
      case .practiceUnpaired: 0.15
      // Two reports of one event, no translation.
      case .seed: 0.7
      default: 1
      }
    }

    /// How much a candidate counts where single garbled phrases are learned: there are few genuine texts without pairs,
    /// and phrases are no likelier to be garbled there.
    var strayWeight: Double { self == .cleanUnpaired ? 5 : weight }

    /// Whether its places tell how often an editor marks what is reported.
    var isCalibrating: Bool { weight > 0 && self != .pps && !isMarkedWhole && !isStrayed }

    /// How much a whole text counts.
    var documentWeight: Double {
      switch self {
      // No text, but many phrases.
      case .pps: 0.15
      case .spunUnpaired, .cleanUnpaired: 0.4
      // The same text as the one alone.
      case .spunOwnTerms: 0
      case .practice, .practiceUnpaired, .practiceGenuine: 0.2
      case .strayed, .strayedUnpaired, .strayedAlone: 0.2
      default: 1
      }
    }
  }

  /// What the substitution table may know when the text is examined: nothing that was learned from the text.
  enum Knowledge: Hashable, Sendable {
    case all
    case withoutArticle(String)
    case withoutFold(Int)
  }

  /// The terms that may be known.
  enum Terms: Hashable, Sendable {
    case bundled
    /// Those of all documented pairs besides, as a glossary of one's own.
    case own
  }

  let name: String
  let collection: Collection
  /// Texts of one group are never used to judge each other.
  let group: Int
  let target: [UInt8]
  var source: [UInt8]?
  var pairing = Pairing.automatic
  /// Whether the sentences are left unpaired, so that the whole German is evidence for each.
  var isUnpaired = false
  var knowledge = Knowledge.all
  var terms = Terms.bundled
  var marks: [Mark] = []

  /// Whether some of the German is kept back, too.
  var lacksSentences: Bool { collection == .practiceUnpaired }

  var standard: Marks.Standard {
    if case .withoutFold = knowledge { .documented } else { .article }
  }
}
