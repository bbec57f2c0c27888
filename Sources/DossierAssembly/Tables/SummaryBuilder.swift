import PortfolioModel

/// Counts the records of a summary template.
struct SummaryBuilder: Sendable {
  let template: SummaryTemplate
  let defaultCaption: String
  let cells: CellMaker

  private typealias Group = (key: GroupKey, items: [Item])

  func table(_ items: [Item]) -> Table? {
    guard !items.isEmpty else { return nil }
    let rows = groups(items, by: template.groupBy)
    let columns = template.across.map { groups(items, by: .field($0)) } ?? []
    let head = Table.Column(id: "group", title: template.header ?? groupTitle)
    let measured: [Table.Column]
    if template.across == nil {
      measured = template.measures.map { column($0) }
    } else {
      measured =
        columns.enumerated().map { Table.Column(id: "value-\($0 + 1)", title: $1.key.title, isNumeric: true) } + [
          Table.Column(id: "count", title: "Total", isNumeric: true)
        ]
    }
    let caption = template.caption ?? defaultCaption
    return Table(
      id: template.id, caption: caption, columns: [head] + measured,
      groups: [
        Table.Group(
          rows: rows.map { row in
            Table.Row(
              recordID: nil, cells: [Cell(.text(row.key.title))] + values(of: row.items, across: columns))
          })
      ],
      totals: template.hasTotals && rows.count > 1
        ? [Cell(.text("Total"))] + values(of: items, across: columns) : nil,
      notes: notes(items))
  }

  private func values(of items: [Item], across columns: [Group]) -> [Cell] {
    guard template.across != nil else { return template.measures.map { value($0, of: items) } }
    // Rows and columns are groups of the same items, so a column has its part of the row under its own key.
    let parts = template.across.map { Dictionary(uniqueKeysWithValues: groups(items, by: .field($0))) } ?? [:]
    return columns.map { Cell(countOf: parts[$0.key] ?? []) } + [Cell(countOf: items)]
  }

  private func value(_ measure: SummaryTemplate.Measure, of items: [Item]) -> Cell {
    let materials = cells.materials
    switch measure {
    case .count: return Cell(countOf: items)
    case .ongoing: return Cell(countOf: items.filter { $0.isCurrent(on: materials.asOf, in: materials.calendar) })
    case .withOutcome: return Cell(countOf: items.filter { !$0.record.groups("outcomes").isEmpty })
    case .learners:
      return sum(items.compactMap { item in item.record.number("learnerCount").map { (item, $0) } })
    case .hours: return sum(items.compactMap { item in cells.hours(of: item)?.amount.map { (item, $0) } })
    case .years:
      guard let first = items.compactMap(\.firstDay?.year).min() else { return .absent }
      let goesOn = items.contains { !$0.isUndated && $0.lastDay == nil }
      let last = items.compactMap(\.lastDay?.year).max() ?? first
      let text = goesOn ? "\(first)–" : first == last ? String(first) : "\(first)–\(last)"
      return Cell(.text(text), origins: [.computed(records: items.map(\.shortID))])
    }
  }

  private func sum(_ values: [(item: Item, number: Double)]) -> Cell {
    guard !values.isEmpty else { return .absent }
    let sum = values.reduce(0) { $0 + $1.number }
    return Cell(
      .number(sum, decimals: NumberFormatting.decimals(of: sum)),
      origins: [.computed(records: values.map(\.item.record.shortID))])
  }

  private func column(_ measure: SummaryTemplate.Measure) -> Table.Column {
    let title =
      switch measure {
      case .count: template.query.kinds.count == 1 ? Self.plural(template.query.kinds[0]) : "Number"
      case .hours: "Contact hours"
      case .learners: "Learners"
      case .years: "Years"
      case .ongoing: "Ongoing"
      case .withOutcome: "With an outcome"
      }
    return Table.Column(
      id: measure.rawValue, title: title, unit: measure == .hours ? "h" : nil, isNumeric: measure != .years)
  }

  private static func plural(_ kind: RecordKind) -> String {
    switch kind {
    case .teachingActivity: "Activities"
    case .mentoringRelationship: "Mentees"
    case .leadershipRole: "Roles"
    case .evaluationSummary: "Summaries"
    case .scholarlyProduct: "Works"
    default: "Number"
    }
  }

  private var groupTitle: String {
    switch template.groupBy {
    case .computed(.learnerGroup): "Learners"
    case .computed(.academicYear), .computed(.calendarYear): "Year"
    case .computed(.scale): "Scale"
    case .computed(.kind): "Kind"
    case .field(let name):
      template.query.kinds.lazy.compactMap { ValueFormatting.definition(name, of: $0)?.label }.first ?? name.rawValue
    }
  }

  private func groups(_ items: [Item], by grouping: Grouping) -> [Group] {
    Dictionary(grouping: items) { GroupKey($0, by: grouping, sort: .oldestFirst, cells: cells) }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func notes(_ items: [Item]) -> [Remark] {
    guard template.across == nil else { return [] }
    var notes: [Remark] = []
    if template.measures.contains(.hours) { notes += TableNotes.hours(items, cells: cells) }
    if template.measures.contains(.learners) {
      let counted = items.filter { $0.record.number("learnerCount") != nil }
      if counted.count < items.count {
        notes.append(
          Remark(
            "Learners are added over the \(counted.count) of \(items.count) activities whose number of learners is recorded.",
            of: counted))
      }
    }
    return notes
  }
}
