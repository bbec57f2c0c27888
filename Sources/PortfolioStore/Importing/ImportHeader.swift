import Importing

/// What is known of an import before its first row.
struct ImportHeader: Sendable {
  let fileName: String
  let descriptor: ImporterDescriptor
  let configuration: String
  let person: Int64?
  let importedAt: String

  init(_ request: ImportRequest) {
    (fileName, descriptor) = (request.fileName, request.importer.descriptor)
    (configuration, person, importedAt) = (request.configuration, request.person, request.importedAt)
  }
}
