// swift-tools-version: 6.2

// Fuzzing of what reads bytes from outside. `scripts/fuzz` builds and runs it.
//
// The sources of the package are linked in here, since sanitizers need flags that only a root package may set.

import PackageDescription

let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
  ],
  targets: [
    .target(name: "Fuzzer"),
    .target(name: "PortfolioModel"),
    .target(name: "Importing", dependencies: ["PortfolioModel"]),
    .target(name: "CSVReading"),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "XMLReading", dependencies: ["CLibxml2"]),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "ZipArchives", dependencies: ["CLibzip"]),
    .target(name: "SheetReading", dependencies: ["XMLReading", "ZipArchives"]),
    .target(
      name: "MappedImporters",
      dependencies: [
        "CSVReading", "Importing", "PortfolioModel", "SheetReading", "XMLReading", "ZipArchives",
        .product(name: "Yams", package: "Yams"),
      ]),
    // Only what reads messages, so that neither processes nor cryptography are built.
    .target(name: "PluginHosting", dependencies: ["Importing"]),
    .executableTarget(name: "FuzzCSV", dependencies: ["Fuzzer", "CSVReading"]),
    .executableTarget(name: "FuzzXML", dependencies: ["Fuzzer", "XMLReading"]),
    .executableTarget(name: "FuzzMapping", dependencies: ["Fuzzer", "Importing", "MappedImporters", "PortfolioModel"]),
    .executableTarget(name: "FuzzPlugin", dependencies: ["Fuzzer", "Importing", "PluginHosting"]),
    .executableTarget(name: "FuzzWorkbook", dependencies: ["Fuzzer", "SheetReading"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"]),
  ]
  target.linkerSettings = [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
}
