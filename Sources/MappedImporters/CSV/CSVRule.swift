import CSVReading
import Importing
import PortfolioModel

/// A rule, made ready for the columns of one file.
final class CSVRule {
  let kind: RecordKind
  let table: ReferenceTable
  /// The texts that are filled for one value after the other.
  private var texts: RowTexts
  private let shape: Shape
  private let fields: [CSVField]
  private let condition: CSVCells<Bool>?
  private let key: [KeyPart]
  private let person: CSVCells<Subject>
  private let required: [(position: Int, definition: FieldDefinition, reference: Int?)]
  private let otherIdentifiers: Int?
  private enum KeyPart {
    case constant(String)
    case text(CSVText)
    case cells(CSVCells<Value>)
  }

  /// The columns that the rule reads.
  let columns: Set<Int>
  /// The columns whose whole text is a field, so that nothing of them is left over.
  let wholeColumns: Set<Int>
  /// The columns of which nothing is kept where the rule drops its part of a row.
  let droppedColumns: Set<Int>
  /// For a group of columns, those of its own that the rule reads: where they are empty, there is no entry.
  private let ownColumns: [Int]?
  /// What the names of the fields mean, and those of the key and the person.
  private let header: CSVHeader
  private let rowHeader: CSVHeader
  /// Rows that agree become one record; nil for a rule that makes one of each row.
  let survey: CSVSurvey?
  private let drop: CSVCells<Bool>?
  /// Whether the rule is for one of several entries of a row, of which the others are imported when this one cannot be.
  let isForEntry: Bool
  let split: SplitCells?

  /// - Parameters:
  ///   - scope: what the names of the rule's fields mean.
  ///   - rowHeader: what those of its key and its person mean, where the fields are of a group of columns.
  init(
    _ rule: MappingRule, mapping: Mapping, scope: CSVScope, rowHeader: CSVHeader, isForEntry: Bool = false,
    captures: [String: String]
  ) {
    self.isForEntry = isForEntry
    kind = rule.kind
    header = scope.header
    self.rowHeader = rowHeader
    split = rule.split.flatMap { SplitCells($0, header: scope.header) }
    var scope = scope
    scope.split = split
    let header = scope.header
    let rowScope = scope.with(rowHeader)
    let table = ReferenceTable()
    self.table = table
    let nullWords = Set(mapping.nullWords.map { $0.lowercased() })
    let compiler = ValueCompiler(table: table, captures: captures, nullWords: nullWords, joins: mapping.joinNames)
    // All values are compiled first, so that every reference has its number before texts are made.
    let compiledFields = rule.fields.map { compiler.compile($0.value.expanded(for: header), field: $0.definition) }
    let compiledCondition = rule.condition.flatMap { compiler.compile($0) }
    let compiledDrop = rule.drop.flatMap { compiler.compile($0) }
    let keyField = FieldDefinition("key", "Key", .text)
    let compiledKey = rule.key.map { compiler.compile($0, field: keyField) }
    let compiledPerson = CompiledPerson(rule.person, compiler)
    texts = table.makeTexts()
    fields = zip(rule.fields, compiledFields).map { CSVField($0, $1, table: table, scope: scope) }
    func cells(_ condition: CompiledCondition) -> CSVCells<Bool> {
      CSVCells(references: condition.references, table: table, scope: scope) { texts, _ in condition.holds(texts) }
    }
    condition = compiledCondition.map { cells($0) }
    drop = compiledDrop.map { cells($0) }
    wholeColumns = Set(fields.compactMap(\.wholeColumn))
    var keyColumns: [Int] = []
    key = zip(rule.key, compiledKey).map { part, value in
      if case .constant(let text) = part.source { return .constant(text) }
      let cells = CSVCells(references: value.references, table: table, scope: rowScope) { value.value($0, &$1) }
      keyColumns += cells.columns
      guard let text = CSVText(value, table: table, scope: rowScope) else { return .cells(cells) }
      return .text(text)
    }
    person = CSVCells(references: compiledPerson.references, table: table, scope: rowScope, places: 32_768) {
      compiledPerson.subject($0, &$1)
    }
    var names = rule.fields.map(\.definition.name)
    let hasIdentifiers = rule.fields.contains { if case .identifier = $0.definition.type { true } else { false } }
    if hasIdentifiers, rule.kind.definition.field("otherIds") != nil, !names.contains("otherIds") {
      names.append("otherIds")
    }
    otherIdentifiers = hasIdentifiers ? names.firstIndex(of: "otherIds") : nil
    shape = Shape(names)
    required = rule.required.compactMap { name in
      rule.fields.firstIndex { $0.definition.name == name }.map {
        ($0, rule.fields[$0].definition, compiledFields[$0].references.first)
      }
    }
    survey =
      rule.groupBy.isEmpty
      ? nil
      : CSVSurvey(rule, scope: scope, mapping: mapping, captures: captures)
    var columns = Set(fields.flatMap(\.columns) + keyColumns + person.columns)
    columns.formUnion(survey?.columns ?? [])
    self.columns = columns
    ownColumns =
      header.reach.count < header.count ? columns.filter { header.reach.contains($0) }.sorted() : nil
    droppedColumns =
      header.reach.count < header.count ? columns.union(header.reach) : columns.union(drop?.columns ?? [])
  }

