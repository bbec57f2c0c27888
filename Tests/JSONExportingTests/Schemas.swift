import Foundation
import Testing

/// The published schemas.
enum Schemas {
  static let document = folder.appending(path: "dossier-document.schema.json")
  static let portfolio = folder.appending(path: "portfolio.schema.json")

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/schemas")
}

@Suite struct SchemasTests {
  @Test(.needsPythonValidator, arguments: [Schemas.document, Schemas.portfolio])
  func `a schema is valid itself`(schema: URL) throws {
    try PythonValidator.check(schema: schema)
  }
}
