import DossierAssembly
import PortfolioModel

/// What a document shows of which record, gathered before a page is written, so that links go both ways.
struct EvidenceIndex {
  /// The rows and entries that show records first, and the places that say where records' values come from.
  private(set) var places = RecordPlaces()
  private(set) var computed: [ComputedValue] = []
  /// The marks of rows and facts that hold computed values.
  private(set) var marks: [Place: ComputedMark] = [:]
  /// The places of figures, in the order of the document.
  private(set) var figures: [String] = []
  /// What tables remark, other than those of figures.
  private(set) var notes: Set<Remark> = []
  /// Remarks that the chapter made before, in the same words and of the same records; a page makes them once.
  private(set) var repetitions: Set<Place> = []
  private var said: Set<Remark> = []
  /// How many remarks between tables there were so far.
  private var noteCount = 0
  /// Where statements cite, in the order of the page.
  private(set) var citations: [CitationPlace] = []
  private var provenance: [RecordProvenance] = []
  /// The positions of records among these, by the records' numbers.
  private var positions: [Int?] = []
  /// The position of the record that was last seen: neighbouring cells mostly are of one record.
  private var last: Int?
  private var registry: AnchorRegistry
  /// How much was filled in within statements so far.
  private var insertions = 0

  /// What can bear a mark.
  enum Place: Hashable {
    /// A row of a table, or an entry of a list; rows are counted from 0, with the totals.
    case row(table: String, Int)
    /// A fact of a section, or with an empty name of the title page.
    case fact(section: String, label: String)
    /// A remark under a table, counted from 0.
    case tableNote(table: String, Int)
    /// A remark between tables, counted from 0 in the order of the page.
    case note(Int)
    /// The caption of the figure whose data the table has.
    case caption(table: String)
    /// What was filled in within statements, counted from 0 in the order of the page.
    case statement(Int)
  }

  /// The place that is indexed now, and where its values are, if not at the mark itself.
  private struct Context {
    let place: Place
    let title: String
    var anchor: String?
    /// The record that is shown there.
    var record: String?
  }

  init(_ document: Document, anchors registry: inout AnchorRegistry) {
    self.registry = registry
    provenance.reserveCapacity(96)
    positions.reserveCapacity(96)
    marks.reserveCapacity(96)
    for fact in document.titlePage.facts + document.titlePage.headlines { add(fact, section: "", title: "Title page") }
    for section in document.sections {
      said = []
      add(section)
    }
    registry = self.registry
  }

  /// Sorted by the record's id.
  var records: [RecordProvenance] { provenance.sorted { $0.record < $1.record } }

  /// Whether it is known of no record where its values come from.
  var hasNoRecords: Bool { provenance.isEmpty }

  private mutating func add(_ section: Section) {
    for block in section.blocks {
      switch block {
      case .table(let table):
        for group in table.groups { for row in group.rows { if let record = row.recordID { claim(record) } } }
        notes.formUnion(table.notes)
        add(table)
      // The figure's table stands in an appendix, and shows no record for the first time.
      case .figure(let figure):
        figures.append(registry.claim("figure-\(figure.id)"))
        add(
          figure.captionRecords, row: "Caption",
          in: Context(place: .caption(table: figure.table.id), title: figure.table.caption))
        add(figure.table, anchor: figures.last)
      case .keyFacts(let facts): for fact in facts { add(fact, section: section.id, title: section.title) }
      case .list(let list):
        for (position, entry) in list.entries.enumerated() {
          claim(entry.recordID)
          add(
            entry.origins, row: entry.date, column: nil,
            in: Context(place: .row(table: list.id, position), title: section.title, record: entry.recordID))
        }
      case .prose(let prose): add(prose, title: prose.title ?? section.title, number: section.number)
      case .note(let note):
        let place = Place.note(noteCount)
        noteCount += 1
        if said.insert(note).inserted {
          add(note.records, row: "", in: Context(place: place, title: "\(section.title), remarks"))
        } else {
          repetitions.insert(place)
        }
      case .signatures: break
      }
    }
    for subsection in section.subsections { add(subsection) }
  }

  private mutating func add(_ prose: Prose, title: String, number: String) {
    for insertion in prose.insertions {
      defer { insertions += 1 }
      let context = Context(place: .statement(insertions), title: title)
      switch insertion.content {
      case .citation(let cited):
        for citation in cited { add(citation.origins, row: "Cited", column: nil, in: context) }
        citations.append(
          CitationPlace(
            anchor: registry.claim("cited-\(citations.count + 1)"), title: title, number: number,
            records: cited.compactMap(\.recordID),
            labels: Dictionary(
              cited.compactMap { citation in citation.recordID.map { ($0, citation.label) } },
              uniquingKeysWith: { first, _ in first })))
      case .figure(let figure):
        add(figure.cell.origins, row: "\(figure.label), \(figure.periodLabel)", column: nil, in: context)
      }
    }
  }

