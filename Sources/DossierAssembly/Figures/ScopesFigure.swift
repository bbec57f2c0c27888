import PortfolioModel

/// Leadership and service by how far they reach, local to international.
struct ScopesFigure: Sendable {
  let template: FigureTemplate
  let cells: CellMaker

  /// Makes the figure; nil where one number would say it all.
  func figure(_ items: [Item]) -> Figure? {
    let kinds: [(kind: RecordKind, name: String)] = [
      (.leadershipRole, "Leadership roles"), (.serviceActivity, "Service"),
    ].filter { kind, _ in items.contains { $0.record.kind == kind && Self.scope(of: $0) != nil } }
    let scopes = Vocabulary.scope.terms
    let placed = items.filter { Self.scope(of: $0) != nil }
    func found(_ kind: RecordKind?, _ scope: String) -> [Item] {
      placed.filter { Self.scope(of: $0) == scope && (kind == nil || $0.record.kind == kind) }
    }
    let series = kinds.map { kind, name in
      Figure.StackedBars.Series(name: name, values: scopes.map { Double(found(kind, $0.token).count) })
    }
    guard series.flatMap(\.values).count(where: { $0 > 0 }) > 1 else { return nil }
    let missing = items.count - placed.count
    let rows = scopes.filter { !found(nil, $0.token).isEmpty }.map { scope in
      row(scope.label, kinds.map { found($0.kind, scope.token) } + [found(nil, scope.token)])
    }
    let totals = row("Total", kinds.map { kind in placed.filter { $0.record.kind == kind.kind } } + [placed])
    let what = kinds.count == 2 ? "Leadership and service" : series[0].name
    let caption = caption(what, placed: placed, missing: missing)
    return Figure(
      id: template.id, caption: template.caption ?? caption, captionRecords: caption.hasNumbers(of: template, placed),
      description: description(series, scopes: scopes),
      chart: .lyingBars(Figure.StackedBars(unit: "Roles", categories: scopes.map(\.label), series: series)),
      table: Table(
        id: "\(template.id)-data", caption: "\(what) by scope",
        columns: [Table.Column(id: "scope", title: "Scope")]
          + kinds.map { Table.Column(id: $0.kind.definition.plural, title: $0.name, isNumeric: true) }
          + (kinds.count > 1 ? [Table.Column(id: "total", title: "Total", isNumeric: true)] : []),
        groups: [Table.Group(rows: rows.map { cut($0, kinds.count) })], totals: cut(totals, kinds.count).cells,
        notes: missing == 0
          ? []
          : [
            Remark(
              "\(NumberFormatting.count(missing, "role", "roles")) without a recorded scope \(missing == 1 ? "is" : "are") not in the figure.",
              of: items.filter { Self.scope(of: $0) == nil })
          ]))
  }

  /// A scope that the vocabulary knows.
  private static func scope(of item: Item) -> String? {
    item.record.text("scope").flatMap { Vocabulary.scope.term($0)?.token }
  }

  private func row(_ label: String, _ parts: [[Item]]) -> Table.Row {
    Table.Row(recordID: nil, cells: [Cell(.text(label))] + parts.map { Cell(countOf: $0) })
  }

  /// Without the total where there is one column only.
  private func cut(_ row: Table.Row, _ columns: Int) -> Table.Row {
    columns > 1 ? row : Table.Row(recordID: row.recordID, cells: row.cells.dropLast())
  }

  /// Says how many reach beyond the own place only where the scope of every one is known.
  private func caption(_ what: String, placed: [Item], missing: Int) -> String {
    let beyond = placed.count { Self.scope(of: $0) != "local" }
    guard missing == 0, beyond > 0, beyond < placed.count else { return "\(what) by scope, local to international." }
    let reaches = Vocabulary.scope.terms.dropFirst().compactMap { term -> String? in
      let count = placed.count { Self.scope(of: $0) == term.token }
      return count == 0 ? nil : "\(count) \(term.label.lowercased())"
    }
    let counted = NumberFormatting.count(placed.count, "role", "roles")
    return
      "Of \(counted) in \(what == "Service" ? "service" : what == "Leadership roles" ? "leadership" : "leadership and service"), \(beyond) \(beyond == 1 ? "reaches" : "reach") beyond the local: \(NumberFormatting.list(reaches))."
  }

  private func description(_ series: [Figure.StackedBars.Series], scopes: [Vocabulary.Term]) -> String {
    let parts = zip(scopes.indices, scopes).map { place, scope in
      let amounts = series.filter { $0.values[place] > 0 }.map {
        "\($0.name.lowercased()) \(NumberFormatting.text($0.values[place]))"
      }
      return "\(scope.label): \(amounts.isEmpty ? "none" : amounts.joined(separator: ", "))."
    }
    return "Bars of roles that the period overlaps, by scope. " + parts.joined(separator: " ")
  }
}
