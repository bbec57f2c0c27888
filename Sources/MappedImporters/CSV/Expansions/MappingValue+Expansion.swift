import Importing

extension MappingValue {
  /// The value for the columns that a file has: matrices and choices become plain columns.
  ///
  /// Groups of columns that the file does not have are left out: of thirty numbered ones it mostly has three.
  func expanded(for header: CSVHeader) -> MappingValue {
    var value = self
    switch source {
    case .groups(let groups):
      value.source = .groups(
        groups.filter { fields in
          fields.contains { field in field.value.references.contains { header.position(of: $0) != nil } }
        }.map { fields in fields.map { MappingField($0.definition, $0.value.expanded(for: header)) } })
    case .concatenated(let values, let separator):
      value.source = .concatenated(values.map { $0.expanded(for: header) }, with: separator)
    case .firstOf(let values): value.source = .firstOf(values.map { $0.expanded(for: header) })
    case .unpivot(let matrix, let fields):
      value.source = .groups(
        matrix.cells(in: header).map { cell in
          fields.map { MappingField($0.definition, $0.value.replacing(cell.names).expanded(for: header)) }
        })
    case .choices(let selection):
      value.source = .concatenated(
        header.selected(selection).map { choice($0) }, with: reading.joinedBy)
      // Each choice is mapped by itself.
      value.reading.values = [:]
      value.reading.otherwise = .keep
      value.reading.pattern = nil
    default: break
    }
    return value
  }

  /// What a marked column of a question with several answers says: its label, or the text in it.
  private func choice(_ column: SelectedColumn) -> MappingValue {
    var reading = reading
    reading.separator = nil
    reading.defaultText = nil
    let label =
      self.reading.values[column.label.lowercased()]
      ?? {
        switch self.reading.otherwise {
        case .value(let other): other
        case .absent: ""
        case .keep, .error: column.label
        }
      }()
    for mark in ["1", "x", "yes", "y", "true", "checked", "✓"] { reading.values[mark] = label }
    for mark in ["0", "no", "n", "false", "unchecked"] { reading.values[mark] = "" }
    reading.values[column.label.lowercased()] = label
    return MappingValue(.references([CSVHeader.name(ofColumn: column.column)]), reading)
  }

  /// The value with other sources in the place of some names.
  func replacing(_ names: [String: MappingSource]) -> MappingValue {
    guard !names.isEmpty else { return self }
    var value = self
    func all(_ values: [MappingValue]) -> [MappingValue] { values.map { $0.replacing(names) } }
    switch source {
    case .references(let references):
      if references.count == 1, let known = names[CSVHeader.folded(references[0])] {
        value.source = known
      } else if references.contains(where: { names[CSVHeader.folded($0)] != nil }) {
        value.source = .firstOf(
          references.map { MappingValue(names[CSVHeader.folded($0)] ?? .references([$0]), reading) })
      }
    case .template(let parts):
      value.source = .template(
        parts.map { part in
          guard case .reference(let name) = part else { return part }
          switch names[CSVHeader.folded(name)] {
          case .constant(let text): return .text(text)
          case .references(let columns): return .reference(columns.first ?? name)
          default: return part
          }
        })
    case .concatenated(let values, let separator): value.source = .concatenated(all(values), with: separator)
    case .firstOf(let values): value.source = .firstOf(all(values))
    case .spans(let values): value.source = .spans(all(values))
    case .dateParts(let year, let month, let day):
      value.source = .dateParts(
        year: year.replacing(names), month: month?.replacing(names), day: day?.replacing(names))
    case .term(let label, let year): value.source = .term(label.replacing(names), year: year.replacing(names))
    case .span(var span):
      span.start = span.start?.replacing(names)
      span.end = span.end?.replacing(names)
      span.ongoing = span.ongoing?.replacing(names)
      value.source = .span(span)
    case .groups(let groups):
      value.source = .groups(groups.map { fields in fields.map { $0.replacing(names) } })
    case .each(let path, let fields): value.source = .each(path, fields.map { $0.replacing(names) })
    case .unpivot(let matrix, let fields): value.source = .unpivot(matrix, fields.map { $0.replacing(names) })
    case .eachValue, .constant, .capture, .choices, .answers, .statistic: break
    }
    return value
  }
}

extension MappingField {
  func replacing(_ names: [String: MappingSource]) -> MappingField {
    MappingField(definition, value.replacing(names))
  }
}

extension MappingCondition {
  func replacing(_ names: [String: MappingSource]) -> MappingCondition {
    switch self {
    case .isOneOf(let value, let words): .isOneOf(value.replacing(names), words)
    case .matches(let value, let pattern): .matches(value.replacing(names), pattern)
    case .isPresent(let value, let wanted): .isPresent(value.replacing(names), wanted)
    case .not(let inner): .not(inner.replacing(names))
    case .all(let inner): .all(inner.map { $0.replacing(names) })
    case .any(let inner): .any(inner.map { $0.replacing(names) })
    }
  }
}
