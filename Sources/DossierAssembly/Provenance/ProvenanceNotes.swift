import PortfolioModel

/// Says where the records of a document come from, what was corrected, and where sources differ.
struct ProvenanceNotes: Sendable {
  let materials: Materials
  /// The positions of the records that the document shows.
  let shown: Set<Int>

  var blocks: [Block] {
    let items = materials.all.filter { shown.contains($0.position) }
    guard !items.isEmpty else { return [] }
    var blocks: [Block] = []
    if let sources = sources(of: items) { blocks.append(.table(sources)) }
    let added = items.count { $0.record.observations.isEmpty }
    if added > 0 {
      blocks.append(.note("\(NumberFormatting.count(added, "record was", "records were")) added by the owner."))
    }
    let corrected = items.reduce(0) { sum, item in
      sum + (item.record.observations.isEmpty ? 0 : item.record.fields.values.count { $0.isCorrected })
    }
    if corrected > 0 {
      blocks.append(
        .note("\(NumberFormatting.count(corrected, "value was", "values were")) corrected by the owner."))
    }
    let changed = items.filter { $0.record.fields.values.contains(where: \.sourceChangedSinceCorrection) }
    if !changed.isEmpty {
      let ids = changed.map(\.record.shortID).joined(separator: ", ")
      blocks.append(
        .note("The source has changed since a correction was made in \(ids). The correction stands."))
    }
    if let conflicts = conflicts(in: items) { blocks.append(.table(conflicts)) }
    return blocks
  }

  private func sources(of items: [Item]) -> Table? {
    var records: [SourceDescription: [String]] = [:]
    for item in items {
      for source in Set(item.record.observations.map(\.source)) {
        records[source, default: []].append(item.record.shortID)
      }
    }
    guard !records.isEmpty else { return nil }
    return Table(
      id: "provenance-sources", caption: "Where the records come from",
      columns: [
        Table.Column(id: "import", title: "Import", isNumeric: true), Table.Column(id: "file", title: "File"),
        Table.Column(id: "system", title: "System"), Table.Column(id: "exported", title: "Exported"),
        Table.Column(id: "records", title: "Records", isNumeric: true),
      ],
      groups: [
        Table.Group(
          rows: records.sorted { $0.key.number < $1.key.number }.map { source, ids in
            Table.Row(
              recordID: nil,
              cells: [
                Cell(.number(Double(source.number), decimals: 0)), Cell(.text(source.fileName)),
                Cell(.text(source.system)),
                source.exportDate.map { Cell(.text(DateFormatting.text($0))) } ?? .absent,
                Cell(.number(Double(ids.count), decimals: 0), origins: [.computed(records: ids)]),
              ])
          })
      ])
  }

  /// Where sources say different things; for those who can do something about it.
  private func conflicts(in items: [Item]) -> Table? {
    let redactor = materials.redactor
    guard redactor.audience == .owner || redactor.audience == .department else { return nil }
    let cells = CellMaker(materials: materials, period: .career)
    let rows = items.flatMap { item -> [Table.Row] in
      let record = item.record
      let differing = record.fields.filter { $0.value.said.count > 1 && $0.value.isConflict }.keys.sorted()
      return differing.compactMap { name -> Table.Row? in
        guard let field = record.fields[name], let definition = ValueFormatting.definition(name, of: record.kind),
          redactor.hiding(name, of: record) == nil, Self.isComparable(definition.type)
        else { return nil }
        let said = field.said.compactMap { said -> String? in
          guard case .source(let source, _) = said.origin,
            let text = ValueFormatting.text(said.value, type: definition.type)
          else { return nil }
          return "\(source.system): \(text.count > 120 ? String(text.prefix(120)) + "…" : text)"
        }
        return Table.Row(
          recordID: record.shortID,
          cells: [
            Cell(.text(materials.label(of: item))), Cell(.text(definition.label)), cells.cell(name, of: item),
            Cell(.text(said.joined(separator: "; "))),
          ])
      }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      id: "provenance-conflicts", caption: "Where sources differ",
      columns: [
        Table.Column(id: "record", title: "Record"), Table.Column(id: "field", title: "Field"),
        Table.Column(id: "shown", title: "Shown"), Table.Column(id: "said", title: "What the sources say"),
      ], groups: [Table.Group(rows: rows)])
  }

  /// Lists of authors or items differ in form more than in fact.
  private static func isComparable(_ type: FieldType) -> Bool {
    switch type {
    case .list, .group: false
    default: true
    }
  }
}
