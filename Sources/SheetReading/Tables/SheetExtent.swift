/// How far a sheet goes: what is beyond has nothing in it.
package struct SheetExtent: Sendable, Hashable {
  /// The last column with a value, and 0 for an empty sheet.
  package private(set) var columns = 0
  /// The last row with a value.
  package private(set) var lastRow = 0
  /// How many rows have a value.
  package private(set) var rows = 0
  /// The row in which the last column first has a value.
  private var widestRow = 0

  /// How many cells a table may have with those that are empty; a workbook with more has a stray cell far away.
  private static let cellLimit = 200_000_000

  /// Reads a sheet, or as many rows of it as are wanted, to see how far it goes.
  package init(of sheet: WorkbookSheet, in workbook: Workbook, rows limit: Int = .max) throws {
    var extent = Self()
    try workbook.read(sheet) { row in
      extent.add(row)
      return extent.rows < limit ? .next : .stop
    }
    if extent.columns * extent.rows > Self.cellLimit {
      throw WorkbookFailure.tooWide(column: extent.columns, row: extent.widestRow)
    }
    self = extent
  }

  private init() {}

  private mutating func add(_ row: SheetRow) {
    guard !row.isEmpty else { return }
    rows += 1
    lastRow = max(lastRow, row.number)
    if row.width > columns { (columns, widestRow) = (row.width, row.number) }
  }
}
