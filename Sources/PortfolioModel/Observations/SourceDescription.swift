/// An imported file, as provenance needs it.
public struct SourceDescription: Sendable {
  /// Shared, since every value that is read from a file carries its description.
  private let storage: Storage

  private final class Storage: Sendable {
    let number: Int64
    let fileName: String
    let part: String
    let sha256: String
    let system: String
    let importer: String
    let exportDate: CalendarDay?

    init(
      number: Int64, fileName: String, part: String, sha256: String, system: String, importer: String,
      exportDate: CalendarDay?
    ) {
      (self.number, self.fileName, self.part, self.sha256) = (number, fileName, part, sha256)
      (self.system, self.importer, self.exportDate) = (system, importer, exportDate)
    }
  }

  public init(
    number: Int64, fileName: String, part: String = "", sha256: String, system: String, importer: String,
    exportDate: CalendarDay?
  ) {
    storage = Storage(
      number: number, fileName: fileName, part: part, sha256: sha256, system: system, importer: importer,
      exportDate: exportDate)
  }

  /// The number of the import, as `dossier imports` lists it.
  public var number: Int64 { storage.number }
  public var fileName: String { storage.fileName }
  /// The part of the file that was read, such as a workbook's sheet; empty where a file is read as a whole.
  public var part: String { storage.part }
  /// Lower-case hexadecimal.
  public var sha256: String { storage.sha256 }
  /// The system that wrote the export: `pubmed`, `activity-insight`.
  public var system: String { storage.system }
  /// The mapping or importer that read it, with its version: `scopus 1`.
  public var importer: String { storage.importer }
  /// The day of the export, by which a newer one supersedes an older.
  public var exportDate: CalendarDay? { storage.exportDate }

  /// The mapping or importer without its version: `scopus`.
  public var importerID: String {
    importer.lastIndex(of: " ").map { String(importer[..<$0]) } ?? importer
  }

  /// The file and its part, as lists name them: `book.xlsx, sheet Teaching`.
  public var fullName: String { part.isEmpty ? fileName : "\(fileName), sheet \(part)" }
}

extension SourceDescription: Hashable {
  public static func == (first: Self, second: Self) -> Bool {
    first.isIdentical(to: second)
      || first.number == second.number && first.fileName == second.fileName && first.part == second.part
        && first.sha256 == second.sha256 && first.system == second.system && first.importer == second.importer
        && first.exportDate == second.exportDate
  }

  /// Whether both are one description in memory, and so are equal.
  func isIdentical(to other: Self) -> Bool { storage === other.storage }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(part)
    hasher.combine(sha256)
  }
}
