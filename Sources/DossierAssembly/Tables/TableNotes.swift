import PortfolioModel

/// What stands under a table: how numbers were come by, what is not counted, what is suppressed.
struct TableNotes: Sendable {
  /// The columns that are there.
  let columns: [ColumnTemplate]
  /// The computed columns that the template asks for, also those in which nothing is recorded.
  let wanted: [ComputedColumn]
  let lines: [TableLine]
  let cells: CellMaker

  private var items: [Item] { lines.flatMap(\.items) }

  var notes: [Remark] {
    let computed = columns.compactMap { column -> ComputedColumn? in
      if case .computed(let computed) = column.content { computed } else { nil }
    }
    var notes: [Remark] = []
    if computed.contains(.hoursInPeriod) { notes += Self.hours(items, cells: cells) }
    if computed.contains(.mean) { notes += evaluations }
    if wanted.contains(.interval) { notes += intervals }
    if columns.contains(where: { $0.content == .field("learnerCount") }) {
      let estimated = items.filter { ["average", "estimate"].contains($0.record.text("learnerCountBasis")) }
      if !estimated.isEmpty {
        let entries = NumberFormatting.count(estimated.count, "entry", "entries")
        notes.append(Remark("The number of learners is an average or an estimate for \(entries).", of: estimated))
      }
    }
    return notes
  }

  /// Notes on hours, for a table and for the figure of the same records.
  static func hours(_ items: [Item], cells: CellMaker) -> [Remark] {
    var found: [HoursInPeriod.Remark: [Item]] = [:]
    for item in items {
      for remark in cells.hours(of: item)?.remarks ?? [] { found[remark, default: []].append(item) }
    }
    return HoursInPeriod.Remark.allCases.compactMap { remark in
      found[remark].map { Remark(text(of: remark, count: $0.count), of: $0) }
    }
  }

  private static func text(of remark: HoursInPeriod.Remark, count: Int) -> String {
    let activities = NumberFormatting.count(count, "activity", "activities")
    switch remark {
    case .basisUnstated:
      return "For \(activities) the source does not say what the hours are counted over; they are counted once."
    case .sessionsUnknown:
      return "For \(activities) the number of sessions is not recorded; hours per session are not counted."
    case .reachesOutside:
      return "For \(activities) a total reaches outside the period; it is not counted."
    case .mayLieOutside:
      return
        "The date of \(activities) is known too roughly to be sure of the period; hours of that date are not counted."
    case .severalYears:
      return "For \(activities) a total over several years is counted once and spread over none of them."
    case .endUnknown: return "For \(activities) the end is not recorded; only the start is counted."
    case .yearRunning: return "For \(activities) the hours of the year that has not ended are not counted."
    case .undated: return "Without a date, the hours per year of \(activities) are not counted."
    }
  }

  private var evaluations: [Remark] {
    var notes: [Remark] = []
    let redactor = cells.materials.redactor
    let smallN = redactor.smallN
    let pooled = lines.filter { $0.pool != nil }
    if !pooled.isEmpty {
      let items = pooled.flatMap(\.items)
      let results = NumberFormatting.count(items.count, "result", "results")
      let rows = NumberFormatting.count(pooled.count, "row", "rows")
      notes.append(
        Remark("Pooled, since each alone has fewer than \(smallN) responses: \(results), in \(rows).", of: items))
    }
    /// Says of how many results something holds, where it holds of any.
    func say(of items: [Item], _ text: (String) -> String) {
      guard !items.isEmpty else { return }
      notes.append(Remark(text(NumberFormatting.count(items.count, "result", "results")), of: items))
    }
    let single = lines.filter { $0.pool == nil }.flatMap(\.items)
    say(of: single.filter { $0.reading.responses.map { $0 < smallN } ?? false }) {
      "Not shown, and in no mean or total: \($0) of fewer than \(smallN) responses."
    }
    say(of: single.filter { redactor.withheldResults.contains($0.record.id) }) {
      "Not shown either, and in no mean or total: \($0) from which one of fewer than \(smallN) responses could be worked out."
    }
    let unknown = single.filter { item in
      let reading = item.reading
      return reading.mean != nil && reading.responses == nil
    }
    say(of: unknown) { "Not shown, and in no mean or total: \($0) whose number of responses is not recorded." }
    say(of: items.filter { $0.reading.isMeanOfItems }) {
      "Where no overall rating is recorded, the mean is that of the items, weighted by their responses (\($0))."
    }
    return notes
  }

  /// How intervals were come by, and for how many results there is none.
  private var intervals: [Remark] {
    let results = lines.compactMap { line -> (items: [Item], interval: ClosedRange<Double>?)? in
      if let pool = line.pool { return (line.items, pool.interval) }
      guard let item = line.items.first, cells.materials.redactor.suppression(of: item.record) == nil,
        item.reading.mean != nil
      else { return nil }
      return ([item], item.reading.interval)
    }
    let without = results.filter { $0.interval == nil }
    let method = "95 % CI: the confidence interval of the mean, by Student’s t from the standard deviation and n."
    guard !without.isEmpty else { return results.isEmpty ? [] : [Remark(method)] }
    let missing = NumberFormatting.count(without.count, "result", "results")
    return without.count == results.count
      ? ["No confidence interval: the sources give no standard deviation."]
      : [Remark(method + " The sources give no standard deviation for \(missing).", of: without.flatMap(\.items))]
  }
}
