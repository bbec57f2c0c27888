import PortfolioModel

/// Contact hours per year, stacked by learner group.
struct TeachingHoursFigure: Sendable {
  let template: FigureTemplate
  let cells: CellMaker

  /// One activity's hours by year, and whose they are.
  private struct Share {
    let item: Item
    let group: LearnerGroup
    let amount: Double
    let byYear: [Int: Double]?
  }

  /// Makes the figure; nil where no hours are counted.
  func figure(_ items: [Item]) -> Figure? {
    let counted = items.compactMap { item -> (Item, HoursInPeriod, Double)? in
      guard let hours = cells.hours(of: item), let amount = hours.amount, amount > 0
      else { return nil }
      return (item, hours, amount)
    }
    guard !counted.isEmpty else { return nil }
    // Sources that date by bare years cannot be told to academic years; the axis is the one that holds more hours.
    let academic = counted.reduce(0) { $0 + ($1.1.isToldByAcademicYears ? $1.2 : 0) }
    let calendar = counted.reduce(0) { $0 + ($1.1.isToldByCalendarYears ? $1.2 : 0) }
    let isAcademic = academic >= calendar
    let shares = counted.map { item, hours, amount in
      Share(
        item: item, group: cells.materials.learnerGroup(of: item.record), amount: amount,
        byYear: isAcademic ? hours.byAcademicYear : hours.byCalendarYear)
    }
    let years = shares.flatMap { $0.byYear.map { Array($0.keys) } ?? [] }
    guard let first = years.min(), let last = years.max() else { return nil }
    let axis = YearAxis(isAcademic: isAcademic, years: first...last)
    let groups = Set(shares.map(\.group)).sorted()
    let series = groups.map { group in
      var values = [Double](repeating: 0, count: axis.years.count)
      for share in shares where share.group == group {
        for (year, hours) in share.byYear ?? [:] { values[axis.index(of: year)] += hours }
      }
      return Figure.StackedBars.Series(name: group.label, values: values)
    }
    let plotted = series.filter { $0.values.contains { $0 > 0 } }
    // A change may be one of what was recorded, where activities have no hours or no certain place in time.
    let isWhole = counted.count == items.count && !counted.contains { $0.1.remarks.contains(.mayLieOutside) }
    let caption = template.caption ?? self.caption(shares, axis: axis, isWhole: isWhole)
    return Figure(
      id: template.id, caption: caption, captionRecords: caption.hasNumbers(of: template, shares.map(\.item)),
      description: description(plotted, axis: axis, shares: shares),
      chart: chart(plotted, axis: axis),
      table: table(shares, groups: groups, axis: axis, items: items))
  }

  /// One year is no course of time: then the groups stand beside one another, and nothing is stacked.
  private func chart(_ series: [Figure.StackedBars.Series], axis: YearAxis) -> Figure.Chart {
    let unit = "Contact hours"
    guard axis.years.count == 1, series.count > 1 else {
      return .stackedBars(Figure.StackedBars(unit: unit, categories: axis.labels, series: series))
    }
    return .lyingBars(
      Figure.StackedBars(
        unit: unit, categories: series.map(\.name),
        series: [Figure.StackedBars.Series(name: unit, values: series.map { $0.values.reduce(0, +) })]))
  }

  /// Says that hours rose or fell only where the first and the last year are the extremes and nothing is left out.
  private func caption(_ shares: [Share], axis: YearAxis, isWhole: Bool) -> String {
    let plain =
      axis.years.count == 1
      ? "Contact hours in \(axis.label(axis.years.lowerBound)), by learner group."
      : "Contact hours per \(axis.noun), by learner group."
    guard isWhole else { return plain }
    var totals = [Double](repeating: 0, count: axis.years.count)
    for share in shares {
      guard let byYear = share.byYear else { return plain }
      for (year, hours) in byYear { totals[axis.index(of: year)] += hours }
    }
    guard totals.count > 1, let first = totals.first, let last = totals.last, first > 0, !isRunning(axis) else {
      return plain
    }
    let verb: String
    if last > first, totals.allSatisfy({ $0 >= first && $0 <= last }) {
      verb = "rose"
    } else if last < first, totals.allSatisfy({ $0 <= first && $0 >= last }) {
      verb = "fell"
    } else {
      return plain
    }
    let change =
      "Contact hours \(verb) from \(NumberFormatting.text(first)) in \(axis.label(axis.years.lowerBound)) to \(NumberFormatting.text(last)) in \(axis.label(axis.years.upperBound))"
    return change + mostly(shares, verb: verb) + "."
  }

