/// A record other than a scholarly product as it is compared.
struct ActivityForm {
  private let record: Record
  private let rule: ActivityRule
  private let anchors: [AnchorForm]
  private let days: [ClosedRange<CalendarDay>]
  private let sources: Set<Int64>

  init(_ record: Record, rule: ActivityRule) {
    self.record = record
    self.rule = rule
    anchors = rule.anchors.map { AnchorForm($0, of: record) }
    days = record.spans.compactMap { span in
      guard let first = span.earliestDay(in: .july) else { return nil }
      let last = span.latestDay(in: .july) ?? .distantFuture
      return first...max(first, last)
    }
    sources = Set(record.observations.map(\.source.number))
  }

  /// The keys under which look-alikes meet.
  var keys: [UInt64] { anchors.enumerated().flatMap { $1.keys(tag: UInt8(truncatingIfNeeded: $0)) } }

  /// The words that name the activity.
  var words: [UInt64] { anchors.flatMap(\.words) }

  /// In what order likely pairs stand next to each other.
  var rank: (UInt64, Int, Int, Int) {
    let first = days.first?.lowerBound
    return (anchors.lazy.compactMap(\.rank).first ?? 0, first?.year ?? 0, first?.month ?? 0, first?.day ?? 0)
  }

  /// What makes two records look like one activity, or nil when they do not.
  func likeness(to other: ActivityForm) -> [Finding]? {
    let dates = datesLikeness(to: other)
    guard dates != .differs else { return nil }
    let isOneSource = !sources.isDisjoint(with: other.sources)
    if isOneSource, dates == .alike(.overlapping) || record.spans != other.record.spans { return nil }
    var findings: [Finding] = []
    for (mine, theirs) in zip(anchors, other.anchors) {
      findings.append(Finding(mine.field, mine.likeness(to: theirs)))
    }
    guard findings.contains(where: \.speaksFor) else { return nil }
    if isOneSource, findings.contains(where: { !$0.isSame && $0.outcome != .unknown }) { return nil }
    findings.append(Finding("spans", dates))
    for field in rule.apart {
      if let place = findings.firstIndex(where: { $0.field == field }) {
        if findings[place].outcome == .differs { return nil }
        continue
      }
      let outcome = Self.compare(record[field], other.record[field])
      if outcome == .differs || isOneSource && record[field] != other.record[field] { return nil }
      findings.append(Finding(field, outcome))
    }
    if isOneSource {
      guard let fields = rule.inOneSource else { return nil }
      guard fields.allSatisfy({ record[$0] == other.record[$0] }) else { return nil }
    }
    return findings
  }

  private func datesLikeness(to other: ActivityForm) -> Finding.Outcome {
    guard !days.isEmpty, !other.days.isEmpty else {
      // A course without a term could be that of any.
      return rule.dates == .coinciding && days.isEmpty != other.days.isEmpty ? .differs : .unknown
    }
    if record.spans == other.record.spans { return .same }
    switch rule.dates {
    case .overlapping:
      return days.contains { mine in other.days.contains { mine.overlaps($0) } } ? .alike(.overlapping) : .differs
    case .sameYear:
      return days.contains { mine in other.days.contains { mine.overlaps($0) } }
        && days[0].lowerBound.year == other.days[0].lowerBound.year ? .same : .differs
    case .coinciding:
      let fits = days.contains { mine in
        other.days.contains { theirs in
          guard mine.overlaps(theirs) else { return false }
          // An open end is less precise, and not another time; one session is not the whole series.
          if Self.isOpen(mine) || Self.isOpen(theirs) {
            return min(Self.length(mine), Self.length(theirs)) > 31
              && abs(Self.number(mine.lowerBound) - Self.number(theirs.lowerBound)) < 372
          }
          let shared = Self.length(mine.clamped(to: theirs))
          return shared * 2 >= max(Self.length(mine), Self.length(theirs)) || isYear(mine) || other.isYear(theirs)
        }
      }
      return fits ? .alike(.overlapping) : .differs
    }
  }

  private func isYear(_ days: ClosedRange<CalendarDay>) -> Bool {
    record.spans.contains { span in
      switch (span.start, span.end) {
      case (.year?, .same), (.academicYear?, .same): span.earliestDay(in: .july) == days.lowerBound
      default: false
      }
    }
  }

  private static func isOpen(_ days: ClosedRange<CalendarDay>) -> Bool { days.upperBound == .distantFuture }

  /// About how many days.
  private static func length(_ days: ClosedRange<CalendarDay>) -> Int {
    number(days.upperBound) - number(days.lowerBound) + 1
  }

  /// A number for a day, in years of twelve months of 31 days.
  private static func number(_ day: CalendarDay) -> Int { day.year * 372 + day.month * 31 + day.day }

  /// Compares a field in which two records of one activity agree.
  private static func compare(_ first: Value?, _ second: Value?) -> Finding.Outcome {
    guard let first, let second else { return .unknown }
    if first == second { return .same }
    switch (first, second) {
    case (.text(let one), .text(let two)):
      let (mine, theirs) = (NameForm(one), NameForm(two))
      let outcome = mine.likeness(to: theirs)
      if outcome != .differs { return outcome }
      // One names the school, the other its university: only names that have nothing in common differ.
      return mine.sharesTellingWord(with: theirs) ? .alike(.part) : .differs
    case (.list(let one), .list(let two)):
      return Set(one).isDisjoint(with: Set(two)) ? .differs : .alike(.part)
    default: return .differs
    }
  }
}

extension CalendarDay {
  /// The end of what goes on.
  fileprivate static let distantFuture = CalendarDay(clampingYear: 9999, month: 12, day: 31)
}
