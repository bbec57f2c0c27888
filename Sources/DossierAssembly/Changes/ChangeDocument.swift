package import PortfolioModel

/// Lays a comparison out as a page of its own.
package struct ChangeDocument {
  private let list: ChangeList
  private let person: Person
  /// What was compared: "1 July 2024", "review-2024.portfolio".
  private let labels: (before: String, after: String)
  private let audience: Audience
  private let asOf: CalendarDay
  /// What the comparison cannot know.
  private let notes: [String]

  package init(
    _ list: ChangeList, person: Person, from before: String, to after: String, audience: Audience, asOf: CalendarDay,
    notes: [String] = []
  ) {
    (self.list, self.person, labels) = (list, person, (before, after))
    (self.audience, self.asOf, self.notes) = (audience, asOf, notes)
  }

  package var document: Document {
    var sections = RecordChange.Form.allCases.compactMap { form -> Section? in
      let entries = list.entries(of: form)
      guard !entries.isEmpty else { return nil }
      let table = form == .changed ? changed(entries) : self.table(entries, of: form)
      return Section(id: form.rawValue, number: "", title: form.heading, blocks: [.table(table)])
    }
    if !list.statements.isEmpty { sections.append(statements) }
    var remarks = notes
    if list.isEmpty { remarks.insert("Nothing that this reader sees has changed.", at: 0) }
    if !remarks.isEmpty {
      sections.append(
        Section(
          id: "notes", number: "", title: list.isEmpty ? "Result" : "What this comparison cannot know",
          blocks: remarks.map { .note(Remark($0)) }))
    }
    let counts =
      RecordChange.Form.allCases.map { ($0.heading, list.entries(of: $0).count) } + [("The same", list.unchanged)]
    return Document(
      templateID: "diff", title: "What changed",
      titlePage: TitlePage(
        name: person.displayName,
        facts: [
          KeyFact(label: "From", cell: Cell(.text(labels.before))),
          KeyFact(label: "To", cell: Cell(.text(labels.after))),
        ] + counts.map { KeyFact(label: $0, cell: Cell(.number(Double($1), decimals: 0))) }, headlines: []),
      periodLabel: "\(labels.before) – \(labels.after)", audience: audience, asOf: asOf, sections: sections, gaps: [],
      emptySections: [], sources: [], decisions: [])
  }

  private func table(_ entries: [ChangeList.Entry], of form: RecordChange.Form) -> Table {
    Table(
      id: form.rawValue, caption: "\(form.heading): \(NumberFormatting.count(entries.count, "record", "records"))",
      columns: [
        Table.Column(id: "record", title: "Record"), Table.Column(id: "dates", title: "Dates"),
        Table.Column(id: "id", title: "Id"), Table.Column(id: "reason", title: "Why"),
      ],
      groups: Self.byKind(entries).map { kind, entries in
        Table.Group(
          title: kind.definition.label,
          rows: entries.map { entry in
            Table.Row(
              recordID: nil,
              cells: [
                Cell(.text(entry.title)), Cell(.text(entry.dates)), Cell(.text(entry.recordID)),
                Cell(.text(entry.reasons.map(\.text).joined(separator: "; "))),
              ])
          })
      })
  }

  /// A group for each record, a row for each field.
  private func changed(_ entries: [ChangeList.Entry]) -> Table {
    Table(
      id: RecordChange.Form.changed.rawValue,
      caption: "\(RecordChange.Form.changed.heading): \(NumberFormatting.count(entries.count, "record", "records"))",
      columns: [
        Table.Column(id: "field", title: "What"), Table.Column(id: "before", title: "Before"),
        Table.Column(id: "after", title: "After"),
        Table.Column(id: "reason", title: "Why"),
      ],
      groups: entries.map { entry in
        Table.Group(
          title: "\(entry.kind.definition.label) \(entry.recordID): \(entry.title)", rows: self.rows(of: entry))
      })
  }

  private func rows(of entry: ChangeList.Entry) -> [Table.Row] {
    let fields = entry.fields.map { field in
      Table.Row(
        recordID: nil,
        cells: [
          Cell(.text(field.label)), Cell(field.before.content), Cell(field.after.content),
          Cell(.text(field.reason.text)),
        ])
    }
    let remarks = entry.remarks.map { remark in
      Table.Row(recordID: nil, cells: [Cell(.text("As a whole")), .absent, .absent, Cell(.text(remark.text))])
    }
    return fields + remarks
  }

  private var statements: Section {
    Section(
      id: "statements", number: "", title: "Statements",
      blocks: [
        .table(
          Table(
            id: "statements", caption: "Statements that were written or rewritten",
            columns: [Table.Column(id: "statement", title: "Statement"), Table.Column(id: "change", title: "Length")],
            groups: [
              Table.Group(
                rows: list.statements.map { change in
                  Table.Row(recordID: nil, cells: [Cell(.text(change.title)), Cell(.text(change.text))])
                })
            ]))
      ])
  }

  private static func byKind(_ entries: [ChangeList.Entry]) -> [(RecordKind, [ChangeList.Entry])] {
    Dictionary(grouping: entries, by: \.kind).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
