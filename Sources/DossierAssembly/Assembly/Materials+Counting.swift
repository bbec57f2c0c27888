import PortfolioModel

extension Materials {
  /// The hours of an activity that a period counts; nil where none are recorded.
  func hours(of item: Item, in period: CoveredPeriod) -> HoursInPeriod? {
    let record = item.record
    guard let hours = record.hours(record.kind == .teachingActivity ? "contactHours" : "hours") else { return nil }
    return HoursInPeriod(
      hours, sessions: record.number("sessions"), spans: item.spans, period: period, materials: self)
  }

  /// The academic year that everything of a record certainly lies in.
  func academicYear(of item: Item) -> Int? { Self.academicYear(of: item.spans, in: calendar) }

  /// The academic year that all spans certainly lie in.
  static func academicYear(of spans: [DateSpan], in calendar: AcademicCalendar) -> Int? {
    var year: Int?
    for span in spans {
      guard let start = span.start, let first = calendar.academicYear(of: start) else { return nil }
      switch span.end {
      case .same: break
      case .date(let end):
        guard calendar.academicYear(of: end) == first else { return nil }
      case .ongoing, .unknown: return nil
      }
      if let year, year != first { return nil }
      year = first
    }
    return year
  }

  /// The group of learners of an activity, for totals: several groups are one of their own, so that no hour is
  /// counted twice.
  func learnerGroup(of record: Record) -> LearnerGroup {
    let levels = record.kind == .mentoringRelationship ? record.texts("menteeLevel") : record.texts("learnerLevels")
    var groups: [String] = []
    for level in levels {
      let group = Vocabulary.learnerLevel.term(level)?.group ?? level
      if !groups.contains(group) { groups.append(group) }
    }
    return groups.isEmpty ? .unrecorded : groups.count == 1 ? .group(groups[0]) : .mixed
  }
}

/// Whom an activity teaches, as totals count it.
enum LearnerGroup: Hashable, Sendable, Comparable {
  case group(String)
  case mixed
  case unrecorded

  var label: String {
    switch self {
    case .group(let name): name
    case .mixed: "Mixed learners"
    case .unrecorded: "Learners not recorded"
    }
  }

  private static let order = ["UME", "GME", "Graduate", "Postdoctoral"]

  /// Undergraduate and graduate medical education first, then the vocabulary's order, then what is mixed or unknown.
  private var rank: (Int, String) {
    switch self {
    case .group(let name):
      if let place = Self.order.firstIndex(of: name) { return (place, name) }
      let groups = Vocabulary.learnerLevel.terms.compactMap(\.group)
      return (10 + (groups.lastIndex(of: name) ?? 100), name)
    case .mixed: return (1000, "")
    case .unrecorded: return (1001, "")
    }
  }

  static func < (first: Self, second: Self) -> Bool { first.rank < second.rank }
}
