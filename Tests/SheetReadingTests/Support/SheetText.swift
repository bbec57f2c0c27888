import SheetReading
import ZipArchives

/// What is read of a workbook, as text to be compared.
enum SheetText {
  /// Each sheet's rows with their cells: `3: A text Hours | B number 4`, and what is wrong with them.
  static func of(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) -> String {
    do {
      let workbook = try Workbook(bytes, limits: limits)
      var text = ""
      for sheet in workbook.sheets {
        text += "[\(sheet.name)]\(sheet.isHidden ? " hidden" : "")\n"
        try workbook.read(sheet) { row in
          text += Self.text(of: row)
          return .next
        }
      }
      return text
    } catch let failure as WorkbookFailure {
      return "refused: \(failure.message)\n"
    } catch {
      return "error: \(error)\n"
    }
  }

  /// A sheet as CSV text.
  static func csv(_ bytes: [UInt8], sheet index: Int = 0) throws -> String {
    let workbook = try Workbook(bytes)
    let extent = try SheetExtent(of: workbook.sheets[index], in: workbook)
    var writer = SheetCSVWriter(extent)
    try workbook.read(workbook.sheets[index]) { row in
      _ = writer.append(row)
      return .next
    }
    return String(decoding: writer.take().bytes, as: UTF8.self)
  }

  private static func text(of row: SheetRow) -> String {
    var text = ""
    if !row.isEmpty {
      let cells = row.cells.map { cell in
        "\(CellReference.letters(column: cell.column)) \(cell.type) \(row.text(of: cell))"
      }
      text += "\(row.number): \(cells.joined(separator: " | "))\n"
    }
    for problem in row.problems {
      text += "  ! \(CellReference.name(column: problem.column, row: problem.row)) \(problem.kind)"
      text += problem.text.isEmpty ? "\n" : " \(problem.text)\n"
    }
    return text
  }
}
