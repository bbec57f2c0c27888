package import Foundation
package import Testing

/// The published schemas.
package enum Schemas {
  package static let document = folder.appending(path: "dossier-document.schema.json")
  package static let portfolio = folder.appending(path: "portfolio.schema.json")
  package static let packageManifest = folder.appending(path: "package-manifest.schema.json")
  package static let changes = folder.appending(path: "portfolio-changes.schema.json")
  package static let buildSummary = folder.appending(path: "build-summary.schema.json")
  package static let criteriaReport = folder.appending(path: "criteria-report.schema.json")
  package static let importerProtocol = folder.appending(path: "importer-protocol.schema.json")

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/schemas")
}

/// Schemas that others publish; `scripts/published-schemas` fetches them.
package enum PublishedSchemas {
  package static let sarif = folder.appending(path: "sarif-2.1.0.json")

  package static let jsonResume = folder.appending(path: "json-resume-1.0.0.json")
  /// The properties of each type of schema.org, as an object of arrays.
  package static let schemaOrg = folder.appending(path: "schema-org-12.0.json")

  package static var areFetched: Bool {
    [sarif, jsonResume, schemaOrg].allSatisfy { FileManager.default.fileExists(atPath: $0.path()) }
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build/published-schemas")
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where a published schema is missing.
  package static var needsPublishedSchemas: Self {
    .enabled(if: PublishedSchemas.areFetched, "needs scripts/published-schemas to have run")
  }
}
