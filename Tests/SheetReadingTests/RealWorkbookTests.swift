import Foundation
import SheetReading
import Testing

/// Every real workbook: how many rows and columns each sheet gives, and what its first cells are.
///
/// The Excel workbooks give the same cells as openpyxl 3.1.5 reads of them.
@Suite("Real workbooks", .enabled(if: RealWorkbooks.arePresent, "../shared is not there"))
struct RealWorkbookTests {
  @Test("Excel workbooks")
  func excel() throws {
    #expect(
      try RealWorkbooks.table(of: "xlsx") == """
        penn-state-fams/yearly_data.xlsx
          3 rows, 22 columns: text text text text text text
        roo/1900_base.xlsx
          2 rows, 1 columns: date date
        roo/1904_base.xlsx
          2 rows, 1 columns: date date
        roo/hidden_sheets.xlsx
          1 rows, 1 columns: text (hidden)
          1 rows, 1 columns: text
          1 rows, 1 columns: text (hidden)
        roo/merged_ranges.xlsx
          2 rows, 7 columns: text text text text (4 problems)
          0 rows, 0 columns
          0 rows, 0 columns
        roo/numbers-export.xlsx
          1 rows, 1 columns: text
          1 rows, 2 columns: text

        """)
  }

  @Test("XML Spreadsheet 2003, and files that were written against parsers of it")
  func spreadsheetML() throws {
    #expect(
      try RealWorkbooks.table(of: "spreadsheetml") == """
        PhpSpreadsheet-tests/ArrayFormula.xml
          3 rows, 3 columns: text text number text text number
        PhpSpreadsheet-tests/CorruptedXmlFile.xml
          refused: The workbook breaks off in its line 8: Specification mandates value for attribute DATA.
        PhpSpreadsheet-tests/XEETestInvalidSimpleXML.xml
          refused: The file is no workbook.
        PhpSpreadsheet-tests/XEETestInvalidUTF-16.xml
          refused: The file is no workbook.
        PhpSpreadsheet-tests/XEETestInvalidUTF-7-whitespace.xml
          refused: The file is no workbook.
        PhpSpreadsheet-tests/XEETestInvalidUTF-7_DoubleEncoded.xml
          refused: The file is no workbook.
        PhpSpreadsheet-tests/XEETestInvalidUTF-8.xml
          refused: The file is no workbook.
        PhpSpreadsheet-tests/XEETestValidUTF-16.xml
          refused: The file is no workbook.
        PhpSpreadsheet-tests/XEETestValidUTF-16BE.xml
          refused: The file is no workbook.
        PhpSpreadsheet-tests/XEETestValidUTF-8-whitespace.xml
          refused: The file is no workbook.
        PhpSpreadsheet-tests/bug4669.xml
          1 rows, 21 columns: text text text text text text
        PhpSpreadsheet-tests/excel2003.iso8859-1.xml
          2 rows, 1 columns: text text
        PhpSpreadsheet-tests/hyperlinkbase.xml
          4 rows, 1 columns: text text text text
        PhpSpreadsheet-tests/issue.2157.small.xml
          refused: The workbook breaks off in its line 59: Entity 'Tau' not defined.
        PhpSpreadsheet-tests/issue.4448.xml
          3 rows, 1 columns: text text text
        PhpSpreadsheet-tests/splits.xml
          2 rows, 12 columns: number number number number
          1 rows, 7 columns: number number
          2 rows, 1 columns: number number
          2 rows, 8 columns: number number number number
          1 rows, 4 columns: number
          2 rows, 5 columns: number number number number
        PhpSpreadsheet/excel2003.short.bad.xml
          1 rows, 5 columns: text number number number date
        kanna/test_XML_ExcelWorkbook.xml
          10 rows, 4 columns: text text text text text text

        """)
  }
}

/// Real files that are not part of the package; tests that need them say that they were skipped elsewhere.
enum RealWorkbooks {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/xml")

  static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Each file below a folder with its sheets.
  static func table(of name: String) throws -> String {
    let folder = folder.appending(path: name)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().compactMap { path in
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path) else { return nil }
      return "\(path)\n" + lines(of: [UInt8](data)).map { "  \($0)\n" }.joined()
    }.joined()
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    do {
      let workbook = try Workbook(bytes)
      return try workbook.sheets.map { sheet in
        let extent = try SheetExtent(of: sheet, in: workbook)
        var types: [String] = []
        var problems = 0
        try workbook.read(sheet) { row in
          problems += row.problems.count
          if types.count < 6 { types += row.cells.map { "\($0.type)" } }
          return .next
        }
        return "\(extent.rows) rows, \(extent.columns) columns"
          + (types.isEmpty ? "" : ": " + types.prefix(6).joined(separator: " "))
          + (sheet.isHidden ? " (hidden)" : "") + (problems > 0 ? " (\(problems) problems)" : "")
      }
    } catch let failure as WorkbookFailure {
      return ["refused: \(failure.message)"]
    } catch {
      return ["\(error)"]
    }
  }
}
