import Importing
import MappedImporters

/// A file that a mapping is drafted or tested with: itself, or one sheet of it where it is a workbook.
struct TableFile {
  let input: InputFile
  /// The sheet; nil where the file is the table.
  private let part: TablePart?
  /// The other sheets of the workbook that are shown and have something in them.
  let otherSheets: [String]

  /// Opens a file.
  ///
  /// - Parameter sheet: the sheet of a workbook; nil takes the first that is shown and has something in it.
  init(path: String, sheet: String?, in context: CommandContext) throws {
    input = try InputFile(path: path, in: context)
    guard TablePart.isWorkbook(try input.beginning(SourceSample.size)) else {
      if let sheet { throw CommandFailure(.noSheets(path, wanted: sheet)) }
      (part, otherSheets) = (nil, [])
      return
    }
    do {
      let parts = try TablePart.tables(in: try input.source())
      let usable = parts.filter { !$0.isEmpty && !$0.isHidden }
      let wanted = sheet.map { name in parts.first { $0.sheet == name } } ?? usable.first
      guard let wanted else {
        throw CommandFailure(.unknownSheet(path, sheet, known: parts.compactMap(\.sheet)))
      }
      part = wanted
      otherSheets = usable.compactMap(\.sheet).filter { $0 != wanted.sheet }
    } catch let failure as SourceFailure {
      throw CommandFailure(failure.diagnostic)
    }
  }

  var sheet: String? { part?.sheet }

  /// The table as CSV text, or the file.
  func source() throws -> Source { try part?.source() ?? input.source() }

  /// The beginning of the table, and whether it is all of it.
  func beginning(_ size: Int) throws -> (bytes: [UInt8], isWhole: Bool) {
    guard let part else {
      let bytes = try input.beginning(size)
      return (bytes, bytes.count == input.size)
    }
    let source = try part.source()
    var bytes: [UInt8] = []
    while bytes.count < size {
      let chunk = try source.nextChunk()
      if chunk.isEmpty { return (bytes, true) }
      bytes += chunk
    }
    return (bytes, false)
  }

  /// What reads this table of the file.
  func importer(_ importer: any Importer) -> any Importer { part?.importer(importer) ?? importer }

  /// What reads the table itself, as it is in ``source()``.
  func tableImporter(_ importer: any Importer) -> any Importer { part == nil ? importer : TablePart.importer(importer) }
}
