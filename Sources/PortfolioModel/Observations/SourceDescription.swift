/// An imported file, as provenance needs it.
public struct SourceDescription: Hashable, Sendable {
  /// The number of the import, as `dossier imports` lists it.
  public let number: Int64
  public let fileName: String
  /// The part of the file that was read, such as a workbook's sheet; empty where a file is read as a whole.
  public let part: String
  /// Lower-case hexadecimal.
  public let sha256: String
  /// The system that wrote the export: `pubmed`, `activity-insight`.
  public let system: String
  /// The mapping or importer that read it, with its version: `scopus 1`.
  public let importer: String
  /// The day of the export, by which a newer one supersedes an older.
  public let exportDate: CalendarDay?

  public init(
    number: Int64, fileName: String, part: String = "", sha256: String, system: String, importer: String,
    exportDate: CalendarDay?
  ) {
    (self.number, self.fileName, self.part, self.sha256) = (number, fileName, part, sha256)
    (self.system, self.importer, self.exportDate) = (system, importer, exportDate)
  }

  /// The mapping or importer without its version: `scopus`.
  public var importerID: String {
    importer.lastIndex(of: " ").map { String(importer[..<$0]) } ?? importer
  }

  /// The file and its part, as lists name them: `book.xlsx, sheet Teaching`.
  public var fullName: String { part.isEmpty ? fileName : "\(fileName), sheet \(part)" }
}
