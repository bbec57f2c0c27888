import Importing
import PortfolioModel

extension SpanFinder {
  func write(single column: DraftColumn) -> DraftField {
    field("spans", column) { "\(value(column, $0, isWhole: true))" }
  }

  func write(start: DraftColumn, end: DraftColumn) -> DraftField {
    let goesOn: Set<RecordKind> = [
      .appointment, .serviceActivity, .leadershipRole, .mentoringRelationship, .clinicalActivity,
    ]
    let missing = end.filled == end.rows ? "" : ", whenNoEnd: \(goesOn.contains(kind) ? "ongoing" : "unknown")"
    let note =
      "start: \(start.seen); end: \(end.filled == 0 ? "empty in this file" : end.seen)"
      + (missing.hasSuffix("ongoing") ? "; no end is taken as still going on" : "")
    func text(_ order: Mapping.DateOrder?) -> String {
      "{ start: \(value(start, order, isWhole: false)), end: \(value(end, order, isWhole: false))\(missing) }"
    }
    let isOpen = [start, end].first { if case .ambiguous = $0.dates?.reading { true } else { false } }
    guard let open = isOpen else {
      let order: Mapping.DateOrder? =
        if end.filled == 0, case .order(let order)? = start.dates?.reading { order } else { nil }
      return DraftField(name: "spans", value: text(order), note: note, columns: [start.index, end.index])
    }
    // The other column of the pair is written by the same system.
    let other = open.index == start.index ? end : start
    if case .order(let order) = other.dates?.reading {
      return DraftField(
        name: "spans", value: text(order),
        note: note
          + "; the order of “\(YAMLText.comment(open.reference))” is that of “\(YAMLText.comment(other.reference))”",
        columns: [start.index, end.index])
    }
    return Self.asking("spans", open, note: note, columns: [start.index, end.index], value: text)
  }

  /// A field for one date.
  func field(_ name: String, _ column: DraftColumn, value: (Mapping.DateOrder?) -> String) -> DraftField {
    switch column.dates?.reading {
    case .ambiguous:
      return Self.asking(name, column, note: column.seen, columns: [column.index], value: value)
    case .order(let order):
      let decisive = column.dates?.decisive ?? 0
      let what = order == .dayMonthYear ? "the day" : order == .monthDayYear ? "the month" : "the year"
      return DraftField(
        name: name, value: value(nil), note: "\(column.seen); \(what) first: \(decisive) can only be read so",
        columns: [column.index])
    default:
      return DraftField(name: name, value: value(nil), note: column.seen, columns: [column.index])
    }
  }

  /// A date whose order only the reader knows: both readings stand there, and none counts.
  private static func asking(
    _ name: String, _ column: DraftColumn, note: String, columns: [Int], value: (Mapping.DateOrder?) -> String
  ) -> DraftField {
    guard case .ambiguous(let example, let first, let second) = column.dates?.reading else {
      return DraftField(name: name, value: value(nil), note: note, columns: columns)
    }
    let shown = column.isHarmless ? "is \(YAMLText.comment(example)) in column" : "which number is the month in column"
    let title = YAMLText.comment(column.reference)
    var field = DraftField(name: name, value: value(.monthDayYear), note: note, columns: columns)
    field.isActive = false
    field.question = [
      "QUESTION: \(shown) “\(title)” \(column.isHarmless ? "\(first) or \(second)" : "")? All dates there can be read both ways.",
      "Delete the “# ” before the line that is right. Until then the column is kept as text, and counts in no period.",
      "\(name): \(value(.monthDayYear))   # the month first\(column.isHarmless ? ": \(first)" : "")",
      "\(name): \(value(.dayMonthYear))   # the day first\(column.isHarmless ? ": \(second)" : "")",
    ]
    return field
  }

  /// A column's date as a value.
  func value(_ column: DraftColumn, _ order: Mapping.DateOrder?, isWhole: Bool) -> String {
    let name = isXML ? "path" : "column"
    let reference = YAMLText.scalar(column.reference)
    switch column.dates?.reading {
    case nil:
      return order.map { "{ \(name): \(reference), dateOrder: \($0.rawValue) }" }
        ?? (isWhole ? "{ \(name): \(reference) }" : reference)
    case .order(let own): return "{ \(name): \(reference), dateOrder: \(own.rawValue) }"
    case .ambiguous: return "{ \(name): \(reference), dateOrder: \((order ?? .monthDayYear).rawValue) }"
    case .format(let format): return "{ \(name): \(reference), format: \(YAMLText.scalar(format)) }"
    default: return isWhole ? "{ \(name): \(reference) }" : reference
    }
  }
}
