import Importing
import SheetReading

/// The other sheets of a workbook, as the files that a mapping may join to one of them: each as CSV text under its name.
struct SheetCompanions {
  private(set) var files: [Companion] = []
  /// Where the lines of each come from.
  private var lines: [String: SheetLines] = [:]

  /// Reads them where a mapping joins anything; they are held in memory.
  init(beside sheet: WorkbookSheet, of workbook: Workbook, for importer: any Importer) throws {
    guard (importer as? CSVImporter)?.mapping.joins.isEmpty == false else { return }
    for other in workbook.sheets where other.name != sheet.name {
      let stream = try SheetStream(other, of: workbook)
      if stream.isEmpty { continue }
      var bytes: [UInt8] = []
      while case let chunk = try stream.next(), !chunk.isEmpty { bytes += chunk }
      files.append(Companion(fileName: other.name, bytes: bytes))
      lines[other.name] = stream.lines
    }
  }

  /// The place in the workbook; nil for one that is in none of these sheets.
  func place(_ place: Diagnostic.Place, in file: String) -> Diagnostic.Place? {
    lines[place.file].map { lines in
      Diagnostic.Place(
        file: file, sheet: place.file, line: place.line.map { lines.row(ofLine: $0) }, column: place.column,
        name: place.name)
    }
  }
}
