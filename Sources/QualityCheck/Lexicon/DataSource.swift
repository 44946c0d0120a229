internal import Foundation

/// A file the lexicon is compiled from, and the Debian package it belongs to.
public struct DataSource: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case wordNet = "WordNet"
    case mythes = "MyThes"
    case aiksaurus = "Aiksaurus"
    case ding = "Ding"
    case functionWords = "function words"
    case combiningForms = "combining forms"
    case translationCounts = "usage counts"
    case pivots
  }

  public let kind: Kind
  public let path: String

  public init(kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// The Debian package that installs the file; nil for qc's own data.
  public var package: String? {
    switch kind {
    case .wordNet: "wordnet-base"
    case .mythes: "mythes-en-us"
    case .aiksaurus: "libaiksaurus-1.2-data"
    case .ding: "trans-de-en"
    case .functionWords, .combiningForms, .translationCounts, .pivots: nil
    }
  }

  /// Whether the file comes with qc.
  var isOwn: Bool { package == nil }

  /// The files where Debian puts them, and qc's own.
  public static func installed(data: DataDirectory? = .locate()) -> [DataSource] {
    var sources: [DataSource] = []
    for file in WordNetParser.File.allCases {
      sources.append(DataSource(kind: .wordNet, path: "/usr/share/wordnet/data.\(file.rawValue)"))
    }
    for file in WordNetParser.File.allCases {
      sources.append(DataSource(kind: .wordNet, path: "/usr/share/wordnet/\(file.rawValue).exc"))
    }
    sources.append(DataSource(kind: .wordNet, path: "/usr/share/wordnet/cntlist.rev"))
    sources.append(DataSource(kind: .mythes, path: "/usr/share/mythes/th_en_US_v2.dat"))
    sources.append(DataSource(kind: .aiksaurus, path: "/usr/share/aiksaurus/words.dat"))
    sources.append(DataSource(kind: .aiksaurus, path: "/usr/share/aiksaurus/meanings.dat"))
    sources.append(DataSource(kind: .ding, path: "/usr/share/trans/de-en"))
    if let data {
      for language in Language.allCases {
        sources.append(
          DataSource(kind: .functionWords, path: data.file("\(language.rawValue)/function-words.txt")))
      }
      sources.append(DataSource(kind: .combiningForms, path: data.file("de/combining-forms.txt")))
      sources.append(DataSource(kind: .translationCounts, path: data.file("de/translations.tsv")))
      for file in ["en/pivots.txt", "en/pivots-by-sa.txt"] {
        sources.append(DataSource(kind: .pivots, path: data.file(file)))
      }
    }
    return sources
  }

  /// The file's name, with its folder's where that tells the language: `data.noun`, `de/function-words.txt`.
  var name: String {
    path.split(separator: "/").suffix(isOwn ? 2 : 1).joined(separator: "/")
  }

  var exists: Bool { access(path, R_OK) == 0 }

  /// Which state of the file a store was made from: path, size and time of change of a package's file. qc's own
  /// small files are told by their content, so that all checkouts share a store.
  var identity: String {
    if isOwn {
      guard let file = try? MappedFile(path: path) else { return "\(name)\tmissing" }
      let sum = file.withBytes { StoreFormat.checksum(UnsafeRawBufferPointer($0)) }
      return "\(name)\t\(file.count)\t\(sum)"
    }
    var status = stat()
    guard stat(path, &status) == 0 else { return "\(path)\tmissing" }
    return "\(path)\t\(status.st_size)\t\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  static func identity(of sources: [DataSource]) -> String {
    sources.map { $0.identity + "\n" }.joined()
  }
}