  /// The column that a name of the rule means, wherever the rule uses it.
  func column(of name: String) -> Int? { header.position(of: name) ?? rowHeader.position(of: name) }

  /// Whether a row, or the rule's part of it, is no activity at all.
  func drops(_ record: borrowing CSVRecord) -> Bool {
    guard let drop else { return false }
    var notes = EvaluationNotes()
    return drop.make(record, &texts, &notes) ?? false
  }

  func applies(to record: borrowing CSVRecord) -> Bool {
    if let ownColumns, !hasText(ownColumns, record) { return false }
    guard let condition else { return true }
    var notes = EvaluationNotes()
    return condition.make(record, &texts, &notes) ?? false
  }

  private func hasText(_ columns: [Int], _ record: borrowing CSVRecord) -> Bool {
    for column in columns where !record.isEmpty(column) { return true }
    return false
  }

  /// The fields of a row; nil where the row has nothing that the rule reads.
  func fields(of record: borrowing CSVRecord, _ notes: inout EvaluationNotes) -> FieldSet? {
    var values: [Value?] = []
    values.reserveCapacity(shape.names.count)
    var isTelling = false
    for field in fields {
      let value = field.value(record, &texts, &notes)
      if value != nil, field.isTelling { isTelling = true }
      values.append(value)
    }
    if values.count < shape.names.count { values.append(nil) }
    if let otherIdentifiers, !notes.otherIdentifiers.isEmpty {
      var list: [Value] = []
      if case .list(let present)? = values[otherIdentifiers] { list = present }
      values[otherIdentifiers] = .list(list + notes.otherIdentifiers.map { .text($0) })
      isTelling = true
    }
    guard isTelling || !notes.problems.isEmpty else { return nil }
    for (position, definition, reference) in required where values[position] == nil {
      // A value that could not be read has been reported already.
      if !notes.problems.contains(where: { $0.field == definition.label }) {
        notes.problems.append(.missingField(definition, reference: reference))
      }
    }
    return FieldSet(shape: shape, values: values)
  }

  func key(of record: borrowing CSVRecord, _ notes: inout EvaluationNotes) -> [String]? {
    guard !key.isEmpty else { return nil }
    var parts: [String] = []
    parts.reserveCapacity(key.count)
    var isPresent = false
    for part in key {
      switch part {
      case .constant(let text): parts.append(text)
      case .text(let text):
        let text = text.text(record) ?? ""
        if !text.isEmpty { isPresent = true }
        parts.append(text)
      case .cells(let cells):
        let text = cells.make(record, &texts, &notes)?.text ?? ""
        if !text.isEmpty { isPresent = true }
        parts.append(text)
      }
    }
    return isPresent ? parts : nil
  }

  func subject(of record: borrowing CSVRecord, _ notes: inout EvaluationNotes) -> Subject? {
    person.make(record, &texts, &notes)
  }
}
