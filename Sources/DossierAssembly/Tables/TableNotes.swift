import PortfolioModel

/// What stands under a table: how numbers were come by, what is not counted, what is suppressed.
struct TableNotes: Sendable {
  let columns: [ColumnTemplate]
  let items: [Item]
  let cells: CellMaker

  var notes: [String] {
    let computed = columns.compactMap { column -> ComputedColumn? in
      if case .computed(let computed) = column.content { computed } else { nil }
    }
    var notes: [String] = []
    if computed.contains(.hoursInPeriod) { notes += Self.hours(items, cells: cells) }
    if computed.contains(.mean) { notes += evaluations }
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
    let smallN = cells.materials.redactor.smallN
    let readings = items.map { EvaluationReading($0.record) }
    let few = readings.count { $0.responses.map { $0 < smallN } ?? false }
    if few > 0 {
      notes.append(
        "Not shown, and in no mean or total: \(NumberFormatting.count(few, "result", "results")) of fewer than \(smallN) responses."
      )
    }
    let unknown = readings.count { $0.mean != nil && $0.responses == nil }
    if unknown > 0 {
      notes.append(
        "Not shown, and in no mean or total: \(NumberFormatting.count(unknown, "result", "results")) whose number of responses is not recorded."
      )
    }
    let ofItems = readings.count(where: \.isMeanOfItems)
    if ofItems > 0 {
      notes.append(
        "Where no overall rating is recorded, the mean is that of the items, weighted by their responses (\(NumberFormatting.count(ofItems, "result", "results")))."
      )
    }
    return notes
  }
}
