package import PortfolioModel

/// One file to import, with all that the run may know of the world around it.
package struct ImportRequest {
  /// The file's name without its folder.
  package var fileName: String
  /// The file's size, if it is known: a file of a size that no import has is not hashed beforehand.
  package var byteCount: Int?
  /// The part of the file that the importer reads, such as a workbook's sheet; empty where it reads the whole file.
  ///
  /// Imports of several parts of one file stand beside one another.
  package var part: String
  /// Files that the mapping joins to this one; they are kept with it.
  package var companions: [Companion]
  /// Opens the file at its beginning. It may be called twice.
  package var open: () throws -> Source
  package var importer: any Importer
  /// Why this importer: "the header is Scopus’s", "as asked".
  package var reason: String
  /// What else decides the observations, such as a digest of the mapping's text; it is only compared.
  package var configuration: String
  /// The text of the mapping whose digest ``configuration`` is, kept so that what was read can be explained later.
  package var mappingText: String?
  /// Whose file it is, in a portfolio file with several people.
  package var person: Int64?
  /// The day of the export as the user says it; it goes before the one that the file says.
  package var asOf: CalendarDay?
  /// The day on which the file was last changed, where nothing else says when the export was made.
  package var modifiedOn: CalendarDay?
  /// When the import happens, as it is to be listed: `2025-03-01T09:30:00Z`.
  package var importedAt: String
  /// The share of rows that may be rejected before the file is refused.
  package var maximumRejectedShare: Double
  /// Whether what was read of a file that breaks off is imported.
  package var acceptsPartial: Bool
  /// Whether all is done and then taken back.
  package var isDryRun: Bool

  package init(
    fileName: String, byteCount: Int? = nil, part: String = "", companions: [Companion] = [],
    open: @escaping () throws -> Source, importer: any Importer, reason: String, configuration: String = "",
    mappingText: String? = nil, person: Int64? = nil, asOf: CalendarDay? = nil, modifiedOn: CalendarDay? = nil,
    importedAt: String, maximumRejectedShare: Double = 0.1, acceptsPartial: Bool = false, isDryRun: Bool = false
  ) {
    (self.fileName, self.byteCount, self.part, self.companions) = (fileName, byteCount, part, companions)
    (self.open, self.importer, self.reason) = (open, importer, reason)
    (self.configuration, self.mappingText) = (configuration, mappingText)
    (self.person, self.asOf, self.modifiedOn, self.importedAt) = (person, asOf, modifiedOn, importedAt)
    (self.maximumRejectedShare, self.acceptsPartial, self.isDryRun) = (maximumRejectedShare, acceptsPartial, isDryRun)
  }
}
