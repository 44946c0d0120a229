import Foundation

/// A site made of written sentences: clean, spun, half-spun pages, and pages whose German is missing.
struct SampleSite {
  enum Kind: String, CaseIterable {
    case clean, spun, half, missing
  }

  /// The German, the English as it should be, and the English as a spinner leaves it.
  private static let sentences: [(german: String, english: String, spun: String)] = [
    (
      "Die Angreifer verschlüsselten die Rechner des Krankenhauses mit Erpressersoftware.",
      "The attackers encrypted the computers of the hospital with ransomware.",
      "The aggressors scrambled the PCs of the healing facility with payoff programming."
    ),
    (
      "Das Krankenhaus zahlte kein Lösegeld.",
      "The hospital paid no ransom.",
      "The healing facility paid no payoff."
    ),
    (
      "Die Polizei nahm zwei Verdächtige fest.",
      "The police arrested two suspects.",
      "The police captured two presumes."
    ),
    (
      "Eine Schwachstelle im Betriebssystem war das Einfallstor.",
      "A vulnerability in the operating system was the gateway.",
      "A powerlessness in the working framework was the passage."
    ),
    (
      "Die Antivirensoftware erkannte den Trojaner nicht.",
      "The antivirus software did not detect the Trojan.",
      "The hostile to infection programming did not recognize the Trojan."
    ),
    (
      "Die Behörde empfiehlt starke Passwörter für jedes Konto.",
      "The authority recommends strong passwords for every account.",
      "The expert suggests solid watchwords for every record."
    ),
    (
      "Künstliche Intelligenz hilft den Ermittlern bei der Suche nach Schadsoftware.",
      "Artificial intelligence helps the investigators in the search for malware.",
      "Counterfeit consciousness helps the agents in the quest for vindictive programming."
    ),
    (
      "Die Datensicherung lag in einem anderen Gebäude.",
      "The backup was in another building.",
      "The reinforcement was in another structure."
    ),
    (
      "Die Stadt will mehr Geld für die Cybersicherheit ausgeben.",
      "The city wants to spend more money on cybersecurity.",
      "The city needs to burn through more cash on digital safety."
    ),
    (
      "Der Minister sprach von einem Weckruf.",
      "The minister spoke of a wake-up call.",
      "The pastor talked about a reminder."
    ),
    (
      "Die Staatsanwaltschaft ermittelt wegen Computerbetrugs.",
      "The public prosecutor is investigating computer fraud.",
      "The open investigator is exploring PC misrepresentation."
    ),
    (
      "Nach drei Tagen liefen alle Systeme wieder.",
      "After three days all systems were running again.",
      "Following three days all frameworks were running once more."
    ),
  ]

  let url: URL

  /// Writes `count` pages of each kind below `content/KIND/`.
  init(in url: URL, count: Int, kinds: [Kind] = Kind.allCases, sentences: Int = 6) throws {
    self.url = url
    for kind in kinds {
      let folder = url.appending(path: "content/\(kind.rawValue)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for page in 0..<count { try Self.write(page, kind, sentences, in: folder) }
    }
  }

  private static func write(_ page: Int, _ kind: Kind, _ count: Int, in folder: URL) throws {
    // Steps of 5 and 7 through 12 sentences: no page has one twice until all are used.
    let chosen = (0..<count).map { sentences[(page * 5 + $0 * 7) % sentences.count] }
    let english = chosen.enumerated().map { index, sentence in
      switch kind {
      case .clean, .missing: sentence.english
      case .spun: sentence.spun
      case .half: index % 2 == 0 ? sentence.spun : sentence.english
      }
    }
    try write(english, to: folder.appending(path: "page\(page).en.txt"))
    if kind != .missing { try write(chosen.map(\.german), to: folder.appending(path: "page\(page).de.txt")) }
  }

  private static func write(_ sentences: [String], to file: URL) throws {
    let paragraphs = stride(from: 0, to: sentences.count, by: 3).map {
      sentences[$0..<min($0 + 3, sentences.count)].joined(separator: " ")
    }
    try Data((paragraphs.joined(separator: "\n\n") + "\n").utf8).write(to: file)
  }
}
