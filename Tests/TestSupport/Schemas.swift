package import Foundation

/// The published schemas.
package enum Schemas {
  package static let document = folder.appending(path: "dossier-document.schema.json")
  package static let portfolio = folder.appending(path: "portfolio.schema.json")

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/schemas")
}
