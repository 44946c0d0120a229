// swift-tools-version: 6.2
import PackageDescription

/// Every target of this package is built alike: Swift 6, no warnings, imports stated and internal unless said.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The linker that does not warn of what Foundation's own code calls, which linking it statically would show.
let linking: [LinkerSetting] = [.unsafeFlags(["-use-ld=lld"], .when(configuration: .release))]

let package = Package(
  name: "qc",
  products: [
    .library(name: "QualityCheck", targets: ["QualityCheck"]),
    .executable(name: "qc", targets: ["qc"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
    .systemLibrary(
      name: "CLanguageModel", pkgConfig: "sphinxbase", providers: [.apt(["libsphinxbase-dev"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CMemory"),
    // No system library: ICU's types must not meet those of Foundation's own copy of ICU in Swift.
    .target(name: "CUnicode", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(
      name: "QualityCheck",
      dependencies: [
        "CHunspell", "CLanguageModel", "CMarkdown", "CUnicode", .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Reporting/HTML/report.css"), .embedInCode("Reporting/HTML/report.js"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "qc",
      dependencies: [
        "CMemory", "QualityCheck", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings, linkerSettings: linking),
    .executableTarget(
      name: "qc-train",
      dependencies: [
        "QualityCheck", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings, linkerSettings: linking),
    .testTarget(
      name: "QualityCheckTests", dependencies: ["QualityCheck"], exclude: ["Reporting/Snapshots"],
      swiftSettings: settings),
    // They run the program.
    .testTarget(name: "qcTests", dependencies: ["qc", "QualityCheck"], swiftSettings: settings),
    .testTarget(name: "TrainTests", dependencies: ["qc-train", "QualityCheck"], swiftSettings: settings),
    // They need the dictionaries installed.
    .testTarget(
      name: "LexiconTests", dependencies: ["QualityCheck", "CLanguageModel"], swiftSettings: settings),
  ])
