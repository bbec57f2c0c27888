import Importing
import PortfolioModel

/// Makes a mapping's values ready for the rows of one file.
struct ValueCompiler {
  let table: ReferenceTable
  let captures: [String: String]
  let nullWords: Set<String>
  /// The names of the files that are read together with the main one.
  var joins: Set<String> = []

  func compile(_ value: MappingValue, field: FieldDefinition, type: FieldType? = nil) -> CompiledValue {
    let type = type ?? field.type
    var reading = value.reading
    // Parts of a date have nothing to do with how a whole one is written.
    if case .constant = value.source { reading.separator = nil }
    let (source, references) = compile(value.source, field: field, type: type)
    return CompiledValue(
      source, field: field, type: type, reading: reading, nullWords: nullWords, references: references)
  }

  private func compile(
    _ source: MappingSource, field: FieldDefinition, type: FieldType
  ) -> (CompiledValue.Source, [Int]) {
    switch source {
    case .references(let names):
      let numbers = names.map { table.number(of: $0) }
      return (.references(numbers), numbers)
    case .constant(let text): return (.text(text), [])
    case .capture(let name): return (.text(captures[name] ?? ""), [])
    case .template(let parts): return template(parts)
    case .concatenated(let parts, let separator):
      let compiled = parts.map { compile($0, field: field, type: type.isList ? type : .text) }
      let references = compiled.flatMap(\.references)
      return (type.isList ? .lists(compiled) : .joined(compiled, with: separator), references)
    case .firstOf(let values):
      let compiled = values.map { compile($0, field: field, type: type) }
      return (.firstOf(compiled), compiled.flatMap(\.references))
    case .dateParts(let year, let month, let day):
      let parts = (text(year, field), month.map { text($0, field) }, day.map { text($0, field) })
      let references = parts.0.references + (parts.1?.references ?? []) + (parts.2?.references ?? [])
      return (.dateParts(year: parts.0, month: parts.1, day: parts.2), references)
    case .term(let label, let year):
      let parts = (text(label, field), text(year, field))
      return (.term(parts.0, year: parts.1), parts.0.references + parts.1.references)
    case .span(let span):
      let start = span.start.map { compile($0, field: field, type: .date) }
      let end = span.end.map { compile($0, field: field, type: .date) }
      let ongoing = span.ongoing.flatMap { compile($0) }
      let references = (start?.references ?? []) + (end?.references ?? []) + (ongoing?.references ?? [])
      return (.span(start: start, end: end, ongoing: ongoing, span.missingEnd), references)
    case .spans(let values):
      let compiled = values.map { compile($0, field: field, type: type) }
      return (.spans(compiled), compiled.flatMap(\.references))
    case .each(let path, let fields):
      let inner = ValueCompiler(table: ReferenceTable(), captures: captures, nullWords: nullWords)
      let slot = table.addGroup(path, inner.group(fields))
      return (.each(slot, table.groups[slot].group), [])
    case .eachValue(let path, let value):
      let inner = ValueCompiler(table: ReferenceTable(), captures: captures, nullWords: nullWords)
      let element: FieldType = if case .list(let element) = type { element } else { type }
      let group = CompiledGroup(
        names: [field.name], fields: [inner.compile(value, field: field, type: element)], telling: [0],
        scope: inner.table)
      return (.eachValue(table.addGroup(path, group), group), [])
    case .groups(let entries):
      let compiled = entries.map { group($0) }
      return (.groups(compiled), compiled.flatMap { $0.fields.flatMap(\.references) })
    // Matrices and choices were made plain columns for the file's header.
    case .statistic(let statistic): return (joinedStatistic(statistic, field: field), [])
    case .answers, .unpivot, .choices: return (.ofGroup, [])
    }
  }

  /// A number of a companion's rows: `scores/Mean`, or `comments` for their number.
  private func joinedStatistic(_ statistic: MappingStatistic, field: FieldDefinition) -> CompiledValue.Source {
    guard let column = statistic.column else { return .ofGroup }
    let parts = column.split(separator: "/", maxSplits: 1)
    guard let name = parts.first.map({ CSVHeader.folded(String($0)) }), joins.contains(name) else { return .ofGroup }
    let inner = ValueCompiler(table: ReferenceTable(), captures: captures, nullWords: nullWords)
    let fields =
      parts.count > 1 ? [inner.compile(MappingValue(.references([String(parts[1])])), field: field, type: .text)] : []
    let group = CompiledGroup(names: fields.map { _ in field.name }, fields: fields, telling: [], scope: inner.table)
    return .statistic(fields.isEmpty ? .rowCount : statistic, table.addGroup(name, group), group)
  }

  private func group(_ fields: [MappingField]) -> CompiledGroup {
    let telling = fields.indices.filter {
      if case .constant = fields[$0].value.source { false } else { true }
    }
    return CompiledGroup(
      names: fields.map(\.definition.name), fields: fields.map { compile($0.value, field: $0.definition) },
      telling: telling, scope: table)
  }

  private func template(_ parts: [MappingSource.TemplatePart]) -> (CompiledValue.Source, [Int]) {
    var references: [Int] = []
    let compiled = parts.map { part -> CompiledValue.TemplatePart in
      switch part {
      case .text(let text): return .text(text)
      case .reference(let name):
        references.append(table.number(of: name))
        return .reference(table.number(of: name))
      }
    }
    return (.template(compiled), references)
  }

  private func text(_ value: MappingValue, _ field: FieldDefinition) -> CompiledValue {
    compile(value, field: field, type: .text)
  }

  func compile(_ condition: MappingCondition) -> CompiledCondition? {
    switch condition {
    case .isOneOf(let value, let words): return .isOneOf(tested(value), Set(words))
    case .matches(let value, let pattern):
      guard let expression = BoundedExpression(pattern) else { return nil }
      return .matches(tested(value), expression)
    case .isPresent(let value, let wanted): return .isPresent(tested(value), wanted)
    case .not(let inner): return compile(inner).map { .not($0) }
    case .all(let inner): return .all(inner.compactMap { compile($0) })
    case .any(let inner): return .any(inner.compactMap { compile($0) })
    }
  }

  private func tested(_ value: MappingValue) -> CompiledValue {
    compile(value, field: FieldDefinition("condition", "Condition", .text))
  }
}
