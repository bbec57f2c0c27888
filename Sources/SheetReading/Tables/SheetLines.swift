/// Which row of a sheet each line of its CSV text comes from.
///
/// Where each row is one line it takes no memory; it takes some for each row with line ends in its cells.
package struct SheetLines: Sendable, Hashable {
  private struct Run: Sendable, Hashable {
    let line: Int
    let row: Int
  }

  /// Where the lines leap, in order; between two of them lines and rows go up together.
  private var runs: [Run] = []
  private var nextLine = 1
  private var nextRow = 1
  private var lastRow = 0

  package init() {}

  /// Says that the next lines come from a row.
  mutating func append(row: Int, lines: Int) {
    if runs.isEmpty || row != nextRow { runs.append(Run(line: nextLine, row: row)) }
    nextLine += lines
    lastRow = row
    // The lines of one row, and those of the next, are told apart by a new run.
    nextRow = lines == 1 ? row + 1 : -1
  }

  /// Adds what was found for the lines that follow.
  package mutating func append(_ other: SheetLines) {
    runs += other.runs
    (nextLine, nextRow, lastRow) = (other.nextLine, other.nextRow, other.lastRow)
  }

  /// Forgets the runs, and goes on counting.
  mutating func takeRuns() -> SheetLines {
    defer { runs.removeAll() }
    return self
  }

  /// The row that a line comes from; for a line beyond all others, the row it would come from.
  package func row(ofLine line: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return line }
    if line >= nextLine { return lastRow + 1 + line - nextLine }
    let row = runs[low - 1].row + line - runs[low - 1].line
    // Before the next run, lines are the further ones of a row with several.
    return min(row, max(runs[low - 1].row, low < runs.count ? runs[low].row - 1 : lastRow))
  }
}
