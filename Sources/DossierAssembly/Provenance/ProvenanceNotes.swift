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
    let added = items.count { $0.record.observations.isEmpty }
    if added > 0 {
      blocks.append(.note("\(NumberFormatting.count(added, "record was", "records were")) added by the owner."))
    }
    var corrected = 0
    var changed: [String] = []
    for item in items where !item.record.observations.isEmpty {
      let ofRecord = item.record.fields.notable.map(\.value).filter(\.isCorrected)
      corrected += ofRecord.count
      if ofRecord.contains(where: \.sourceChangedSinceCorrection) { changed.append(item.record.shortID) }
    }
    if corrected > 0 {
      blocks.append(
        .note("\(NumberFormatting.count(corrected, "value was", "values were")) corrected by the owner."))
    }
    if !changed.isEmpty {
      let ids = changed.joined(separator: ", ")
      blocks.append(
        .note("The source has changed since a correction was made in \(ids). The correction stands."))
    }
    if let conflicts = conflicts(in: items) { blocks.append(.table(conflicts)) }
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
    var columns = [
      Table.Column(id: "import", title: "Import", isNumeric: true), Table.Column(id: "system", title: "System"),
      Table.Column(id: "exported", title: "Exported"), Table.Column(id: "records", title: "Records", isNumeric: true),
    ]
    if namesFiles { columns.insert(Table.Column(id: "file", title: "File"), at: 1) }
    let rows = sources.sorted { $0.key < $1.key }.map { number, source in
      let ids = records[number] ?? []
      var cells = [
        Cell(.number(Double(source.number), decimals: 0)), Cell(.text(source.system)),
        source.exportDate.map { Cell(.text(DateFormatting.text($0))) } ?? .absent,
        Cell(.number(Double(ids.count), decimals: 0), origins: [.computed(records: ids)]),
      ]
      if namesFiles { cells.insert(Cell(.text(source.fullName)), at: 1) }
      return Table.Row(recordID: nil, cells: cells)
    }
    return Table(
      id: Self.sourcesTable, caption: "Where the records come from", columns: columns,
      groups: [Table.Group(rows: rows)])
  }

  /// Where sources say different things, and not only in other words; for the owner, who can settle it.
  private func conflicts(in items: [Item]) -> Table? {
    let redactor = materials.redactor
    guard redactor.audience == .owner else { return nil }
    let cells = CellMaker(materials: materials, period: .career)
    let rows = items.flatMap { item -> [Table.Row] in
      let record = item.record
      var differing: [FieldName] = []
      for (name, field) in record.fields.notable
      where field.said.count > 1 && !Self.agree(field.said, on: name, calendar: materials.calendar) {
        differing.append(name)
      }
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

  /// What systems write each in their own way, and no dossier shows.
  private static let technical: Set<FieldName> = ["abstract", "issn", "language", "url", "citation", "authorsText"]

  /// Whether values say the same: in other letters, or one more precisely than the other.
  private static func agree(
    _ said: [ResolvedField.Said], on name: FieldName, calendar: AcademicCalendar
  ) -> Bool {
    guard let first = said.first, !technical.contains(name) else { return true }
    return said.dropFirst().allSatisfy { other in
      if first.value == other.value { return true }
      switch (first.value, other.value) {
      case (.text(let one), .text(let two)):
        if name == "pages" { return samePages(one, two) }
        return foldedForMatching(one) == foldedForMatching(two)
      case (.spans(let one), .spans(let two)):
        return one.count == 1 && two.count == 1 && nests(one[0], two[0], calendar: calendar)
      default: return false
      }
    }
  }

  /// "288-99" and "288-299" are the same pages.
  private static func samePages(_ one: String, _ two: String) -> Bool {
    let parts = [one, two].map { $0.split(whereSeparator: { $0 == "-" || $0 == "–" }) }
    guard parts[0].first == parts[1].first, let last = parts[0].last, let other = parts[1].last else { return false }
    return last.hasSuffix(other) || other.hasSuffix(last)
  }

  /// Whether one date lies within the other: "2019" and "January 2019".
  private static func nests(_ one: DateSpan, _ two: DateSpan, calendar: AcademicCalendar) -> Bool {
    guard let first = one.earliestDay(in: calendar), let last = one.latestDay(in: calendar),
      let otherFirst = two.earliestDay(in: calendar), let otherLast = two.latestDay(in: calendar)
    else { return false }
    return (first <= otherFirst && otherLast <= last) || (otherFirst <= first && last <= otherLast)
  }
}
