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

  var notes: [String] {
    let computed = columns.compactMap { column -> ComputedColumn? in
      if case .computed(let computed) = column.content { computed } else { nil }
    }
    var notes: [String] = []
    if computed.contains(.hoursInPeriod) { notes += Self.hours(items, cells: cells) }
    if computed.contains(.mean) { notes += evaluations }
    if wanted.contains(.interval) { notes += intervals }
    if columns.contains(where: { $0.content == .field("learnerCount") }) {
      let estimated = items.count { ["average", "estimate"].contains($0.record.text("learnerCountBasis")) }
      if estimated > 0 {
        notes.append(
          "The number of learners is an average or an estimate for \(NumberFormatting.count(estimated, "entry", "entries"))."
        )
      }
    }
    return notes
  }

  /// Notes on hours, for a table and for the figure of the same records.
  static func hours(_ items: [Item], cells: CellMaker) -> [String] {
    var counts: [HoursInPeriod.Remark: Int] = [:]
    for item in items {
      for remark in cells.hours(of: item)?.remarks ?? [] { counts[remark, default: 0] += 1 }
    }
    return HoursInPeriod.Remark.allCases.compactMap { remark in
      guard let count = counts[remark] else { return nil }
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
  }

  private var evaluations: [String] {
    var notes: [String] = []
    let redactor = cells.materials.redactor
    let smallN = redactor.smallN
    let pooled = lines.filter { $0.pool != nil }
    if !pooled.isEmpty {
      let results = NumberFormatting.count(pooled.reduce(0) { $0 + $1.items.count }, "result", "results")
      notes.append(
        "Pooled, since each alone has fewer than \(smallN) responses: \(results), in \(NumberFormatting.count(pooled.count, "row", "rows"))."
      )
    }
    let single = lines.filter { $0.pool == nil }.flatMap(\.items)
    let readings = single.map { EvaluationReading($0.record) }
    let few = readings.count { $0.responses.map { $0 < smallN } ?? false }
    if few > 0 {
      notes.append(
        "Not shown, and in no mean or total: \(NumberFormatting.count(few, "result", "results")) of fewer than \(smallN) responses."
      )
    }
    let protective = single.count { redactor.withheldResults.contains($0.record.id) }
    if protective > 0 {
      notes.append(
        "Not shown either, and in no mean or total: \(NumberFormatting.count(protective, "result", "results")) from which one of fewer than \(smallN) responses could be worked out."
      )
    }
    let unknown = readings.count { $0.mean != nil && $0.responses == nil }
    if unknown > 0 {
      notes.append(
        "Not shown, and in no mean or total: \(NumberFormatting.count(unknown, "result", "results")) whose number of responses is not recorded."
      )
    }
    let ofItems = items.count { EvaluationReading($0.record).isMeanOfItems }
    if ofItems > 0 {
      notes.append(
        "Where no overall rating is recorded, the mean is that of the items, weighted by their responses (\(NumberFormatting.count(ofItems, "result", "results")))."
      )
    }
    return notes
  }

  /// How intervals were come by, and for how many results there is none.
  private var intervals: [String] {
    let results = lines.compactMap { line -> ClosedRange<Double>?? in
      if let pool = line.pool { return .some(pool.interval) }
      guard let item = line.items.first, cells.materials.redactor.suppression(of: item.record) == nil,
        EvaluationReading(item.record).mean != nil
      else { return nil }
      return .some(EvaluationReading(item.record).interval)
    }
    let without = results.count { $0 == nil }
    let method = "95 % CI: the confidence interval of the mean, by Student’s t from the standard deviation and n."
    guard without > 0 else { return results.isEmpty ? [] : [method] }
    let missing = NumberFormatting.count(without, "result", "results")
    return without == results.count
      ? ["No confidence interval: the sources give no standard deviation."]
      : [method + " The sources give no standard deviation for \(missing)."]
  }
}
