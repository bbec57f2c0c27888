import XMLReading
import ZipArchives

/// Reads the rows of one sheet of an Office Open XML workbook.
struct OfficeOpenSheetReader {
  private let strings: SharedStrings
  private let styles: CellStyles
  private let base: SerialDate.Base
  private var row = SheetRow()
  /// The rows and columns that are the first of merged cells with several rows.
  private var merged: [SheetProblem] = []

  private static let patterns = ["/worksheet/sheetData/row", "/worksheet/mergeCells/mergeCell"].compactMap {
    try? XMLElementPattern($0)
  }
  /// How many merged cells are listed.
  private static let mergedLimit = 1_000

  private enum Name {
    static let row: XMLName = "row"
    static let cell: XMLName = "c"
    static let reference: XMLName = "r"
    static let type: XMLName = "t"
    static let style: XMLName = "s"
    static let value: XMLName = "v"
    static let formula: XMLName = "f"
    static let inline: XMLName = "is"
    static let range: XMLName = "ref"
  }

  init(strings: SharedStrings, styles: CellStyles, base: SerialDate.Base) {
    (self.strings, self.styles, self.base) = (strings, styles, base)
  }

  /// Reads the sheet to its end; false where the workbook does not have it.
  mutating func read(
    _ part: String, of archive: borrowing ZipArchive, _ body: (SheetRow) throws -> SheetReadingStep
  ) throws -> Bool {
    var isStopped = false
    let isRead = try PartReader.read(part, of: archive, Self.patterns) { element in
      if element.isNamed(Name.row) {
        readRow(element)
        let step = try body(row)
        isStopped = step == .stop
        return isStopped ? .stop : .next
      }
      noteMerged(element)
      return .next
    }
    // Which cells are merged stands behind the cells.
    if isRead, !isStopped, !merged.isEmpty {
      row.removeAll(number: row.number)
      row.problems = merged
      _ = try body(row)
    }
    return isRead
  }

  private mutating func readRow(_ element: XMLElement) {
    let number = element.attribute(Name.reference).flatMap { Int($0) } ?? row.number + 1
    row.removeAll(number: (1...CellReference.rowLimit).contains(number) ? number : row.number + 1)
    var column = 0
    for cell in element.children where cell.isNamed(Name.cell) {
      column += 1
      var (style, type) = (0, "")
      for position in cell.attributePositions {
        let attribute = cell.attribute(at: position)
        switch attribute.localName {
        case "r":
          if let reference = CellReference.read(attribute.value) { column = reference.column }
        case "s": style = Int(attribute.value) ?? 0
        case "t": type = attribute.value
        default: break
        }
      }
      guard column <= CellReference.columnLimit else { return }
      readCell(cell, column: column, type: type, style: style)
    }
  }

  private mutating func readCell(_ cell: XMLElement, column: Int, type: String, style: Int) {
    if type == "inlineStr" {
      if let inline = cell.firstChild(Name.inline) {
        row.append(column: column, type: .text) { RichText.append(inline, to: &$0) }
      }
      return
    }
    guard let value = cell.firstChild(Name.value) else {
      if let formula = cell.firstChild(Name.formula) {
        note(.uncomputedFormula, column, formula.text(.trimmed))
      }
      return
    }
    switch type {
    case "s": readShared(value.text(.trimmed), column: column)
    case "str": row.append(column: column, type: .text) { RichText.appendUnescaped(value, to: &$0) }
    case "b":
      let text = value.text(.trimmed)
      row.append(column: column, type: .flag) { $0.append(contentsOf: (text == "0" ? "FALSE" : "TRUE").utf8) }
    case "e": note(.errorValue, column, value.text(.trimmed))
    case "d":
      let text = ISODateText.shortened(value.text(.trimmed))
      row.append(column: column, type: .date) { $0.append(contentsOf: text.utf8) }
    default: readNumber(value.text(.trimmed), column: column, format: styles[style])
    }
  }

  private mutating func readShared(_ text: String, column: Int) {
    var isKnown = false
    row.append(column: column, type: .text) { isKnown = strings.append(Int(text) ?? -1, to: &$0) }
    if !isKnown { note(.unreadable, column, text) }
  }

  private mutating func readNumber(_ source: String, column: Int, format: NumberFormat) {
    if source.isEmpty { return }
    guard let number = CellNumber(source, format: format, base: base) else {
      note(.unreadable, column, source)
      return
    }
    if number.isImpossibleDate { note(.impossibleDate, column, number.text) }
    row.append(column: column, type: number.type) { $0.append(contentsOf: number.text.utf8) }
  }

  private mutating func noteMerged(_ element: XMLElement) {
    guard merged.count < Self.mergedLimit, let text = element.attribute(Name.range),
      let range = CellReference.readRange(text), range.last.row > range.first.row
    else { return }
    merged.append(SheetProblem(.merged, row: range.first.row, column: range.first.column, text: text))
  }

  private mutating func note(_ kind: SheetProblem.Kind, _ column: Int, _ text: String) {
    row.problems.append(SheetProblem(kind, row: row.number, column: column, text: text))
  }
}
