// swift-tools-version: 6.2

import PackageDescription

// What is measured below the command line. Sources/CSVReading is a link to the package's own: its API has
// package access, which a dependency on it would not give.
let package = Package(
  name: "DossierBenchmarks",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "CSVReading"),
    .executableTarget(name: "CSVTokenizing", dependencies: ["CSVReading"]),
  ],
  swiftLanguageModes: [.v6]
)

// As in the package above.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]
for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + swiftSettings
}
