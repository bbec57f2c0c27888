package import Importing
import SheetReading

/// A table in a file: the file itself, or one sheet of it where it is a workbook.
///
/// Whoever looks at a file to find, draft or test a mapping asks for its tables with ``tables(in:fileName:)``, and
/// looks at each as at a CSV file: ``sample`` is its beginning and ``source()`` all of it, as CSV text. What an importer
/// reads of the *file* then is ``importer(_:)``.
package struct TablePart: Sendable {
  /// The file's name without its folder.
  package let fileName: String
  /// The sheet's name; nil where the file is the table.
  package let sheet: String?
  /// Whether the sheet is hidden in the workbook; such sheets are only imported when they are asked for.
  package let isHidden: Bool
  /// Whether there is nothing in it.
  package let isEmpty: Bool
  /// The beginning of the table, as of a CSV file.
  package let sample: SourceSample
  private let content: Content

  private enum Content: Sendable {
    case file([UInt8])
    case sheet(WorkbookSheet, Workbook)
  }

  /// The rows of a sheet that are looked at to choose a mapping.
  private static let sampledRows = 2_000

  /// Whether a file with these first bytes is a workbook, or something that a person could take for one.
  package static func isWorkbook(_ sample: [UInt8]) -> Bool { WorkbookFormat(sample) != nil }

  /// The tables of a file: its sheets for a workbook, in the order of their tabs, and itself for any other.
  ///
  /// - Throws: ``SourceFailure`` for a workbook that is damaged, protected with a password or of another program.
  package static func tables(in bytes: [UInt8], fileName: String) throws -> [TablePart] {
    guard isWorkbook(bytes) else {
      let sample = SourceSample(
        fileName: fileName, bytes: Array(bytes.prefix(SourceSample.size)), isWhole: bytes.count <= SourceSample.size)
      return [
        TablePart(
          fileName: fileName, sheet: nil, isHidden: false, isEmpty: bytes.isEmpty, sample: sample,
          content: .file(bytes))
      ]
    }
    return try parts(of: bytes, fileName: fileName)
  }

  /// The tables of a file that is read now and held in memory.
  ///
  /// - Throws: ``SourceFailure`` too for a file that is larger than what is held in memory.
  package static func tables(in source: Source) throws -> [TablePart] {
    do {
      return try tables(in: try WorkbookImporter.bytes(of: source), fileName: source.fileName)
    } catch let failure as WorkbookFailure {
      throw SheetDiagnostics.failure(failure, file: source.fileName)
    }
  }

  /// The sheets of a workbook.
  static func parts(of bytes: [UInt8], fileName: String) throws -> [TablePart] {
    do {
      let workbook = try Workbook(bytes)
      return try workbook.sheets.map { try TablePart($0, of: workbook, fileName: fileName) }
    } catch let failure as WorkbookFailure {
      throw SheetDiagnostics.failure(failure, file: fileName)
    }
  }

  /// The table as CSV text, or as the bytes of the file that it is.
  package func source() throws -> Source {
    switch content {
    case .file(let bytes): return Source(fileName: fileName, bytes: bytes)
    case .sheet(let sheet, let workbook):
      do {
        let stream = try SheetStream(sheet, of: workbook)
        return Source(fileName: fileName) { try stream.next() }
      } catch let failure as WorkbookFailure {
        throw SheetDiagnostics.failure(failure, file: fileName, sheet: sheet.name)
      }
    }
  }

  /// What reads this table of the file as an importer reads a file.
  package func importer(_ importer: any Importer) -> any Importer {
    sheet.map { WorkbookImporter(importer, sheet: $0) } ?? importer
  }

  /// How surely an importer reads this table.
  package func probe(_ importer: any Importer) -> ProbeResult {
    (sheet == nil ? importer : Self.importer(importer)).probe(sample)
  }

  /// Chooses the importer for this table; for a sheet, the one that is returned reads a CSV file.
  package func choose(among registry: ImporterRegistry) -> ImporterRegistry.Choice {
    guard sheet != nil else { return registry.choose(for: sample) }
    let tables = ImporterRegistry(registry.importers.filter { $0.descriptor.format == .csv }.map(Self.importer))
    switch tables.choose(for: sample) {
    case .one(let importer, let reason):
      return .one(registry.importer(id: importer.descriptor.id) ?? importer, reason: reason)
    case let other: return other
    }
  }

  /// The importer for a sheet's CSV text, whatever dialect it expects of a file.
  package static func importer(_ importer: any Importer) -> any Importer {
    (importer as? CSVImporter).map { CSVImporter($0.mapping.forSheets) } ?? importer
  }

  private init(
    fileName: String, sheet: String?, isHidden: Bool, isEmpty: Bool, sample: SourceSample, content: Content
  ) {
    (self.fileName, self.sheet, self.isHidden, self.isEmpty) = (fileName, sheet, isHidden, isEmpty)
    (self.sample, self.content) = (sample, content)
  }

  private init(_ sheet: WorkbookSheet, of workbook: Workbook, fileName: String) throws {
    let extent = try SheetExtent(of: sheet, in: workbook, rows: Self.sampledRows)
    var writer = SheetCSVWriter(extent)
    var isWhole = true
    try workbook.read(sheet) { row in
      if writer.byteCount >= SourceSample.size {
        isWhole = false
        return .stop
      }
      if !writer.append(row) { isWhole = isWhole && extent.rows < Self.sampledRows }
      return .next
    }
    let bytes = writer.take().bytes
    self.init(
      fileName: fileName, sheet: sheet.name, isHidden: sheet.isHidden, isEmpty: extent.columns == 0,
      sample: SourceSample(
        fileName: fileName, bytes: Array(bytes.prefix(SourceSample.size)),
        isWhole: isWhole && bytes.count <= SourceSample.size),
      content: .sheet(sheet, workbook))
  }
}
