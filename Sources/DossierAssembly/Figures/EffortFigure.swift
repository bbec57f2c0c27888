import PortfolioModel

/// Actual effort beside what was planned, by category and year.
struct EffortFigure: Sendable {
  let template: FigureTemplate
  let cells: CellMaker

  private struct Line {
    let item: Item
    let category: String
    let period: String
    let planned: Double?
    let actual: Double?
  }

  /// Makes the figure; nil for readers who do not see effort, and where none is recorded.
  func figure(_ items: [Item]) -> Figure? {
    let redactor = cells.materials.redactor
    let lines = items.compactMap { item -> Line? in
      let record = item.record
      guard redactor.hiding("planned", of: record) == nil, redactor.hiding("actual", of: record) == nil,
        record.number("planned") != nil || record.number("actual") != nil
      else { return nil }
      return Line(
        item: item, category: record.text("category") ?? "", period: period(of: item),
        planned: record.number("planned"), actual: record.number("actual"))
    }
    guard !lines.isEmpty else { return nil }
    let periods = self.periods(of: lines)
    let categories = Set(lines.map(\.category)).sorted { Self.rank($0) < Self.rank($1) }
    let hasActual = lines.contains { $0.actual != nil }
    let hasPlanned = lines.contains { $0.planned != nil }
    let rows = categories.map { category in
      Figure.Targets.Row(
        name: Self.label(category),
        points: periods.indices.compactMap { place in
          let own = lines.filter { $0.category == category && $0.period == periods[place] }
          guard !own.isEmpty else { return nil }
          let (actual, planned) = (Self.sum(own.map(\.actual)), Self.sum(own.map(\.planned)))
          return Figure.Targets.Point(
            period: place, amount: hasActual ? actual : planned, target: hasActual ? planned : nil)
        })
    }
    let table = self.table(lines, periods: periods, categories: categories, all: items.count)
    let caption = caption(rows, periods: periods, isWhole: lines.count == items.count && hasActual && hasPlanned)
    return Figure(
      id: template.id,
      caption: template.caption
        ?? caption,
      captionRecords: caption.hasNumbers(of: template, lines.map(\.item)),
      description: description(rows, periods: periods, hasActual: hasActual, hasPlanned: hasPlanned),
      chart: .targets(
        Figure.Targets(
          unit: "%", amountName: hasActual ? "actual" : "planned",
          targetName: hasActual && hasPlanned ? "planned" : nil, periods: periods, rows: rows)),
      table: table)
  }

  private func period(of item: Item) -> String {
    if let year = cells.materials.academicYear(of: item) { return DateFormatting.academicYear(year) }
    return DateFormatting.text(item.spans)
  }

