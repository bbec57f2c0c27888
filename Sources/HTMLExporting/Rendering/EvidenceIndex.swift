import DossierAssembly
import PortfolioModel

/// What a document shows of which record, gathered before a page is written, so that links go both ways.
struct EvidenceIndex {
  /// The records that a row or an entry shows, with the place of the first.
  private(set) var anchors: [String: String] = [:]
  /// The places that say where those records' values come from.
  private(set) var explanations: [String: String] = [:]
  private(set) var computed: [ComputedValue] = []
  private var provenance: [RecordProvenance] = []
  private var positions: [String: Int] = [:]
  /// The position of the record that was last seen: neighbouring cells mostly are of one record.
  private var last: Int?

  init(_ document: Document, anchors registry: inout AnchorRegistry) {
    for fact in document.titlePage.facts + document.titlePage.headlines { add(fact, place: "Title page") }
    for section in document.sections { add(section, registry: &registry) }
  }

  /// Sorted by the record's id.
  var records: [RecordProvenance] { provenance.sorted { $0.record < $1.record } }

  func hasProvenance(of record: String) -> Bool { positions[record] != nil }

  private mutating func add(_ section: Section, registry: inout AnchorRegistry) {
    for block in section.blocks {
      switch block {
      case .table(let table):
        for record in table.groups.flatMap(\.rows).compactMap(\.recordID) { claim(record, registry: &registry) }
        add(table)
      // The figure's table stands in an appendix, and shows no record for the first time.
      case .figure(let figure): add(figure.table)
      case .keyFacts(let facts): for fact in facts { add(fact, place: section.title) }
      case .list(let list):
        for entry in list.entries {
          claim(entry.recordID, registry: &registry)
          add(Cell(.absent, origins: entry.origins), place: section.title, row: entry.date, column: nil)
        }
      case .prose, .note, .signatures: break
      }
    }
    for subsection in section.subsections { add(subsection, registry: &registry) }
  }

  private mutating func add(_ fact: KeyFact, place: String) {
    add(fact.cell, place: place, row: fact.label, column: nil)
  }

  private mutating func add(_ table: Table) {
    // Which records a source has is said with every record.
    guard table.id != ProvenanceNotes.sourcesTable else { return }
    for group in table.groups {
      for row in group.rows { add(row.cells, of: table, group: group.title) }
      add(group.totals ?? [], of: table, group: group.title)
    }
    add(table.totals ?? [], of: table, group: nil)
  }

  private mutating func add(_ cells: [Cell], of table: Table, group: String?) {
    let label = label(of: cells)
    for (cell, column) in zip(cells, table.columns) where !cell.origins.isEmpty {
      var row = label
      if let group { row = row.isEmpty ? group : "\(group), \(row)" }
      add(cell, place: table.caption, row: row, column: column.title)
    }
  }

  /// What a row is about: the words that come from no record, else the first words of one.
  private func label(of cells: [Cell]) -> String {
    var first: String?
    var own: [String] = []
    for cell in cells {
      guard case .text(let text) = cell.content, !text.isEmpty else { continue }
      if cell.origins.isEmpty { own.append(text) }
      first = first ?? text
    }
    return own.isEmpty ? first ?? "" : own.joined(separator: ", ")
  }

  private mutating func add(_ cell: Cell, place: String, row: String, column: String?) {
    for origin in cell.origins {
      switch origin {
      case .source(let record, let field, let importNumber, let line, let elementPath):
        add(field, of: record, from: .source(importNumber: importNumber, line: line, elementPath: elementPath))
      case .decision(let record, let field, let number): add(field, of: record, from: .decision(number))
      case .computed(let records) where !records.isEmpty:
        if let previous = computed.last, previous.place == place, previous.row == row, previous.records == records {
          if let column { computed[computed.count - 1].columns.append(column) }
        } else {
          computed.append(ComputedValue(place: place, row: row, columns: column.map { [$0] } ?? [], records: records))
        }
      case .computed: break
      }
    }
  }

  private mutating func add(_ field: FieldName, of record: String, from place: RecordProvenance.Place) {
    let position: Int
    if let last, provenance[last].record == record {
      position = last
    } else if let known = positions[record] {
      position = known
    } else {
      position = provenance.count
      positions[record] = position
      provenance.append(RecordProvenance(record: record))
    }
    last = position
    provenance[position].add(field, from: place)
  }

  private mutating func claim(_ record: String, registry: inout AnchorRegistry) {
    guard anchors[record] == nil else { return }
    let anchor = registry.claim(record)
    anchors[record] = anchor
    explanations[record] = registry.claim("from-\(anchor)")
  }
}
