import PortfolioModel

/// Says where the records of a document come from, what was corrected, and where sources differ.
package struct ProvenanceNotes: Sendable {
  /// The id of the table that counts the records of each source.
  package static let sourcesTable = "provenance-sources"

  let materials: Materials
  /// The positions of the records that the document shows.
  let shown: Set<Int>

  var blocks: [Block] {
    let items = materials.all.filter { shown.contains($0.position) }
    guard !items.isEmpty else { return [] }
    var blocks: [Block] = []
    if let sources = sources(of: items) { blocks.append(.table(sources)) }
    let added = items.filter { $0.record.observations.isEmpty }
    if !added.isEmpty {
      let records = NumberFormatting.count(added.count, "record was", "records were")
      blocks.append(.note(Remark("\(records) added by the owner.", of: added)))
    }
    var (corrected, of) = (0, [Item]())
    var changed: [String] = []
    for item in items where !item.record.observations.isEmpty {
      let ofRecord = item.record.fields.notable.map(\.value).filter(\.isCorrected)
      corrected += ofRecord.count
      if !ofRecord.isEmpty { of.append(item) }
      if ofRecord.contains(where: \.sourceChangedSinceCorrection) { changed.append(item.record.shortID) }
    }
    if corrected > 0 {
      let values = NumberFormatting.count(corrected, "value was", "values were")
      blocks.append(.note(Remark("\(values) corrected by the owner.", of: of)))
    }
    if !changed.isEmpty {
      let ids = changed.joined(separator: ", ")
      blocks.append(
        .note("The source has changed since a correction was made in \(ids). The correction stands."))
    }
    if let conflicts = conflicts(in: items) { blocks.append(conflicts) }
    return blocks
  }

  private func sources(of items: [Item]) -> Table? {
    var records: [Int64: [String]] = [:]
    var sources: [Int64: SourceDescription] = [:]
    for item in items {
      for observation in item.record.observations {
        let number = observation.source.number
        if sources[number] == nil { sources[number] = observation.source }
        if records[number]?.last != item.record.shortID { records[number, default: []].append(item.record.shortID) }
      }
    }
    guard !records.isEmpty else { return nil }
    // The name of a file can name people.
    let namesFiles = materials.redactor.isInside
    let days = Set(sources.values.map(\.exportDate))
    let day = days.count == 1 && sources.count > 1 ? days.first ?? nil : nil
    var columns = [
      Table.Column(id: "import", title: "Import", isNumeric: true),
      namesFiles ? Table.Column(id: "file", title: "File") : Table.Column(id: "system", title: "System"),
      Table.Column(id: "records", title: "Records", isNumeric: true),
    ]
    if day == nil { columns.insert(Table.Column(id: "exported", title: "Exported"), at: 2) }
    let rows = sources.sorted { $0.key < $1.key }.map { number, source in
      let ids = records[number] ?? []
      var cells = [
        Cell(.number(Double(source.number), decimals: 0)), Cell(.text(namesFiles ? source.fullName : source.system)),
        Cell(.number(Double(ids.count), decimals: 0), origins: [.computed(records: ids)]),
      ]
      if day == nil { cells.insert(source.exportDate.map { Cell(.text(DateFormatting.text($0))) } ?? .absent, at: 2) }
      return Table.Row(recordID: nil, cells: cells)
    }
    return Table(
      id: Self.sourcesTable, caption: "Where the records come from", columns: columns,
      groups: [Table.Group(rows: rows)],
      notes: day.map { ["All of these files were exported on \(DateFormatting.text($0))."] } ?? [])
  }

  /// Where sources say different things, and not only in other words, as long as nobody has settled it: listed for the
  /// owner, who can, and counted for the department.
  private func conflicts(in items: [Item]) -> Block? {
    let redactor = materials.redactor
    guard redactor.isInside else { return nil }
    let cells = CellMaker(materials: materials, period: .career)
    let open = items.flatMap { item in
      item.record.openConflicts(policy: materials.policy).filter {
        redactor.hiding($0.field.name, of: item.record) == nil
      }
      .map { (item, $0) }
    }
    guard !open.isEmpty else { return nil }
    guard redactor.audience == .owner else {
      let values = NumberFormatting.count(open.count, "value", "values")
      return .note(
        Remark("On \(values) sources differ, and the owner has not settled which is right.", of: open.map(\.0)))
    }
    let rows = open.map { item, conflict in
      let said = conflict.said.compactMap { said, _ -> String? in
        guard case .source(let row) = said.origin,
          let text = ValueFormatting.text(said.value, type: conflict.field.type)
        else { return nil }
        return "\(row.source.system): \(text.count > 120 ? String(text.prefix(120)) + "…" : text)"
      }
      return Table.Row(
        recordID: item.record.shortID,
        cells: [
          Cell(.text(materials.label(of: item))), Cell(.text(conflict.field.label)),
          cells.cell(conflict.field.name, of: item), Cell(.text(said.joined(separator: "; "))),
        ])
    }
    return .table(
      Table(
        id: "provenance-conflicts", caption: "Where sources differ",
        columns: [
          Table.Column(id: "record", title: "Record"), Table.Column(id: "field", title: "Field"),
          Table.Column(id: "shown", title: "Shown"), Table.Column(id: "said", title: "What the sources say"),
        ], groups: [Table.Group(rows: rows)]))
  }
}
