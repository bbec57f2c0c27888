import Importing
import PortfolioModel

/// What is known of an import before its first row.
struct ImportHeader: Sendable {
  let fileName: String
  let part: String
  let companions: [Companion]
  let descriptor: ImporterDescriptor
  let configuration: String
  let mappingText: String?
  let person: Int64?
  let modifiedOn: CalendarDay?
  let importedAt: String
  let maximumRejectedShare: Double
  let acceptsPartial: Bool
  /// The source whose kept bytes are read again; its bytes are not kept twice.
  let replayed: ReplayedSource?

  init(_ request: ImportRequest, replaying replayed: ReplayedSource? = nil) {
    self.replayed = replayed
    (fileName, part, companions) = (request.fileName, request.part, request.companions)
    (descriptor, configuration) = (request.importer.descriptor, request.configuration)
    (mappingText, person, modifiedOn) = (request.mappingText, request.person, request.modifiedOn)
    (importedAt, maximumRejectedShare) = (request.importedAt, request.maximumRejectedShare)
    acceptsPartial = request.acceptsPartial
  }
}
