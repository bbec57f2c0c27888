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
  /// The columns that may take over what stands above, and those whose cells are lists.
  private let filled: [Int]
  private let fillDown: FillDown?
  private let split: SplitCells?
  private let joined: JoinedCells?

  /// - Parameters:
  ///   - references: all that `work` reads, with the columns that they are; those without a column are absent.
  ///   - slots: the companions' rows that `work` reads, by their numbers in the table.
  ///   - work: makes the result; it must depend on the references only.
  init(
    references: [Int], slots: [Int] = [], table: ReferenceTable, scope: CSVScope, places: Int = 8192,
    work: @escaping (RowTexts, inout EvaluationNotes) -> Made?
  ) {
    var seen: Set<Int> = []
    self.references = references.compactMap { reference in
      guard seen.insert(reference).inserted, let column = scope.header.position(of: table.names[reference]) else {
        return nil
      }
      return (reference, column)
    }
    self.work = work
    unwrapsExcelText = scope.unwrapsExcelText
    joined = JoinedCells(references: seen, slots: slots, table: table, scope: scope)
    let columns = self.references.map(\.column) + (joined?.columns ?? [])
    self.columns = columns
    filled = columns.filter { scope.fillDown?.fills($0) == true }
    fillDown = filled.isEmpty ? nil : scope.fillDown
    split = columns.contains { scope.split?.splits($0) == true } ? scope.split : nil
    cache = CellCache(columns: columns, places: scope.isOneOfMany ? min(places, 64) : places)
    // What comes of empty cells is found once: mostly nothing, or a constant.
    var notes = EvaluationNotes()
    let result = work(table.makeTexts(), &notes)
    emptyResult = notes.isEmpty ? .some(result) : nil
  }

  /// The columns that are read.
  let columns: [Int]

  func make(_ record: borrowing CSVRecord, _ texts: inout RowTexts, _ notes: inout EvaluationNotes) -> Made? {
    // What does not follow from the cells alone is made anew for each row.
    if split != nil || fillDown != nil && takesOver(record) { return work(record, &texts, &notes) }
    if let emptyResult {
      var isEmpty = true
      for column in columns where !record.isEmpty(column) {
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
    for (reference, column) in references { texts.fill(reference, text(of: column, record)) }
    if let joined {
      var position = CSVJoins.Position(main: [:])
      for column in joined.columns { position.main[column] = text(of: column, record) }
      joined.fill(&texts, at: position, &notes)
    }
    return work(texts, &notes)
  }

  private func text(of column: Int, _ record: borrowing CSVRecord) -> String {
    var text = unwrapsExcelText ? record.excelString(column) : record.string(column)
    if text.isEmpty, let above = fillDown?.text(column) { text = above }
    if let split, split.splits(column) { text = split.entry(of: text) }
    return text
  }

  private func takesOver(_ record: borrowing CSVRecord) -> Bool {
    for column in filled where record.isEmpty(column) && fillDown?.text(column) != nil { return true }
    return false
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
