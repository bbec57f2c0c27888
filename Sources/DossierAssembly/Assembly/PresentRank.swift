import PortfolioModel

/// The rank that somebody holds on the day of the document, and the appointment with which it began.
struct PresentRank: Sendable {
  /// The primary appointment that began last, of those that have begun.
  let appointment: Item
  /// The first one of the same rank that no other rank has followed.
  let first: Item

  /// Nil when no appointment has a rank and a date.
  init?(_ materials: Materials) {
    let asOf = materials.asOf
    let begun = materials.items(of: .appointment).filter { item in
      item.isPrimaryAppointment && (item.firstDay.map { $0 <= asOf } ?? false)
    }.sorted { first, second in
      let days = (first.firstDay ?? asOf, second.firstDay ?? asOf)
      return days.0 == days.1 ? first.record.id < second.record.id : days.0 < days.1
    }
    guard let current = begun.last(where: { $0.record["rank"] != nil || $0.record["rankText"] != nil }) else {
      return nil
    }
    var start = current
    if let rank = current.record.text("rank") {
      for item in begun.reversed() where item.record["rank"] != nil {
        guard item.record.text("rank") == rank else { break }
        start = item
      }
    }
    (appointment, first) = (current, start)
  }

  /// The rank as a token; nil where the appointment gives words only.
  var token: String? { appointment.record.text("rank") }

  /// The date on which the rank began, as precise as it is recorded.
  func start(in calendar: AcademicCalendar) -> PartialDate? {
    first.spans.compactMap(\.start).min { $0.earliestDay(in: calendar) < $1.earliestDay(in: calendar) }
  }
}
