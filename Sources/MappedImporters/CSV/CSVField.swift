import CSVReading
import Importing
import PortfolioModel

/// One field of a rule, made ready for the columns of one file.
final class CSVField {
  let definition: FieldDefinition
  /// Whether the field says something of the row, and is not the same for all.
  let isTelling: Bool
  private let cells: CSVCells<Value>
  /// Where the field is the plain text of one column: how that is read.
  private let text: CSVText?

  init(_ field: MappingField, _ compiled: CompiledValue, table: ReferenceTable, scope: CSVScope) {
    definition = field.definition
    if case .constant = field.value.source { isTelling = false } else { isTelling = true }
    cells = CSVCells(references: compiled.references, slots: compiled.slots, table: table, scope: scope) {
      compiled.value($0, &$1)
    }
    text = CSVText(compiled, table: table, scope: scope)
  }

  var columns: [Int] { cells.columns }

  /// The column whose whole text is the field.
  var wholeColumn: Int? { text?.column }

  func value(_ record: borrowing CSVRecord, _ texts: inout RowTexts, _ notes: inout EvaluationNotes) -> Value? {
    if let text { return text.text(record).map { .text($0) } }
    return cells.make(record, &texts, &notes)
  }
}