  private mutating func add(_ fact: KeyFact, section: String, title: String) {
    add(
      fact.cell.origins, row: fact.label, column: nil,
      in: Context(place: .fact(section: section, label: fact.label), title: title))
  }

  private mutating func add(_ table: Table, anchor: String? = nil) {
    // Which records a source has is said with every record.
    guard table.id != ProvenanceNotes.sourcesTable else { return }
    var position = 0
    func next() -> Context {
      defer { position += 1 }
      return Context(place: .row(table: table.id, position), title: table.caption, anchor: anchor)
    }
    for group in table.groups {
      for row in group.rows {
        var context = next()
        context.record = row.recordID
        add(row.cells, of: table, group: group.title, in: context)
      }
      if let totals = group.totals { add(totals, of: table, group: group.title, in: next()) }
    }
    if let totals = table.totals { add(totals, of: table, group: nil, in: next()) }
    for (number, note) in table.notes.enumerated() {
      let place = Place.tableNote(table: table.id, number)
      // The data of a figure are shown apart from the rest, where nothing was said before.
      guard anchor != nil || said.insert(note).inserted else {
        repetitions.insert(place)
        continue
      }
      add(
        note.records, row: table.notes.count == 1 ? "Remark" : "Remark \(number + 1)",
        in: Context(place: place, title: table.caption, anchor: anchor))
    }
  }

  /// What a sentence counts.
  private mutating func add(_ records: [String], row: String, in context: Context) {
    guard !records.isEmpty else { return }
    computed.append(
      ComputedValue(mark: mark(context), place: context.title, row: row, columns: [], records: records))
  }

  private mutating func add(_ cells: [Cell], of table: Table, group: String?, in context: Context) {
    // Cells are looked at in their places: there are hundreds, and each takes long to copy.
    var isComputed = false
    // What the row itself names needs no mark to be found.
    var named: Set<String> = []
    for place in cells.indices {
      if case .records(let records) = cells[place].content { named.formUnion(records) }
      for origin in cells[place].origins where !isComputed {
        if case .computed(let records) = origin { isComputed = Self.needsMark(records, in: context) }
      }
    }
    // Most rows are of a record alone, and need no name.
    var row = isComputed ? label(of: cells) : ""
    if let group, isComputed { row = row.isEmpty ? group : "\(group), \(row)" }
    for place in 0..<min(cells.count, table.columns.count) where !cells[place].origins.isEmpty {
      let origins = cells[place].origins
      if !named.isEmpty, case .computed(let records)? = origins.first, named.isSuperset(of: records) { continue }
      add(origins, row: row, column: table.columns[place].title, in: context)
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

  private mutating func add(_ origins: [Cell.Origin], row: String, column: String?, in context: Context) {
    for origin in origins {
      switch origin {
      case .source(let record, let field, let importNumber, let line, let elementPath):
        add(field, of: record, from: .source(importNumber: importNumber, line: line, elementPath: elementPath))
      case .decision(let record, let field, let number): add(field, of: record, from: .decision(number))
      case .computed(let records) where Self.needsMark(records, in: context):
        let mark = mark(context)
        if let previous = computed.last, previous.mark == mark, previous.row == row, previous.records == records {
          if let column { computed[computed.count - 1].columns.append(column) }
        } else {
          computed.append(
            ComputedValue(
              mark: mark, place: context.title, row: row, columns: column.map { [$0] } ?? [], records: records))
        }
      case .computed: break
      }
    }
  }

  /// Whether a mark leads to records; what comes from the one that stands there has that record's id beside it.
  private static func needsMark(_ records: [String], in context: Context) -> Bool {
    !records.isEmpty && !(records.count == 1 && records.first == context.record)
  }

  /// The mark of a place, which gets one with its first computed value.
  private mutating func mark(_ context: Context) -> ComputedMark {
    if let mark = marks[context.place] { return mark }
    let number = marks.count + 1
    let mark = ComputedMark(
      number: number, explanation: registry.claim("computed-\(number)"),
      place: context.anchor ?? registry.claim("value-\(number)"), isPlace: context.anchor == nil)
    marks[context.place] = mark
    return mark
  }

  private mutating func add(_ field: FieldName, of record: String, from place: RecordProvenance.Place) {
    if let last, provenance[last].record == record { return provenance[last].add(field, from: place) }
    let number = places.trace(record, claiming: &registry)
    while positions.count <= number { positions.append(nil) }
    let position = positions[number] ?? provenance.count
    if position == provenance.count {
      positions[number] = position
      provenance.append(RecordProvenance(record: record))
    }
    last = position
    provenance[position].add(field, from: place)
  }

  private mutating func claim(_ record: String) { places.show(record, claiming: &registry) }
}
