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

    /// The days tell most moments apart, and are quicker hashed than their labels.
    func hash(into hasher: inout Hasher) { hasher.combine(day) }
  }

  /// A class, because results are sorted and grouped.
  private final class Result {
    /// One, or those of a pool.
    let items: [Item]
    let moment: Moment
    let scale: EvaluationReading.Scale
    let group: String
    let part: CombinedMean.Part
    /// What a pool stands for.
    let label: String?

    init(
      items: [Item], moment: Moment, scale: EvaluationReading.Scale, group: String, part: CombinedMean.Part,
      label: String?
    ) {
      (self.items, self.moment, self.scale) = (items, moment, scale)
      (self.group, self.part, self.label) = (group, part, label)
    }
  }

  /// The results that one point stands for.
  private struct PointKey: Hashable {
    let scale: EvaluationReading.Scale
    let group: String
    let moment: Moment

    init(scale: EvaluationReading.Scale, group: String, moment: Moment) {
      (self.scale, self.group, self.moment) = (scale, group, moment)
    }

    init(_ result: Result) { self.init(scale: result.scale, group: result.group, moment: result.moment) }

    /// The moment and the length of the group's name tell most apart, and are quicker hashed than texts.
    func hash(into hasher: inout Hasher) {
      hasher.combine(moment)
      hasher.combine(group.utf8.count)
    }
  }

  func figure(_ items: [Item]) -> Figure? {
    let single = items.compactMap { item -> Result? in
      let reading = item.reading
      guard let part = reading.part, cells.materials.redactor.suppression(of: item.record) == nil,
        let scale = reading.scale, let moment = moment(of: item)
      else { return nil }
      return Result(items: [item], moment: moment, scale: scale, group: Self.group(of: item), part: part, label: nil)
    }
    let pools = cells.materials.pools(within: items).map { result(of: $0) }
    // Beside a result of the year, the point of a pool would be taken for that of the same year: the table has it.
    let taken = Set(single.map { PointKey($0) })
    let plotted = pools.filter { !taken.contains(PointKey($0)) }
    let results = single + plotted
    guard !results.isEmpty else { return nil }
    let moments = axis(of: results)
    let index = Dictionary(uniqueKeysWithValues: moments.enumerated().map { ($1, $0) })
    let byPoint = Dictionary(grouping: results) { PointKey($0) }
    let panels = Set(results.map(\.scale)).sorted().map { scale in
      let own = results.filter { $0.scale == scale }
      let groups = Set(own.map(\.group)).sorted { Self.rank($0) < Self.rank($1) }
      let lines = groups.map { group in
        let points = moments.compactMap { moment -> Figure.Lines.Point? in
          guard let place = index[moment],
            let results = byPoint[PointKey(scale: scale, group: group, moment: moment)]
          else { return nil }
          guard let combined = CombinedMean(results.map(\.part)) else { return nil }
          let label = results.lazy.compactMap(\.label).first
          return Figure.Lines.Point(
            category: place, mean: combined.mean, count: combined.responses, interval: combined.interval(on: scale),
            label: label)
        }
        return Figure.Lines.Series(name: group, isComparison: false, points: points)
      }
      return Figure.Lines.Panel(
        title: "Scale \(scale.label)", minimum: scale.minimum, maximum: scale.maximum,
        series: lines + comparisons(own, moments: moments, index: index))
    }
    let table = self.table(single, pools: pools, isPlotted: plotted.count == pools.count, items: items)
    return Figure(
      id: template.id, caption: template.caption ?? caption(panels),
      description: description(panels, moments: moments),
      chart: .lines(Figure.Lines(categories: moments.map(\.label), panels: panels)), table: table)
  }

  private static func group(of item: Item) -> String {
    item.record.text("evaluatorGroup").map { Vocabulary.evaluatorGroup.label(of: $0) } ?? "Evaluators"
  }

  private func result(of pool: EvaluationPool) -> Result {
    let year = pool.lastYear
    let moment = Moment(
      day: cells.materials.calendar.firstDay(ofAcademicYear: year), label: DateFormatting.academicYear(year))
    let combined = pool.combined
    return Result(
      items: pool.members, moment: moment, scale: pool.scale,
      group: pool.members.first.map { Self.group(of: $0) } ?? "Evaluators",
      part: CombinedMean.Part(mean: combined.mean, responses: combined.responses, deviation: combined.deviation),
      label: pool.label)
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
    let years =
      results.flatMap { result in
        result.label == nil ? result.items.compactMap { cells.materials.academicYear(of: $0) } : []
      } + results.compactMap { $0.label == nil ? nil : calendar.academicYear(of: $0.moment.day) }
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
    _ results: [Result], moments: [Moment], index: [Moment: Int]
  ) -> [Figure.Lines.Series] {
    var byGroup: [String: [Moment: [(mean: Double, count: Double?)]]] = [:]
    for result in results {
      guard result.label == nil, let record = result.items.first?.record, let mean = record.number("benchmarkMean"),
        cells.materials.redactor.hiding("benchmarkMean", of: record) == nil
      else { continue }
      let group = record.text("benchmarkGroup") ?? "Comparison group"
      byGroup[group, default: [:]][result.moment, default: []].append((mean, record.number("benchmarkCount")))
    }
    return byGroup.sorted { $0.key < $1.key }.compactMap { group, byMoment in
      let points = moments.compactMap { moment -> Figure.Lines.Point? in
        guard let values = byMoment[moment], let first = values.first, let place = index[moment] else {
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

  private func table(_ single: [Result], pools: [Result], isPlotted: Bool, items: [Item]) -> Table {
    let byPoint = Dictionary(grouping: single) { PointKey($0) }
    let rows = (byPoint.values.map { ($0[0], $0) } + pools.map { ($0, [$0]) }).sorted { first, second in
      let (one, two) = (first.0, second.0)
      if one.scale != two.scale { return one.scale < two.scale }
      if one.group != two.group { return Self.rank(one.group) < Self.rank(two.group) }
      if one.moment != two.moment { return one.moment < two.moment }
      return (one.label ?? "", one.items[0].position) < (two.label ?? "", two.items[0].position)
    }
    let hasIntervals = rows.contains { CombinedMean($0.1.map(\.part))?.interval(on: $0.0.scale) != nil }
    let shown = Set((single + pools).flatMap(\.items).map(\.position))
    let missing = items.filter { !shown.contains($0.position) }
    var notes: [Remark] = []
    if hasIntervals {
      notes.append("95 % CI: the confidence interval of the mean, by Student’s t from the standard deviation and n.")
    }
    if !isPlotted { notes.append("Pooled results are not plotted where their last year has a result of its own.") }
    if !missing.isEmpty {
      let results = NumberFormatting.count(missing.count, "result is", "results are")
      notes.append(
        Remark(
          "\(results) not plotted: fewer than \(cells.materials.redactor.smallN) responses, or no mean, number of responses, scale or date recorded.",
          of: missing))
    }
    return Table(
      id: "\(template.id)-data", caption: "Evaluation means over time",
      columns: [
        Table.Column(id: "year", title: "Year"), Table.Column(id: "evaluators", title: "Evaluators"),
        Table.Column(id: "scale", title: "Scale"), Table.Column(id: "mean", title: "Mean", isNumeric: true),
      ] + (hasIntervals ? [Table.Column(id: "interval", title: "95 % CI", isNumeric: true)] : []) + [
        Table.Column(id: "responses", title: "n", isNumeric: true)
      ],
      groups: [Table.Group(rows: rows.map { row(of: $0.1, withInterval: hasIntervals) })], notes: notes)
  }

  private func row(of results: [Result], withInterval: Bool) -> Table.Row {
    let items = results.flatMap(\.items)
    let origins: [Cell.Origin] = [.computed(records: items.map(\.shortID))]
    let combined = CombinedMean(results.map(\.part))
    var cells = [
      Cell(.text(results[0].label ?? results[0].moment.label)), Cell(.text(results[0].group)),
      Cell(.text(results[0].scale.label)),
      combined.map { Cell(.number($0.mean, decimals: 2), origins: origins) } ?? .absent,
    ]
    if withInterval {
      cells.append(
        combined?.interval(on: results[0].scale).map {
          Cell(.text(NumberFormatting.interval($0)), origins: origins)
        } ?? .absent)
    }
    cells.append(combined.map { Cell(.number(Double($0.responses), decimals: 0), origins: origins) } ?? .absent)
    return Table.Row(recordID: items.count == 1 ? items[0].record.shortID : nil, cells: cells)
  }
}
