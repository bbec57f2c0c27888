import PortfolioModel

/// Evaluation means over time: a panel for each scale, a line for each group of evaluators.
struct EvaluationFigure: Sendable {
  let template: FigureTemplate
  let cells: CellMaker

  /// The place of a result on the axis: an academic year where it is certain, else what the source calls it.
  private struct Moment: Hashable, Comparable {
    let day: CalendarDay
    let label: String

    static func < (first: Self, second: Self) -> Bool { (first.day, first.label) < (second.day, second.label) }
  }

  private struct Result {
    let item: Item
    let moment: Moment
    let scale: EvaluationReading.Scale
    let group: String
    let mean: Double
    let responses: Int
  }

  /// The results that one point stands for.
  private struct PointKey: Hashable {
    let scale: EvaluationReading.Scale
    let group: String
    let moment: Moment
  }

  func figure(_ items: [Item]) -> Figure? {
    let smallN = cells.materials.redactor.smallN
    let results = items.compactMap { item -> Result? in
      let reading = EvaluationReading(item.record)
      guard let mean = reading.mean, let responses = reading.responses, responses >= smallN,
        let scale = reading.scale, let moment = moment(of: item)
      else { return nil }
      let group = item.record.text("evaluatorGroup").map { Vocabulary.evaluatorGroup.label(of: $0) } ?? "Evaluators"
      return Result(item: item, moment: moment, scale: scale, group: group, mean: mean, responses: responses)
    }
    guard !results.isEmpty else { return nil }
    let moments = axis(of: results)
    let index = Dictionary(uniqueKeysWithValues: moments.enumerated().map { ($1.label, $0) })
    let byPoint = Dictionary(grouping: results) { PointKey(scale: $0.scale, group: $0.group, moment: $0.moment) }
    let panels = Set(results.map(\.scale)).sorted().map { scale in
      let own = results.filter { $0.scale == scale }
      let groups = Set(own.map(\.group)).sorted { Self.rank($0) < Self.rank($1) }
      let lines = groups.map { group in
        let points = moments.compactMap { moment -> Figure.Lines.Point? in
          guard let place = index[moment.label],
            let results = byPoint[PointKey(scale: scale, group: group, moment: moment)]
          else { return nil }
          let pooled = Self.pooled(results)
          return Figure.Lines.Point(category: place, mean: pooled.mean, count: pooled.responses)
        }
        return Figure.Lines.Series(name: group, isComparison: false, points: points)
      }
      return Figure.Lines.Panel(
        title: "Scale \(scale.label)", minimum: scale.minimum, maximum: scale.maximum,
        series: lines + comparisons(own, moments: moments, index: index))
    }
    let table = self.table(byPoint, moments: moments, items: items, plotted: results.count)
    return Figure(
      id: template.id, caption: template.caption ?? caption(panels),
      description: description(panels, moments: moments),
      chart: .lines(Figure.Lines(categories: moments.map(\.label), panels: panels)), table: table)
  }

  private func moment(of item: Item) -> Moment? {
    guard let day = item.firstDay else { return nil }
    if let year = cells.materials.academicYear(of: item) {
      return Moment(
        day: cells.materials.calendar.firstDay(ofAcademicYear: year), label: DateFormatting.academicYear(year))
    }
    return Moment(day: day, label: DateFormatting.text(item.spans))
  }

  /// The moments in order; academic years that lie between are there, so that a gap is seen as one.
  private func axis(of results: [Result]) -> [Moment] {
    var moments = Set(results.map(\.moment))
    let calendar = cells.materials.calendar
    let years = results.compactMap { cells.materials.academicYear(of: $0.item) }
    if let first = years.min(), let last = years.max(), moments.count == Set(years).count {
      for year in first...last {
        moments.insert(
          Moment(day: calendar.firstDay(ofAcademicYear: year), label: DateFormatting.academicYear(year)))
      }
    }
    return moments.sorted()
  }

  /// What others reach: one line for each comparison group.
  private func comparisons(
    _ results: [Result], moments: [Moment], index: [String: Int]
  ) -> [Figure.Lines.Series] {
    var byGroup: [String: [Moment: [(mean: Double, count: Double?)]]] = [:]
    for result in results {
      let record = result.item.record
      guard let mean = record.number("benchmarkMean"),
        cells.materials.redactor.hiding("benchmarkMean", of: record) == nil
      else { continue }
      let group = record.text("benchmarkGroup") ?? "Comparison group"
      byGroup[group, default: [:]][result.moment, default: []].append((mean, record.number("benchmarkCount")))
    }
    return byGroup.sorted { $0.key < $1.key }.compactMap { group, byMoment in
      let points = moments.compactMap { moment -> Figure.Lines.Point? in
        guard let values = byMoment[moment], let first = values.first, let place = index[moment.label] else {
          return nil
        }
        if values.allSatisfy({ $0.mean == first.mean && $0.count == first.count }) {
          return Figure.Lines.Point(category: place, mean: first.mean, count: first.count.map { Int($0) })
        }
        // Several comparisons make one only where their numbers are known.
        let counts = values.compactMap(\.count)
        let total = counts.reduce(0, +)
        guard counts.count == values.count, total > 0 else { return nil }
        let mean = values.reduce(0) { $0 + $1.mean * ($1.count ?? 0) } / total
        return Figure.Lines.Point(category: place, mean: mean, count: Int(total))
      }
      return points.isEmpty ? nil : Figure.Lines.Series(name: group, isComparison: true, points: points)
    }
  }