  /// ", mostly with residents": only where more than half of all hours are of one group.
  private func mostly(_ shares: [Share], verb: String) -> String {
    let total = shares.reduce(0) { $0 + $1.amount }
    for group in Set(shares.map(\.group)).sorted() {
      guard case .group(let name) = group else { continue }
      let own = shares.filter { $0.group == group }
      guard own.reduce(0, { $0 + $1.amount }) * 2 > total else { continue }
      let levels = Set(own.flatMap { $0.item.record.texts("learnerLevels") })
      if let level = levels.first, levels.count == 1 {
        let label = Vocabulary.learnerLevel.label(of: level)
        return ", mostly with \(label.prefix(1).lowercased() + label.dropFirst())"
      }
      return ", mostly with \(name) learners"
    }
    return ""
  }

  /// Whether the last year of the axis has not ended on the day of the document.
  private func isRunning(_ axis: YearAxis) -> Bool {
    let asOf = cells.materials.asOf
    return axis.isAcademic
      ? cells.materials.calendar.lastDay(ofAcademicYear: axis.years.upperBound) > asOf
      : axis.years.upperBound >= asOf.year
  }

  private func description(
    _ series: [Figure.StackedBars.Series], axis: YearAxis, shares: [Share]
  ) -> String {
    let total = shares.reduce(0) { $0 + $1.amount }
    let parts = series.map { series in
      "\(series.name) \(NumberFormatting.text(series.values.reduce(0, +)))"
    }
    let span =
      axis.years.count == 1
      ? "in \(axis.label(axis.years.lowerBound))"
      : "from \(axis.label(axis.years.lowerBound)) to \(axis.label(axis.years.upperBound))"
    return
      "\(axis.years.count == 1 && series.count > 1 ? "Bars" : "Stacked bars") of contact hours per \(axis.noun) \(span). Hours by learner group: \(parts.joined(separator: ", ")). In all \(NumberFormatting.text(total)) hours are counted."
  }

  private func table(_ shares: [Share], groups: [LearnerGroup], axis: YearAxis, items: [Item]) -> Table {
    let decimals = shares.reduce(0) { max($0, NumberFormatting.decimals(of: $1.amount)) }
    func cell(_ parts: [(hours: Double, record: String)]) -> Cell {
      Cell(
        .number(parts.reduce(0) { $0 + $1.hours }, decimals: decimals),
        origins: parts.isEmpty ? [] : [.computed(records: parts.map(\.record))])
    }
    func row(_ label: String, _ hours: (Share) -> Double?) -> Table.Row {
      let parts = shares.compactMap { share in hours(share).map { (share, $0) } }
      let byGroup = groups.map { group in
        cell(parts.filter { $0.0.group == group }.map { ($0.1, $0.0.item.record.shortID) })
      }
      return Table.Row(
        recordID: nil,
        cells: [Cell(.text(label))] + byGroup + [cell(parts.map { ($0.1, $0.0.item.record.shortID) })])
    }
    var rows = axis.years.map { year in row(axis.label(year)) { $0.byYear?[year] } }
    var notes = TableNotes.hours(items, cells: cells)
    let unplaced = shares.filter { $0.byYear == nil }
    if !unplaced.isEmpty {
      rows.append(row("Of no single year") { $0.byYear == nil ? $0.amount : nil })
      let hours = NumberFormatting.text(unplaced.reduce(0) { $0 + $1.amount })
      let activities = NumberFormatting.count(unplaced.count, "activity", "activities")
      notes.append(
        Remark(
          "\(hours) hours of \(activities) belong to no single \(axis.noun); they are in the total and not in the figure.",
          of: unplaced.map(\.item)))
    }
    let uncounted = items.filter { cells.hours(of: $0)?.amount == nil }
    if !uncounted.isEmpty {
      let activities = NumberFormatting.count(uncounted.count, "activity", "activities")
      notes.append(Remark("No hours are counted for \(activities) of the period.", of: uncounted))
    }
    return Table(
      id: "\(template.id)-data", caption: "Contact hours per \(axis.noun), by learner group",
      columns: [Table.Column(id: "year", title: axis.isAcademic ? "Academic year" : "Year")]
        + groups.enumerated().map { place, group in
          Table.Column(id: "group-\(place + 1)", title: group.label, unit: "h", isNumeric: true)
        } + [Table.Column(id: "total", title: "Total", unit: "h", isNumeric: true)],
      groups: [Table.Group(rows: rows)], totals: row("Total") { $0.amount }.cells, notes: notes)
  }
}
