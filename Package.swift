// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Dossier",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dossier", targets: ["dossier"]),
    .library(name: "PortfolioModel", targets: ["PortfolioModel"]),
    .library(name: "Importing", targets: ["Importing"]),
    .library(name: "ImporterTesting", targets: ["ImporterTesting"]),
    .plugin(name: "ImportCSV", targets: ["ImportCSV"]),
    .plugin(name: "ImportXML", targets: ["ImportXML"]),
    .plugin(name: "BuildDossier", targets: ["BuildDossier"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The model and what importers need.
    .target(name: "PortfolioModel"),
    .target(name: "Importing", dependencies: ["PortfolioModel"]),
    .target(name: "ImporterTesting", dependencies: ["Importing", "PortfolioModel"]),

    // Bytes to records.
    .target(name: "CSVReading"),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "XMLReading", dependencies: ["CLibxml2"]),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "ZipArchives", dependencies: ["CLibzip"]),
    .target(name: "SheetReading", dependencies: ["XMLReading", "ZipArchives"]),

    // Records to observations.
    .target(
      name: "MappedImporters",
      dependencies: [
        "CSVReading", "Importing", "PortfolioModel", "SheetReading", "XMLReading", "ZipArchives",
        .product(name: "Yams", package: "Yams"),
      ]),

    // Importers by other people, as processes of their own.
    .target(name: "CPluginWatch"),
    .target(
      name: "PluginHosting",
      dependencies: [
        "CPluginWatch", "Importing", "PortfolioModel", .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // The portfolio file.
    .target(
      name: "PortfolioStore",
      dependencies: [
        "Importing", "PortfolioModel",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // Documents.
    .target(
      name: "DossierAssembly",
      dependencies: ["PortfolioModel", .product(name: "Yams", package: "Yams")]),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .target(
      name: "HTMLExporting",
      dependencies: [
        "CCmarkGFM", "DossierAssembly", "PortfolioModel",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(name: "JSONExporting", dependencies: ["DossierAssembly", "PortfolioModel"]),
    .target(name: "CSVExporting", dependencies: ["DossierAssembly", "PortfolioModel"]),

    // Files to hand over.
    .target(
      name: "Packaging",
      dependencies: [
        "JSONExporting", "PortfolioModel", "ZipArchives", .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // The command line.
    .target(name: "CFreedMemory"),
    .target(
      name: "DossierCommands",
      dependencies: [
        "CFreedMemory", "CSVExporting", "DossierAssembly", "HTMLExporting", "ImporterTesting", "Importing",
        "JSONExporting",
        "MappedImporters",
        "Packaging", "PluginHosting", "PortfolioModel", "PortfolioStore", "ZipArchives",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      plugins: ["EmbedTemplates"]),
    .executableTarget(name: "dossier", dependencies: ["DossierCommands"]),

    // Plugins: templates/ into the binary; three front doors to the tool.
    .executableTarget(name: "EmbedTemplatesTool"),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["EmbedTemplatesTool"]),
    .plugin(
      name: "ImportCSV",
      capability: .command(
        intent: .custom(verb: "import-csv", description: "Imports CSV exports into a portfolio."),
        permissions: [.writeToPackageDirectory(reason: "The portfolio file is in the package's folder.")]),
      dependencies: ["dossier"]),
    .plugin(
      name: "ImportXML",
      capability: .command(
        intent: .custom(verb: "import-xml", description: "Imports XML exports into a portfolio."),
        permissions: [.writeToPackageDirectory(reason: "The portfolio file is in the package's folder.")]),
      dependencies: ["dossier"]),
    .plugin(
      name: "BuildDossier",
      capability: .command(
        intent: .custom(verb: "build-dossier", description: "Builds a document from a portfolio."),
        permissions: [.writeToPackageDirectory(reason: "Documents are written below the package's folder.")]),
      dependencies: ["dossier"]),

    // Tests, and what several of them need.
    .target(name: "TestSupport", dependencies: ["CLibzip"], path: "Tests/TestSupport"),
    .testTarget(name: "PortfolioModelTests", dependencies: ["PortfolioModel", "TestSupport"]),
    .testTarget(name: "ImportingTests", dependencies: ["Importing", "PortfolioModel"]),
    .testTarget(name: "ImporterTestingTests", dependencies: ["Importing", "ImporterTesting", "PortfolioModel"]),
    .testTarget(
      name: "PluginHostingTests",
      dependencies: ["ImporterTesting", "Importing", "PluginHosting", "PortfolioModel", "TestSupport"]),
    .testTarget(
      name: "CSVReadingTests", dependencies: ["CSVReading", "TestSupport"], exclude: ["Sniffing/dialects.tsv"]),
    .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading"]),
    .testTarget(
      name: "CSVExportingTests", dependencies: ["CSVExporting", "CSVReading", "DossierAssembly", "PortfolioModel"]),
    .testTarget(name: "PackagingTests", dependencies: ["Packaging", "PortfolioModel", "TestSupport", "ZipArchives"]),
    .testTarget(name: "SheetReadingTests", dependencies: ["SheetReading", "TestSupport", "ZipArchives"]),
    .testTarget(
      name: "ConformanceTests", dependencies: ["CSVReading", "XMLReading"], exclude: ["Expected", "Facts"]),
    .testTarget(
      name: "MappedImportersTests",
      dependencies: [
        "CSVReading", "ImporterTesting", "Importing", "MappedImporters", "PortfolioModel", "TestSupport", "XMLReading",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ReconciliationTests",
      dependencies: ["ImporterTesting", "Importing", "MappedImporters", "PortfolioModel"], exclude: ["Labels"]),
    .testTarget(
      name: "PortfolioStoreTests",
      dependencies: [
        "Importing", "PortfolioModel", "PortfolioStore", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Versions"]),
    .testTarget(
      name: "PropertyTests",
      dependencies: [
        "Importing", "JSONExporting", "MappedImporters", "PortfolioModel", "PortfolioStore", "TestSupport",
      ]),
    .testTarget(
      name: "DossierAssemblyTests", dependencies: ["DossierAssembly", "PortfolioModel"], exclude: ["Criteria/Expected"]),
    .testTarget(
      name: "HTMLExportingTests", dependencies: ["DossierAssembly", "HTMLExporting", "PortfolioModel"],
      exclude: ["Expected"]),
    .testTarget(
      name: "JSONExportingTests", dependencies: ["DossierAssembly", "JSONExporting", "PortfolioModel", "TestSupport"],
      exclude: ["Schemas"]),
    .testTarget(
      name: "DossierCommandsTests",
      dependencies: [
        "DossierAssembly", "DossierCommands", "ImporterTesting", "Importing", "JSONExporting", "MappedImporters",
        "PluginHosting", "PortfolioModel", "PortfolioStore", "TestSupport", "dossier",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Criteria/Expected", "Diagnostics/Cases", "Outlines"]),
  ],
  swiftLanguageModes: [.v6]
)

// One loop, so that no target is compiled to a weaker standard than the others.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // an existential's cost is visible where it is paid
  .enableUpcomingFeature("InternalImportsByDefault"),  // a dependency leaks only where it says so
  .enableUpcomingFeature("MemberImportVisibility"),  // a file names every module that it uses
  .strictMemorySafety(),  // unsafe code is marked, and therefore short
  .treatAllWarnings(as: .error),  // the compiler is the first reviewer
]
for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + swiftSettings
}
