import Importing
import PortfolioModel

/// Finds the columns that say when, and writes the field `spans`.
struct SpanFinder {
  let columns: [DraftColumn]
  let kind: RecordKind
  /// Whether the columns are paths of XML.
  let isXML: Bool

  private static let starts: Set<String> = [
    "start", "starts", "started", "begin", "begins", "began", "beginning", "from", "effective", "startdate",
  ]
  private static let ends: Set<String> = [
    "end", "ends", "ended", "finish", "finished", "to", "until", "through", "thru", "stop", "expiration", "expires",
    "completed", "completion", "enddate",
  ]
  /// When a record was written, or somebody was born: not when it happened.
  private static let idle: Set<String> = [
    "created", "create", "modified", "updated", "update", "added", "accessed", "access", "retrieved", "entry",
    "amendment",
    "birth", "dob", "born", "due", "last", "indexed", "retraction", "print", "hire", "viewed", "sync",
    "recorded", "lastmod", "entered", "printed", "load", "import", "export",
  ]
  private static let wanted: [String] = [
    "publication date", "date published", "published date", "cover date", "publication year", "published year", "year",
    "date", "completion date", "date completed", "completed", "award date", "issue date", "session date", "event date",
    "activity date", "date delivered", "presentation date", "dates", "term", "semester", "academic year", "timestamp",
    "started on", "start",
  ]

  /// The field, or nil where no column says when.
  func field(without used: Set<Int>) -> DraftField? {
    let free = columns.filter { !used.contains($0.index) && $0.filled > 0 }
    let dates = free.filter { $0.dates != nil && !$0.hasTitleWord(Self.idle) && !isNumberOnly($0) }
    if let pair = pair(in: dates) { return write(start: pair.start, end: pair.end) }
    if let parts = parts(in: free) { return parts }
    let ranked = dates.map { (column: $0, weight: weight($0)) }.filter { $0.weight > 0 }
    guard let best = ranked.max(by: { ($0.weight, -$0.column.index) < ($1.weight, -$1.column.index) })?.column else {
      return nil
    }
    if let other = ranked.filter({ $0.column.index != best.index && $0.weight > 0.5 }).map(\.column)
      .first(where: { $0.fill > best.fill && $0.dates?.reading == .usual }), best.dates?.reading == .usual
    {
      return DraftField(
        name: "spans", value: "{ \(isXML ? "path" : "column"): \(YAMLText.list([best.reference, other.reference])) }",
        note: "the first that is there; \(best.seen)", columns: [best.index, other.index])
    }
    return write(single: best)
  }

  /// Numbers of four digits are years only under a title that says so.
  private func isNumberOnly(_ column: DraftColumn) -> Bool {
    column.dates?.isYearOnly == true
      && !column.hasTitleWord(["year", "yr", "date", "py", "years", "started", "finished"])
      && !column.words.contains { $0.words.last.map { ["on", "start", "end", "from", "to"].contains($0) } ?? false }
  }

  /// The words of the kind's own name: "appointment".
  private var kindWords: Set<String> { Set(TitleWords(kind.definition.label).words) }

  private func weight(_ column: DraftColumn) -> Double {
    var best = 0.0
    for (rank, title) in Self.wanted.enumerated() {
      let synonym = TitleWords(title)
      for words in column.words {
        let likeness = words.likeness(to: synonym)
        if likeness > 0 { best = max(best, likeness * (1.2 - 0.02 * Double(rank))) }
      }
    }
    if best == 0, column.hasTitleWord(["date", "day", "when", "time"]) { best = 0.4 }
    if best == 0 { best = 0.2 }
    if column.hasTitleWord(kindWords) { best += 0.15 }
    if case .ambiguous = column.dates?.reading { best *= 0.6 }
    // A day says more than a year.
    if column.dates?.isYearOnly == true { best -= 0.15 }
    return best * (0.3 + 0.7 * column.fill)
  }

  private func pair(in dates: [DraftColumn]) -> (start: DraftColumn, end: DraftColumn)? {
    let starts = dates.filter { $0.hasTitleWord(Self.starts) && !$0.hasTitleWord(Self.ends) }
    // An end may be empty in one export and not in the next.
    let empty = columns.filter { $0.look == .empty && $0.rows > 0 && $0.hasTitleWord(["date", "on"]) }
    let ends = (dates + empty).filter { $0.hasTitleWord(Self.ends) && !$0.hasTitleWord(Self.starts) }
    var best: (start: DraftColumn, end: DraftColumn, shared: Int)?
    for start in starts {
      for end in ends {
        var shared =
          Set(start.words.flatMap(\.words)).intersection(end.words.flatMap(\.words)).count * 10
          - abs(start.index - end.index)
        if start.hasTitleWord(kindWords) { shared += 8 }
        if end.filled == 0 { shared -= 12 }
        if best.map({ shared > $0.shared }) ?? true { best = (start, end, shared) }
      }
    }
    return best.map { ($0.start, $0.end) }
  }

  /// A year, and a month or a term, in columns of their own.
  private func parts(in free: [DraftColumn]) -> DraftField? {
    let years = free.filter {
      $0.dates?.isYearOnly == true && $0.hasTitleWord(["year", "yr", "tyy", "dty", "py"]) && !$0.hasTitleWord(Self.idle)
    }
    guard let year = years.max(by: { $0.fill < $1.fill }) else { return nil }
    func near(_ words: Set<String>, _ test: (DraftColumn) -> Bool) -> DraftColumn? {
      free.filter { $0.index != year.index && $0.hasTitleWord(words) && !$0.hasTitleWord(Self.idle) && test($0) }
        .min { abs($0.index - year.index) < abs($1.index - year.index) }
    }
    let seasons: Set = ["fall", "autumn", "spring", "summer", "winter"]
    let term = near(["term", "semester", "season", "quarter"]) { column in
      column.texts.keys.allSatisfy { seasons.contains($0.lowercased()) }
    }
    let key = { (column: DraftColumn) in YAMLText.scalar(column.reference) }
    if let term {
      return DraftField(
        name: "spans", value: "{ term: \(key(term)), year: \(key(year)) }", note: "\(year.seen); \(term.seen)",
        columns: [term.index, year.index])
    }
    let month = near(["month", "mon"]) { column in
      column.texts.keys.allSatisfy { text in
        Int(text).map { (1...12).contains($0) } ?? (MonthName.month(text.filter { $0 != "." }) != nil)
      }
    }
    guard let month, dateWeight(free) < 1.05 else { return nil }
    let day = near(["day"]) { $0.isInteger && ($0.numbers.map { $0.upperBound <= 31 } ?? false) }
    var value = "{ year: \(key(year)), month: \(key(month))"
    if let day { value += ", day: \(key(day))" }
    return DraftField(
      name: "spans", value: value + " }", note: year.seen,
      columns: [year.index, month.index] + (day.map { [$0.index] } ?? []))
  }

  /// The weight of the best column that has whole dates.
  private func dateWeight(_ free: [DraftColumn]) -> Double {
    free.filter { $0.dates != nil && $0.dates?.isYearOnly == false && !$0.hasTitleWord(Self.idle) }
      .map { weight($0) }.max() ?? 0
  }
}
