import XMLReading
import ZipArchives

/// A workbook as XML in one file, as Excel 2002 and 2003 write it ("XML Spreadsheet 2003") and many web systems still
/// do, often under the name `.xls`.
struct SpreadsheetMLWorkbook: Sendable {
  static let namespace = "urn:schemas-microsoft-com:office:spreadsheet"

  private let bytes: [UInt8]
  let sheets: [WorkbookSheet]

  private static let sheetLimit = 10_000

  init(_ bytes: [UInt8], limits: ZipLimits) throws {
    guard bytes.count <= limits.fileSize else { throw WorkbookFailure.fileTooLarge(limit: limits.fileSize) }
    let bytes = Self.withoutLeadingSpace(bytes)
    self.bytes = bytes
    var names: [String] = []
    var hidden: Set<String> = []
    let result = try XMLRecordReader(XMLRecordMatcher(records: SpreadsheetMLSheetReader.surveyPatterns)).read(
      XMLByteArraySource(bytes)
    ) { element in
      guard let sheet = SpreadsheetMLSheetReader.sheet(around: element) else { return .next }
      if element.isNamed("Visible") {
        if element.text(.trimmed) != "SheetVisible" { hidden.insert(sheet) }
      } else if names.last != sheet, !names.contains(sheet) {
        names.append(sheet)
      }
      return names.count < Self.sheetLimit ? .next : .stop
    }
    if let failure = WorkbookFailure(result.outcome, part: nil) { throw failure }
    sheets = names.map { WorkbookSheet(name: $0, isHidden: hidden.contains($0), part: $0) }
  }

  /// The bytes without the white space that careless programs write before the XML declaration.
  static func withoutLeadingSpace(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.firstIndex { ![0x09, 0x0A, 0x0D, 0x20].contains($0) } ?? bytes.endIndex
    return start > 0 && bytes[start...].starts(with: "<?xml".utf8) ? Array(bytes[start...]) : bytes
  }

  func read(_ sheet: WorkbookSheet, _ body: (SheetRow) throws -> SheetReadingStep) throws {
    var reader = SpreadsheetMLSheetReader(sheet: sheet.part)
    let outcome = try reader.read(bytes, body)
    if let failure = WorkbookFailure(outcome, part: nil) { throw failure }
  }
}
