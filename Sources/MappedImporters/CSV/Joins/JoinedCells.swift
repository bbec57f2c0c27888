import Importing
import PortfolioModel

/// What a value reads of companions.
struct JoinedCells {
  /// The columns of the main file that lead there.
  let columns: [Int]
  private let joins: CSVJoins
  private let texts: [(reference: Int, place: CSVJoins.Place)]
  private let groups: [Group]

  private struct Group {
    let slot: Int
    let table: Int
    let scope: ReferenceTable
    let texts: [(reference: Int, place: CSVJoins.Place)]
  }

  /// Nil where none of the references leads to a companion.
  init?(references: Set<Int>, slots: [Int], table: ReferenceTable, scope: CSVScope) {
    guard let joins = scope.joins else { return nil }
    self.joins = joins
    texts = references.sorted().compactMap { reference in
      let name = table.names[reference]
      guard scope.header.position(of: name) == nil else { return nil }
      return joins.joined(name.hasPrefix("../") ? String(name.dropFirst(3)) : name).map { (reference, $0) }
    }
    groups = slots.compactMap { slot in
      let (path, group) = table.groups[slot]
      guard let number = joins.table(named: path) else { return nil }
      let inner = group.scope
      return Group(
        slot: slot, table: number, scope: inner,
        texts: inner.names.indices.compactMap { reference in
          joins.place(of: inner.names[reference], within: number).map { (reference, $0) }
        })
    }
    if texts.isEmpty, groups.isEmpty { return nil }
    var columns = texts.flatMap { joins.mainColumns(of: $0.place) }
    for group in groups {
      columns += joins.mainColumns(ofTable: group.table)
      for (_, place) in group.texts { columns += joins.mainColumns(of: place) }
    }
    self.columns = Set(columns).sorted()
  }

  func fill(_ row: inout RowTexts, at position: CSVJoins.Position, _ notes: inout EvaluationNotes) {
    for (reference, place) in texts {
      if let text = joins.text(place, at: position, &notes) { row.fill(reference, text) }
    }
    for group in groups {
      for number in joins.rows(of: group.table, at: position, &notes) {
        var position = position
        position.rows[group.table] = number
        var inner = group.scope.makeTexts()
        for (reference, place) in group.texts {
          if let text = joins.text(place, at: position, &notes) { inner.fill(reference, text) }
        }
        row.groups[group.slot].append(inner)
      }
    }
  }
}
