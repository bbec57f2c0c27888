import Foundation
import Importing
import SheetReading

/// One sheet of a workbook as a stream of CSV text, with where its lines come from.
///
/// A thread of its own reads the sheet ahead of the caller, by a few chunks, so that memory does not grow with it.
final class SheetStream {
  private enum Event: Sendable {
    case text([UInt8], SheetLines, [SheetProblem])
    case ended([SheetProblem], (any Error)?)
  }

  /// Says to the thread that nobody reads on.
  private struct Abandoned: Error {}

  private static let chunkSize = 256 << 10
  private static let chunkCount = 4

  private let workbook: Workbook
  private let sheet: WorkbookSheet
  private let extent: SheetExtent
  private let decimalMark: UInt8
  private let events = BoundedQueue<Event>(capacity: SheetStream.chunkCount)
  private var isStarted = false
  private var isEnded = false
  private(set) var lines = SheetLines()
  private var problems: [SheetProblem] = []

  /// - Parameter rows: at most so many rows are read, for a look at the beginning.
  init(_ sheet: WorkbookSheet, of workbook: Workbook, rows: Int = .max, hasDecimalComma: Bool = false) throws {
    (self.workbook, self.sheet) = (workbook, sheet)
    extent = try SheetExtent(of: sheet, in: workbook, rows: rows)
    decimalMark = UInt8(ascii: hasDecimalComma ? "," : ".")
  }

  deinit { if isStarted, !isEnded { events.fail(Abandoned()) } }

  var isEmpty: Bool { extent.columns == 0 }

  /// The next bytes of the CSV text; empty at the end.
  func next() throws -> [UInt8] {
    if isEnded { return [] }
    if !isStarted { start() }
    switch events.pop() {
    case .text(let bytes, let lines, let problems):
      self.lines.append(lines)
      self.problems += problems
      return bytes
    case .ended(let problems, let error):
      isEnded = true
      self.problems += problems
      if let error { throw error }
      return []
    }
  }

  /// What was found in the rows since it was last asked.
  func takeProblems() -> [SheetProblem] {
    defer { problems.removeAll() }
    return problems
  }

  private func start() {
    isStarted = true
    let thread = Thread { [workbook, sheet, extent, decimalMark, events] in
      var writer = SheetCSVWriter(extent, decimalMark: decimalMark)
      var problems: [SheetProblem] = []
      var failure: (any Error)?
      do {
        try workbook.read(sheet) { row in
          problems += row.problems
          _ = writer.append(row)
          if writer.byteCount >= Self.chunkSize || problems.count >= 1_000, !writer.isEmpty {
            let (bytes, lines) = writer.take()
            try events.push(.text(bytes, lines, problems))
            problems.removeAll()
          }
          return .next
        }
        if !writer.isEmpty {
          let (bytes, lines) = writer.take()
          try events.push(.text(bytes, lines, problems))
          problems.removeAll()
        }
      } catch {
        failure = error
      }
      try? events.push(.ended(problems, failure))
    }
    thread.name = "dossier.sheet"
    thread.start()
  }
}
