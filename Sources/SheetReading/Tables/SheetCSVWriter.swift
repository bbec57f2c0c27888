/// Writes the rows of a sheet as CSV text (RFC 4180, UTF-8), each as wide as the table.
package struct SheetCSVWriter {
  private let extent: SheetExtent
  private let decimalMark: UInt8
  private var bytes: [UInt8] = []
  private var lines = SheetLines()
  private var lastRow = 0
  private var isDone = false

  /// Rows that the workbook does not keep are empty lines, so that a mapping can count them; but not a million.
  private static let gapLimit = 1_000

  /// - Parameter decimalMark: what stands in numbers where a sheet has a point.
  package init(_ extent: SheetExtent, decimalMark: UInt8 = UInt8(ascii: ".")) {
    (self.extent, self.decimalMark) = (extent, decimalMark)
  }

  package var byteCount: Int { bytes.count }
  package var isEmpty: Bool { bytes.isEmpty }

  /// Appends a row; false when all that follow are empty.
  package mutating func append(_ row: SheetRow) -> Bool {
    guard !isDone else { return false }
    guard !row.isEmpty else { return row.number < extent.lastRow }
    let gap = row.number - lastRow - 1
    if gap > 0, gap <= Self.gapLimit {
      for number in (lastRow + 1)..<row.number { appendBlank(number) }
    } else if gap > Self.gapLimit {
      appendBlank(lastRow + 1)
    }
    lastRow = row.number
    append(cells: row)
    isDone = row.number >= extent.lastRow
    return true
  }

  /// The text since it was last taken, and where its lines come from.
  package mutating func take() -> (bytes: [UInt8], lines: SheetLines) {
    defer { bytes.removeAll(keepingCapacity: true) }
    return (bytes, lines.takeRuns())
  }

  private mutating func appendBlank(_ number: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: max(0, extent.columns - 1)))
    bytes.append(UInt8(ascii: "\n"))
    lines.append(row: number, lines: 1)
  }

  private mutating func append(cells row: SheetRow) {
    var column = 1
    var lineCount = 1
    for cell in row.cells where cell.column <= extent.columns {
      if cell.column > column {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: cell.column - column))
        column = cell.column
      }
      if cell.type == .number, decimalMark != UInt8(ascii: ".") {
        row.withBytes(of: cell) { appendNumber($0) }
      } else {
        row.withBytes(of: cell) { lineCount += appendField($0) }
      }
    }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: extent.columns - column))
    bytes.append(UInt8(ascii: "\n"))
    lines.append(row: row.number, lines: lineCount)
  }

  private mutating func appendNumber(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for index in text.indices { bytes.append(text[index] == UInt8(ascii: ".") ? decimalMark : text[index]) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a field, within quotes where it needs them; returns how many line ends are in it.
  private mutating func appendField(_ text: Span<UInt8>) -> Int {
    var needsQuotes = false
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): needsQuotes = true
      default: continue
      }
      break
    }
    guard needsQuotes || text.count > 0 && text[0] == UInt8(ascii: " ") else {
      for index in text.indices { bytes.append(text[index]) }
      return 0
    }
    var lineEnds = 0
    bytes.append(UInt8(ascii: "\""))
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "\""):
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\r"):
        // One kind of line end, so that lines are counted alike by whoever reads the text.
        if index + 1 < text.count, text[index + 1] == UInt8(ascii: "\n") { continue }
        bytes.append(UInt8(ascii: "\n"))
        lineEnds += 1
      case UInt8(ascii: "\n"):
        bytes.append(UInt8(ascii: "\n"))
        lineEnds += 1
      default: bytes.append(text[index])
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return lineEnds
  }
}
