import CSVReading
import Importing
import PortfolioModel

/// What a rule makes of some cells of a row, with a cache before the work.
final class CSVCells<Made> {
  private let references: [(reference: Int, column: Int)]
  private let work: (RowTexts, inout EvaluationNotes) -> Made?
  private let emptyResult: Made??
  private let cache: CellCache<Made?>
  private let unwrapsExcelText: Bool

  /// - Parameters:
  ///   - references: all that `work` reads, with the columns that they are; those without a column are absent.
  ///   - work: makes the result; it must depend on the references only.
  init(
    references: [Int], table: ReferenceTable, header: CSVHeader, unwrapsExcelText: Bool,
    places: Int = 8192, work: @escaping (RowTexts, inout EvaluationNotes) -> Made?
  ) {
    var seen: Set<Int> = []
    self.references = references.compactMap { reference in
      guard seen.insert(reference).inserted, let column = header.position(of: table.names[reference]) else {
        return nil
      }
      return (reference, column)
    }
    self.work = work
    self.unwrapsExcelText = unwrapsExcelText
    cache = CellCache(columns: self.references.map(\.column), places: places)
    // What comes of empty cells is found once: mostly nothing, or a constant.
    var notes = EvaluationNotes()
    let result = work(table.makeTexts(), &notes)
    emptyResult = notes.isEmpty ? .some(result) : nil
  }

  /// The columns that are read.
  var columns: [Int] { references.map(\.column) }

  func make(_ record: borrowing CSVRecord, _ texts: inout RowTexts, _ notes: inout EvaluationNotes) -> Made? {
    if let emptyResult {
      var isEmpty = true
      for (_, column) in references where !record.isEmpty(column) {
        isEmpty = false
        break
      }
      if isEmpty { return emptyResult }
    }
    guard cache.isActive, let hash = cache.hash(record) else { return work(record, &texts, &notes) }
    if let known = cache.result(record, hash: hash) { return known }
    let before = (notes.problems.count, notes.inexact.count, notes.otherIdentifiers.count)
    let result = work(record, &texts, &notes)
    // What has a problem is looked at each time, since the problem has a place.
    if before == (notes.problems.count, notes.inexact.count, notes.otherIdentifiers.count) {
      cache.store(result, record, hash: hash)
    }
    return result
  }

  private func work(
    _ record: borrowing CSVRecord, _ texts: inout RowTexts, _ notes: inout EvaluationNotes
  ) -> Made? {
    texts.removeAll()
    for (reference, column) in references {
      texts.fill(reference, unwrapsExcelText ? record.excelString(column) : record.string(column))
    }
    return work(texts, &notes)
  }
}

extension CSVRecord {
  /// The field without the `="…"` that keeps Excel from reading it as a number.
  func excelString(_ index: Int) -> String {
    let text = string(index)
    guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 else { return text }
    return String(text.dropFirst(2).dropLast())
  }
}
