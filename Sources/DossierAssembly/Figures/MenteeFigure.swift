import PortfolioModel

/// Mentees as bars from start to end, with what came of them.
struct MenteeFigure: Sendable {
  let template: FigureTemplate
  let cells: CellMaker

  private static let unknownLevel = "Level not recorded"

  func figure(_ items: [Item]) -> Figure? {
    let materials = cells.materials
    let dated = items.filter { !$0.isUndated }
    var bars: [Figure.Timeline.Bar] = []
    for item in dated {
      let level = item.record.text("menteeLevel").map { Vocabulary.learnerLevel.label(of: $0) }
      // The outcome stands after the last bar of a mentee.
      for (place, span) in item.spans.enumerated() {
        guard let first = span.earliestDay(in: materials.calendar) else { continue }
        let last = span.latestDay(in: materials.calendar)
        bars.append(
          Figure.Timeline.Bar(
            label: materials.menteeNames.name(of: item),
            outcome: place == item.spans.count - 1 ? outcome(of: item) : nil, start: Self.position(first),
            end: last.map { Self.position($0, isEnd: true) }, group: level ?? Self.unknownLevel,
            recordID: item.record.shortID))
      }
    }
    // Groups come in the order of their first bar; what has no level comes last.
    bars = bars.filter { $0.group != Self.unknownLevel } + bars.filter { $0.group == Self.unknownLevel }
    guard let first = bars.map(\.start).min() else { return nil }
    let lastStart = bars.map(\.start).max() ?? first
    let lastEnd = bars.map { $0.end ?? Self.position(materials.asOf) }.max() ?? lastStart
    let firstYear = Int(first.rounded(.down))
    let lastYear = max(firstYear, Int(max(lastStart, lastEnd - 0.001).rounded(.down)))
    let caption = caption(dated, firstYear: firstYear)
    return Figure(
      id: template.id, caption: template.caption ?? caption,
      captionRecords: caption.hasNumbers(of: template, dated),
      description: description(dated, firstYear: firstYear, lastYear: lastYear),
      chart: .timeline(Figure.Timeline(firstYear: firstYear, lastYear: lastYear, bars: bars)),
      table: table(dated, left: items.filter { item in !dated.contains { $0.position == item.position } }))
  }

  /// Years and fractions; an end is the end of its day.
  private static func position(_ day: CalendarDay, isEnd: Bool = false) -> Double {
    guard let first = CalendarDay(year: day.year, month: 1, day: 1),
      let last = CalendarDay(year: day.year, month: 12, day: 31)
    else { return Double(day.year) }
    let length = Double(last.ordinal - first.ordinal + 1)
    let passed = Double(day.ordinal - first.ordinal + (isEnd ? 1 : 0)) / length
    return Double(day.year) + (passed * 1000).rounded() / 1000
  }

  /// What the mentee is now, else what came of it; where, and of when that is known, the table says.
  private func outcome(of item: Item) -> String? {
    let position = cells.cell("currentPosition", of: item)
    if case .text(let text) = position.content { return text }
    let record = item.record
    if record["outcomes"] != nil, cells.materials.redactor.hiding("outcomes", of: record) == nil {
      return cells.outcomes(of: item)
    }
    return nil
  }

  private func caption(_ items: [Item], firstYear: Int) -> String {
    let names = cells.materials.menteeNames
    let mentees = names.count(of: items)
    let completed = items.filter { $0.record.text("status") == "completed" }
    let finished = names.count(of: completed)
    let achieved = names.count(of: completed.filter { !$0.record.groups("outcomes").isEmpty })
    var sentence = "\(NumberFormatting.count(mentees, "mentee", "mentees"))"
    if mentees < items.count { sentence += " in \(items.count) mentoring relationships" }
    sentence += " since \(firstYear)"
    if finished > 0 {
      sentence += "; \(NumberFormatting.text(Double(finished))) \(finished == 1 ? "has" : "have") completed"
      sentence += ", \(NumberFormatting.text(Double(achieved))) of them with a recorded outcome"
    }
    return sentence + "."
  }

  private func description(_ items: [Item], firstYear: Int, lastYear: Int) -> String {
    let ongoing = items.count { $0.lastDay == nil }
    return
      "Bars from the start to the end of mentoring, \(firstYear) to \(lastYear), for \(NumberFormatting.count(items.count, "mentoring relationship", "mentoring relationships")), of which \(ongoing) \(ongoing == 1 ? "goes" : "go") on."
  }

  private func table(_ items: [Item], left: [Item]) -> Table {
    let columns: [ColumnTemplate] = [
      ColumnTemplate(.field("mentee")), ColumnTemplate(.field("menteeLevel")), ColumnTemplate(.computed(.dates)),
      ColumnTemplate(.field("outcomes")), ColumnTemplate(.computed(.positionNow)),
    ]
    return Table(
      id: "\(template.id)-data", caption: "Mentees over time",
      columns: zip(columns, ["Mentee", "Level", "Dates", "Outcomes", "Current position"]).map { column, title in
        Table.Column(id: column.id, title: title)
      },
      groups: [
        Table.Group(
          rows: items.map { item in
            Table.Row(recordID: item.record.shortID, cells: columns.map { cells.cell($0, of: item) })
          })
      ],
      notes: left.isEmpty
        ? []
        : [
          Remark(
            "Without a date, \(NumberFormatting.count(left.count, "mentoring relationship is", "mentoring relationships are")) not plotted.",
            of: left)
        ])
  }
}
