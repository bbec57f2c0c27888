// swift-tools-version: 6.2

import PackageDescription

// An importer in a package of its own, as a school would write it. Only the two libraries for writers of importers are
// built of the package that it depends on, and the conformance kit for its tests.
let package = Package(
  name: "CETranscript",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "ce-transcript", targets: ["ce-transcript"])],
  // Elsewhere: .package(url: "https://…/dossier", from: "1.0.0")
  dependencies: [.package(name: "Dossier", path: "../../..")],
  targets: [
    .target(
      name: "CETranscript",
      dependencies: [
        .product(name: "Importing", package: "Dossier"), .product(name: "PortfolioModel", package: "Dossier"),
      ]),
    .executableTarget(
      name: "ce-transcript", dependencies: ["CETranscript", .product(name: "Importing", package: "Dossier")]),
    .testTarget(
      name: "CETranscriptTests",
      dependencies: [
        "CETranscript", .product(name: "ImporterTesting", package: "Dossier"),
        .product(name: "Importing", package: "Dossier"), .product(name: "PortfolioModel", package: "Dossier"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
