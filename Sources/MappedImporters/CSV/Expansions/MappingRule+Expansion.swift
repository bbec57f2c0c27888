import Importing
import PortfolioModel

/// A rule for one of the groups or columns from which it makes records.
struct ExpandedRule {
  let rule: MappingRule
  /// What the names of its fields mean.
  let header: CSVHeader
}

extension MappingRule {
  /// The rule for each group or column of a file from which it makes a record; itself where it makes one of a row.
  func expanded(for header: CSVHeader, place: Diagnostic.Place) -> (rules: [ExpandedRule], diagnostics: [Diagnostic]) {
    switch expansion {
    case nil: return ([ExpandedRule(rule: self, header: header)], [])
    case .group(let definition):
      let found = ColumnGroups(definition, reading: readAlternatives, in: header, place: place)
      let rules = found.groups.enumerated().map { index, group in
        var rule = self
        rule.expansion = nil
        if !rule.key.isEmpty { rule.key.append(MappingValue(.constant(String(index + 1)))) }
        return ExpandedRule(rule: rule, header: header.confined(to: group.columns, number: group.number))
      }
      return (rules, found.diagnostics)
    case .unpivot(let matrix):
      let cells = matrix.cells(in: header)
      let rules = cells.map { cell in
        var rule = self
        rule.expansion = nil
        rule.fields = fields.map { $0.replacing(cell.names) }
        rule.condition = condition?.replacing(cell.names)
        rule.drop = drop?.replacing(cell.names)
        rule.key = key.map { $0.replacing(cell.names) }
        if !rule.key.isEmpty { rule.key.append(MappingValue(.constant(cell.key))) }
        // An empty cell is no entry, whatever else the row says.
        let filled = MappingCondition.isPresent(
          MappingValue(.references([CSVHeader.name(ofColumn: cell.column)])), true)
        rule.condition = rule.condition.map { .all([filled, $0]) } ?? filled
        return ExpandedRule(rule: rule, header: header)
      }
      return (rules, cells.isEmpty ? [CSVDiagnostics.noMatrix(matrix, place)] : [])
    }
  }

  /// The names that the rule reads in each of its groups, each as a list of alternatives.
  private var readAlternatives: [[String]] {
    var names: [[String]] = []
    func collect(_ value: MappingValue) {
      switch value.source {
      case .references(let alternatives): names.append(alternatives)
      case .concatenated(let values, _), .spans(let values): for value in values { collect(value) }
      case .groups(let groups): for field in groups.flatMap({ $0 }) { collect(field.value) }
      default: names += value.references.map { [$0] }
      }
    }
    for field in fields { collect(field.value) }
    names += (condition?.references ?? []).map { [$0] } + (drop?.references ?? []).map { [$0] }
    var seen: Set<[String]> = []
    return names.filter { seen.insert($0).inserted }
  }
}
