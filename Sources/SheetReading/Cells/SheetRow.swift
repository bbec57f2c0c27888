/// One row of a sheet: its cells that are not empty, as a person sees them.
///
/// It is only valid during the call that it is handed to, since its memory is used for the next.
package struct SheetRow {
  /// The row's number in the sheet, from 1; it leaps over rows that the workbook does not keep.
  package internal(set) var number = 0
  /// In the order of their columns.
  package private(set) var cells: [SheetCell] = []
  package internal(set) var problems: [SheetProblem] = []
  private var bytes: [UInt8] = []

  init() {}

  package var isEmpty: Bool { cells.isEmpty }

  /// The column of the last cell; 0 where there is none.
  package var width: Int { cells.last?.column ?? 0 }

  package func text(of cell: SheetCell) -> String {
    String(decoding: bytes[cell.range], as: UTF8.self)
  }

  package func withBytes<Result>(of cell: SheetCell, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    try body(bytes.span.extracting(cell.range))
  }

  mutating func removeAll(number: Int) {
    self.number = number
    cells.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends a cell with what `write` appends to the row's text; a cell of nothing but white space is none.
  mutating func append(column: Int, type: SheetCell.CellType, _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    guard bytes[start...].contains(where: { $0 > 0x20 }) else {
      bytes.removeLast(bytes.count - start)
      return
    }
    let cell = SheetCell(column: column, type: type, range: start..<bytes.count)
    guard let last = cells.last, last.column >= column else {
      cells.append(cell)
      return
    }
    // Programs write cells in order; where one does not, the last of a place counts.
    let position = cells.firstIndex { $0.column >= column } ?? cells.endIndex
    if position < cells.endIndex, cells[position].column == column {
      cells[position] = cell
    } else {
      cells.insert(cell, at: position)
    }
  }
}