  private static func pooled(_ results: [Result]) -> (mean: Double, responses: Int) {
    let responses = results.reduce(0) { $0 + $1.responses }
    return (results.reduce(0) { $0 + $1.mean * Double($1.responses) } / Double(max(1, responses)), responses)
  }

  private static func rank(_ group: String) -> (Int, String) {
    let terms = Vocabulary.evaluatorGroup.terms
    return (terms.firstIndex { $0.label == group } ?? terms.count, group)
  }

  /// Compares with others only where one line of means is above the comparison at every point.
  private func caption(_ panels: [Figure.Lines.Panel]) -> String {
    let plain = "Evaluation means over time, with the number of responses; each scale has a panel of its own."
    guard panels.count == 1, let panel = panels.first else { return plain }
    let own = panel.series.filter { !$0.isComparison }
    let others = panel.series.filter(\.isComparison)
    guard own.count == 1, others.count == 1, let mine = own.first, let theirs = others.first, mine.points.count > 1
    else { return "Evaluation means over time, on a scale of \(panel.title.dropFirst("Scale ".count))." }
    let isAbove = mine.points.allSatisfy { point in
      theirs.points.first { $0.category == point.category }.map { point.mean > $0.mean } ?? false
    }
    guard isAbove, !panel.title.contains("lower is better") else {
      return
        "Evaluation means by \(mine.name.lowercased()) beside \(theirs.name), on a scale of \(panel.title.dropFirst("Scale ".count))."
    }
    return
      "Means by \(mine.name.lowercased()) were above those of the comparison group (\(theirs.name)) at each of the \(mine.points.count) points, on a scale of \(panel.title.dropFirst("Scale ".count))."
  }

  private func description(_ panels: [Figure.Lines.Panel], moments: [Moment]) -> String {
    let lines = panels.flatMap { panel in
      panel.series.filter { !$0.isComparison }.compactMap { series -> String? in
        guard let first = series.points.first, let last = series.points.last else { return nil }
        let start = "\(NumberFormatting.mean(first.mean)) in \(moments[first.category].label)"
        let range =
          series.points.count == 1
          ? start : "\(start), \(NumberFormatting.mean(last.mean)) in \(moments[last.category].label)"
        return "\(series.name) (\(panel.title.prefix(1).lowercased() + panel.title.dropFirst())): \(range)."
      }
    }
    return "Lines of evaluation means over time. " + lines.joined(separator: " ")
  }

  private func table(
    _ points: [PointKey: [Result]], moments: [Moment], items: [Item], plotted: Int
  ) -> Table {
    let keys = points.keys.sorted { first, second in
      if first.scale != second.scale { return first.scale < second.scale }
      if first.group != second.group { return Self.rank(first.group) < Self.rank(second.group) }
      return first.moment < second.moment
    }
    let rows = keys.map { key in
      let results = points[key] ?? []
      let pooled = Self.pooled(results)
      let origins: [Cell.Origin] = [.computed(records: results.map(\.item.record.shortID))]
      return Table.Row(
        recordID: results.count == 1 ? results.first?.item.record.shortID : nil,
        cells: [
          Cell(.text(key.moment.label)), Cell(.text(key.group)), Cell(.text(key.scale.label)),
          Cell(.number(pooled.mean, decimals: 2), origins: origins),
          Cell(.number(Double(pooled.responses), decimals: 0), origins: origins),
        ])
    }
    let missing = items.count - plotted
    return Table(
      id: "\(template.id)-data", caption: "Evaluation means over time",
      columns: [
        Table.Column(id: "year", title: "Year"), Table.Column(id: "evaluators", title: "Evaluators"),
        Table.Column(id: "scale", title: "Scale"), Table.Column(id: "mean", title: "Mean", isNumeric: true),
        Table.Column(id: "responses", title: "n", isNumeric: true),
      ],
      groups: [Table.Group(rows: rows)],
      notes: missing == 0
        ? []
        : [
          "\(NumberFormatting.count(missing, "result is", "results are")) not plotted: fewer than \(cells.materials.redactor.smallN) responses, or no mean, number of responses, scale or date recorded."
        ])
  }
}
