/// An imported file, as provenance needs it.
public struct SourceDescription: Hashable, Sendable {
  /// The number of the import, as `dossier imports` lists it.
  public let number: Int64
  public let fileName: String
  /// Lower-case hexadecimal.
  public let sha256: String
  /// The system that wrote the export: `pubmed`, `activity-insight`.
  public let system: String
  /// The mapping or importer that read it, with its version: `scopus 1`.
  public let importer: String
  /// The day of the export, by which a newer one supersedes an older.
  public let exportDate: CalendarDay?

  public init(
    number: Int64, fileName: String, sha256: String, system: String, importer: String,
    exportDate: CalendarDay?
  ) {
    (self.number, self.fileName, self.sha256) = (number, fileName, sha256)
    (self.system, self.importer, self.exportDate) = (system, importer, exportDate)
  }
}
