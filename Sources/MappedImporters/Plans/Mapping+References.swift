package import Importing

extension Mapping {
  /// The columns or paths that the mapping reads, in the order of their first use, then those it is identified by.
  var readColumns: [String] {
    var names: [String] = []
    for rule in rules {
      for value in rule.key + rule.groupBy { names += value.references }
      names += rule.person.references
      // What a group or a matrix reads is known for each file only.
      guard rule.expansion == nil else { continue }
      names += rule.condition?.references ?? []
      names += rule.drop?.references ?? []
      for field in rule.fields { names += field.value.references }
    }
    names += identification.columns.flatMap { $0 } + dialect.headerContains
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension Mapping {
  /// The names of the files that are read together with the main one, in lower case.
  var joinNames: Set<String> { Set(joins.map { CSVHeader.folded($0.name) }) }
}

extension MappingValue {
  /// The columns or paths that the value reads.
  package var references: [String] {
    switch source {
    case .references(let names): names
    case .constant, .capture: []
    case .template(let parts):
      parts.compactMap { part in if case .reference(let name) = part { name } else { nil } }
    case .concatenated(let values, _), .firstOf(let values), .spans(let values): values.flatMap(\.references)
    case .dateParts(let year, let month, let day):
      year.references + (month?.references ?? []) + (day?.references ?? [])
    case .term(let term, let year): term.references + year.references
    case .span(let span):
      (span.start?.references ?? []) + (span.end?.references ?? []) + (span.ongoing?.references ?? [])
    case .each(let path, _), .eachValue(let path, _): [path]
    case .unpivot(_, let fields): fields.flatMap { $0.value.references }
    case .choices: []
    case .groups(let groups): groups.flatMap { $0.flatMap { $0.value.references } }
    case .answers(.columns(let questions)): questions.map(\.column)
    case .answers(.matching): []
    case .statistic(let statistic): statistic.column.map { [$0] } ?? []
    }
  }
}

extension MappingStatistic {
  var column: String? {
    switch self {
    case .rowCount: nil
    case .count(let column), .mean(let column), .median(let column), .standardDeviation(let column), .sum(let column),
      .minimum(let column), .maximum(let column):
      column
    }
  }
}

extension MappingCondition {
  var references: [String] {
    switch self {
    case .isOneOf(let value, _), .matches(let value, _), .isPresent(let value, _): value.references
    case .not(let condition): condition.references
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.references)
    }
  }
}

extension MappingPerson {
  var references: [String] {
    guard case .named(let reference) = self else { return [] }
    if let each = reference.each { return [each] }
    var names = reference.identifiers.flatMap { $0.value.references }
    switch reference.name {
    case .whole(let value): names += value.references
    case .parts(let family, let given): names += family.references + (given?.references ?? [])
    case nil: break
    }
    return names
  }
}
