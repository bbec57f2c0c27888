import PortfolioModel

/// Small results of the same thing in adjacent years, shown as one.
struct EvaluationPool: Sendable {
  /// Oldest first.
  let members: [Item]
  /// "2019–20 to 2021–22 pooled".
  let label: String
  let scale: EvaluationReading.Scale
  let combined: CombinedMean
  /// The academic year of the newest member, where a figure has the pool’s point.
  let lastYear: Int

  /// Nil where the members are not of one scale with means, which pools are made of.
  init?(_ members: [Item], calendar: AcademicCalendar) {
    let readings = members.map { $0.reading }
    let years = members.compactMap { Materials.academicYear(of: $0.record.spans, in: calendar) }
    guard let scale = readings.first?.scale, readings.allSatisfy({ $0.scale == scale }),
      let combined = CombinedMean(readings.compactMap(\.part)), let first = years.min(), let last = years.max()
    else { return nil }
    (self.members, self.scale, self.combined, lastYear) = (members, scale, combined, last)
    let start = DateFormatting.academicYear(first)
    label = first == last ? "\(start) pooled" : "\(start) to \(DateFormatting.academicYear(last)) pooled"
  }

  var origin: Cell.Origin { .computed(records: members.map(\.shortID)) }

  var interval: ClosedRange<Double>? { combined.interval(on: scale) }

  /// Responses as a share of those who were asked, in percent; nil unless each member knows both.
  var responseRate: Double? {
    let rates = members.compactMap { item -> (responded: Double, invited: Double)? in
      guard let invited = item.record.number("invited"),
        let responded = item.record.number("responded") ?? item.reading.responses.map({ Double($0) }),
        invited > 0, responded <= invited
      else { return nil }
      return (responded, invited)
    }
    let invited = rates.reduce(0) { $0 + $1.invited }
    guard rates.count == members.count, invited > 0 else { return nil }
    return rates.reduce(0) { $0 + $1.responded } / invited * 100
  }
}