  /// In the order of their first days; what has no date comes last.
  private func periods(of lines: [Line]) -> [String] {
    let byPeriod = Dictionary(grouping: lines, by: \.period)
    let starts = byPeriod.mapValues { $0.compactMap(\.item.firstDay).min() }
    return byPeriod.keys.sorted { one, two in
      switch (starts[one] ?? nil, starts[two] ?? nil) {
      case (let first?, let second?): (first, one) < (second, two)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): one < two
      }
    }
  }

  private static func label(_ category: String) -> String {
    category.isEmpty ? "Category not recorded" : Vocabulary.effortCategory.label(of: category)
  }

  private static func rank(_ category: String) -> (Int, String) {
    let terms = Vocabulary.effortCategory.terms
    return (category.isEmpty ? .max : terms.firstIndex { $0.token == category } ?? terms.count, category)
  }

  /// Nil where nothing is recorded, which is not nothing.
  private static func sum(_ amounts: [Double?]) -> Double? {
    let known = amounts.compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// Says what was not as planned only for a single period in which every category has both.
  private func caption(_ rows: [Figure.Targets.Row], periods: [String], isWhole: Bool) -> String {
    let when = periods.count == 1 ? " in \(periods[0])" : " by year"
    let plain = "Effort\(when) by category, as a share of the whole."
    guard isWhole else { return plain }
    let beside = "Actual effort\(when) beside the plan, by category."
    let pairs = rows.flatMap { row in row.points.map { (row.name, $0.amount, $0.target) } }
    guard periods.count == 1, pairs.allSatisfy({ $0.1 != nil && $0.2 != nil }) else { return beside }
    let changes = pairs.map { ($0.0, $0.1 ?? 0, ($0.1 ?? 0) - ($0.2 ?? 0)) }
    guard let most = changes.max(by: { $0.2.magnitude < $1.2.magnitude }), most.2 != 0 else {
      return "Effort\(when) was as planned in every category."
    }
    // Of several that are as far off, none is the one to name.
    guard changes.count(where: { $0.2.magnitude == most.2.magnitude }) == 1 else { return beside }
    let points = NumberFormatting.text(most.2.magnitude)
    return
      "\(most.0) took \(NumberFormatting.text(most.1)) % of effort\(when), \(points) \(most.2.magnitude == 1 ? "point" : "points") \(most.2 > 0 ? "more" : "less") than planned, the largest difference from the plan."
  }

  private func description(
    _ rows: [Figure.Targets.Row], periods: [String], hasActual: Bool, hasPlanned: Bool
  ) -> String {
    let parts = rows.map { row in
      let points = row.points.map { point in
        let amount = point.amount.map { "\(NumberFormatting.text($0)) %" } ?? "not recorded"
        let target = point.target.map { ", planned \(NumberFormatting.text($0)) %" } ?? ""
        return periods.count == 1 ? "\(amount)\(target)" : "\(periods[point.period]) \(amount)\(target)"
      }
      return "\(row.name): \(points.joined(separator: "; "))."
    }
    let marks = hasActual && hasPlanned ? " A mark across a bar is what was planned." : ""
    return "Bars of \(hasActual ? "actual" : "planned") effort.\(marks) " + parts.joined(separator: " ")
  }

  private func table(_ lines: [Line], periods: [String], categories: [String], all: Int) -> Table {
    func cell(_ lines: [Line], _ amount: (Line) -> Double?) -> Cell {
      let own = lines.filter { amount($0) != nil }
      guard let sum = Self.sum(own.map(amount)) else { return .absent }
      return Cell(
        .number(sum, decimals: NumberFormatting.decimals(of: sum)),
        origins: [.computed(records: own.map(\.item.record.shortID))])
    }
    var notes: [Remark] = []
    let groups = periods.map { period in
      let own = lines.filter { $0.period == period }
      for (name, amounts) in [("Planned", own.map(\.planned)), ("Actual", own.map(\.actual))] {
        guard let sum = Self.sum(amounts), (sum - 100).magnitude > 0.005 else { continue }
        notes.append(
          Remark(
            "\(name) effort of \(period) adds to \(NumberFormatting.text(sum)) %, not to 100 %.", of: own.map(\.item)))
      }
      return Table.Group(
        title: periods.count > 1 ? period : nil,
        rows: categories.compactMap { category in
          let lines = own.filter { $0.category == category }
          guard !lines.isEmpty else { return nil }
          return Table.Row(
            recordID: lines.count == 1 ? lines.first?.item.record.shortID : nil,
            cells: [Cell(.text(Self.label(category))), cell(lines, \.planned), cell(lines, \.actual)])
        }, totals: [Cell(.text("Total")), cell(own, \.planned), cell(own, \.actual)])
    }
    if all > lines.count {
      let left = all - lines.count
      notes.append("\(NumberFormatting.count(left, "line has", "lines have")) neither a plan nor an actual share.")
    }
    return Table(
      id: "\(template.id)-data",
      caption: periods.count == 1 ? "Planned and actual effort, \(periods[0])" : "Planned and actual effort",
      columns: [
        Table.Column(id: "category", title: "Category"),
        Table.Column(id: "planned", title: "Planned", unit: "%", isNumeric: true),
        Table.Column(id: "actual", title: "Actual", unit: "%", isNumeric: true),
      ], groups: groups, notes: notes)
  }
}
