import Foundation
import TestSupport
import Testing

@Suite struct SchemasTests {
  @Test(
    .needsPythonValidator,
    arguments: [
      Schemas.document, Schemas.portfolio, Schemas.packageManifest, Schemas.changes, Schemas.buildSummary,
    ])
  func `a schema is valid itself`(schema: URL) throws {
    try PythonValidator.check(schema: schema)
  }
}
