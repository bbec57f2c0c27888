import PortfolioModel

/// What the values of a document come from.
struct CitedOrigins: Sendable {
  private var imports: Set<Int64> = []
  private var lastImport: Int64?
  /// The records of computed values, as the values name them; most are named by many.
  private var lists: [[String]] = []
  /// The record and field that each decision is shown for.
  private(set) var decisions: [Int64: Target] = [:]

  struct Target: Hashable, Sendable {
    let record: String
    let field: FieldName
  }

  init(titlePage: TitlePage, sections: [Section]) {
    for fact in titlePage.facts + titlePage.headlines { take(fact.cell.origins) }
    for section in sections { take(section) }
  }

  /// The sources of the values, by number; a computed value comes from all that its records are made of.
  func sources(of materials: Materials, among sources: [SourceDescription]) -> [SourceDescription] {
    var others = Set(sources.map(\.number)).subtracting(imports)
    // Mostly all sources are found without looking at a record.
    let records = others.isEmpty ? [] : lists.reduce(into: Set<String>()) { $0.formUnion($1) }
    for item in materials.all {
      if others.isEmpty { break }
      guard records.contains(item.record.shortID) else { continue }
      for observation in item.record.observations { others.remove(observation.source.number) }
    }
    return sources.filter { !others.contains($0.number) }.sorted { $0.number < $1.number }.map {
      materials.redactor.described($0)
    }
  }

  private mutating func take(_ origins: [Cell.Origin]) {
    for origin in origins {
      switch origin {
      case .source(_, _, let number, _, _) where number != lastImport:
        imports.insert(number)
        lastImport = number
      case .source: break
      case .decision(let record, let field, let number):
        // A decision on two records keeps the smaller, so that the note does not depend on the order.
        let target = Target(record: record, field: field)
        if let known = decisions[number], (known.record, known.field) <= (record, field) { continue }
        decisions[number] = target
      case .computed(let records): lists.append(records)
      }
    }
  }

  /// Cells are looked at in their places: there are hundreds, and each takes long to copy.
  private mutating func take(_ cells: [Cell]) { for place in cells.indices { take(cells[place].origins) } }

  private mutating func take(_ table: Table) {
    for group in table.groups {
      for place in group.rows.indices { take(group.rows[place].cells) }
      take(group.totals ?? [])
    }
    take(table.totals ?? [])
    for note in table.notes { lists.append(note.records) }
  }

  private mutating func take(_ section: Section) {
    for block in section.blocks {
      switch block {
      case .table(let table): take(table)
      case .figure(let figure): take(figure.table)
      case .keyFacts(let facts): for fact in facts { take(fact.cell.origins) }
      case .list(let list): for entry in list.entries { take(entry.origins) }
      case .prose(let prose): for insertion in prose.insertions { take(insertion.content.origins) }
      case .note(let note): lists.append(note.records)
      case .signatures: break
      }
    }
    for subsection in section.subsections { take(subsection) }
  }
}
