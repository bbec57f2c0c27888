package import ZipArchives

/// A workbook that is held in memory: its sheets, and their rows one after the other.
package struct Workbook: Sendable {
  private enum Content: Sendable {
    case officeOpen(OfficeOpenWorkbook)
    case spreadsheetML(SpreadsheetMLWorkbook)
  }

  private let content: Content

  /// Opens a workbook.
  ///
  /// - Throws: ``WorkbookFailure`` for a file that is none, or that is damaged or made to do harm.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws {
    switch WorkbookFormat(Array(bytes.prefix(WorkbookFormat.sampleSize))) {
    case .archive: content = .officeOpen(try OfficeOpenWorkbook(bytes, limits: limits))
    case .spreadsheetML: content = .spreadsheetML(try SpreadsheetMLWorkbook(bytes, limits: limits))
    case .compoundFile: throw CompoundFile.failure(of: bytes)
    case nil:
      throw WorkbookFailure.otherFormat(
        "no workbook", remedy: "Save it as an Excel workbook (.xlsx), or as CSV (UTF-8), and import that.")
    }
  }

  /// The sheets with cells, in the order of their tabs.
  package var sheets: [WorkbookSheet] {
    switch content {
    case .officeOpen(let workbook): workbook.sheets
    case .spreadsheetML(let workbook): workbook.sheets
    }
  }

  /// Reads a sheet, and calls `body` for each row that the workbook keeps, empty ones included.
  ///
  /// After the last row it may be called once more, for a row without cells that has problems of the sheet.
  ///
  /// - Throws: ``WorkbookFailure``, and what `body` throws.
  package func read(_ sheet: WorkbookSheet, _ body: (SheetRow) throws -> SheetReadingStep) throws {
    switch content {
    case .officeOpen(let workbook): try workbook.read(sheet, body)
    case .spreadsheetML(let workbook): try workbook.read(sheet, body)
    }
  }
}
