import CSVReading
import Importing
import PortfolioModel

/// One field of a rule, made ready for the columns of one file.
final class CSVField {
  let definition: FieldDefinition
  /// Whether the field says something of the row, and is not the same for all.
  let isTelling: Bool
  private let cells: CSVCells<Value>
  /// For a plain text of one column: the column.
  private let textColumn: Int?
  private let nulls: NullWords

  init(
    _ field: MappingField, _ compiled: CompiledValue, table: ReferenceTable, header: CSVHeader, dialect: MappingDialect
  ) {
    definition = field.definition
    if case .constant = field.value.source { isTelling = false } else { isTelling = true }
    cells = CSVCells(
      references: compiled.references, table: table, header: header, unwrapsExcelText: dialect.excelText
    ) { compiled.value($0, &$1) }
    nulls = NullWords(compiled.nullWords)
    let reading = compiled.reading
    let isPlainText =
      compiled.converter.type == .text && !compiled.isList && reading.pattern == nil && reading.values.isEmpty
      && reading.separator == nil && reading.defaultText == nil && !dialect.excelText
    if isPlainText, case .references(let references) = compiled.source, references.count == 1 {
      textColumn = header.position(of: table.names[references[0]])
    } else {
      textColumn = nil
    }
  }

  var columns: [Int] { cells.columns }

  func value(_ record: borrowing CSVRecord, _ texts: inout RowTexts, _ notes: inout EvaluationNotes) -> Value? {
    guard let textColumn else { return cells.make(record, &texts, &notes) }
    // Short texts, and texts that hardly repeat, cost less to make than to look up.
    if record.byteCount(textColumn) > 15 { return cells.make(record, &texts, &notes) }
    return plainText(record, textColumn, nulls).map { .text($0) }
  }
}

/// The trimmed text of a cell, nil where it is absent.
func plainText(_ record: borrowing CSVRecord, _ column: Int, _ nulls: NullWords) -> String? {
  let text: String? = record.withBytes(column) { bytes in
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    // White space outside ASCII is rare; the slow way knows it.
    if start == end || nulls.contains(bytes.extracting(start..<end)) { return nil }
    return unsafe bytes.extracting(start..<end).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
  guard let text else { return nil }
  return text.utf8.count == record.byteCount(column) && text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
    ? text : slowText(text, nulls)
}

private func slowText(_ text: String, _ nulls: NullWords) -> String? {
  let trimmedText = trimmed(text)
  return trimmedText.isEmpty || nulls.contains(trimmedText) ? nil : normalizingLineEnds(trimmedText)
}
