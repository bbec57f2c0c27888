import Importing

/// A column that a mapping selects with others.
struct SelectedColumn {
  let column: Int
  /// What its title says of it: the group of an expression, the second row of the header, or the title.
  let label: String
  /// What the named groups of an expression found in its title.
  let captures: [String: String]
}

extension CSVHeader {
  /// The columns that a mapping selects, from the left, or in the order in which it names them.
  func selected(_ selection: MappingColumnSelection) -> [SelectedColumn] {
    switch selection {
    case .titles(let names):
      return names.compactMap { name in
        position(of: name).map { SelectedColumn(column: $0, label: wording(at: $0), captures: [:]) }
      }
    case .between(let first, let last):
      guard let first = position(of: first), let last = position(of: last), first <= last else { return [] }
      return (first...last).map { SelectedColumn(column: $0, label: wording(at: $0), captures: [:]) }
    case .following(let title):
      guard let first = position(of: title) else { return [] }
      let others = (first + 1..<max(first + 1, reach.upperBound)).prefix { text(of: $0, row: 0, fills: false).isEmpty }
      return ([first] + others).map { column in
        let second = text(of: column, row: 1, fills: false)
        return SelectedColumn(column: column, label: second.isEmpty ? wording(at: column) : second, captures: [:])
      }
    case .matching(let pattern):
      guard let expression = BoundedExpression(pattern) else { return [] }
      let groups = groupNames(in: pattern)
      return reach.compactMap { column in
        guard let match = titles[column].lazy.compactMap({ expression.firstMatch(in: $0) }).first else { return nil }
        let first = match.output.count > 1 ? match.output[1].substring.map { trimmed($0) } : nil
        var captures: [String: String] = [:]
        for group in groups { captures[group] = match[group]?.substring.map { trimmed($0) } }
        return SelectedColumn(column: column, label: first ?? wording(at: column), captures: captures)
      }
    }
  }

  /// What a column is called in words: the second row of a header says it, where there is one.
  private func wording(at column: Int) -> String { titles[column].count > 1 ? titles[column][1] : names[column] }
}

/// The names in `(?<name>…)`, without those of look-behinds.
func groupNames(in expression: String) -> [String] {
  expression.split(separator: "(?<", omittingEmptySubsequences: false).dropFirst().compactMap { part in
    let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.isEmpty || part.dropFirst(name.count).first != ">" ? nil : String(name)
  }
}
