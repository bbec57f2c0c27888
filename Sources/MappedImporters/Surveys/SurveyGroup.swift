import Importing
import PortfolioModel

/// The rows of one group, as far as its summary needs them.
struct SurveyGroup {
  /// The key of the summary: the smallest among the rows, which mostly agree.
  var key: [String]
  let subject: Subject
  let place: SourcePlace
  /// The rows that the summary accounts for.
  var accountedRows = 0
  var rows = 0
  /// How many rows have each value, for each field.
  private var values: [[Value: Occurrences]]
  var tallies: [AnswerTally]
  var present: [Int]
  /// The texts for each question that is answered in words.
  var comments: [[String]]

  /// How often a value comes, and in which of the group's rows first and last.
  private struct Occurrences {
    var count = 0
    let first: Int
    var last: Int
  }

  init(_ row: SurveyRow, subject: Subject, place: SourcePlace) {
    key = row.key
    (self.subject, self.place) = (subject, place)
    values = Array(repeating: [:], count: row.values.count)
    tallies = Array(repeating: AnswerTally(), count: row.answers.count)
    present = Array(repeating: 0, count: row.isPresent.count)
    comments = Array(repeating: [], count: row.comments.count)
  }

  mutating func add(_ row: SurveyRow) {
    rows += 1
    if row.key.lexicographicallyPrecedes(key) { key = row.key }
    for (position, value) in row.values.enumerated() {
      guard let value else { continue }
      var occurrences = values[position][value] ?? Occurrences(first: rows, last: rows)
      occurrences.count += 1
      occurrences.last = rows
      values[position][value] = occurrences
    }
    for (position, answer) in row.answers.enumerated() {
      if let answer { tallies[position].add(answer) }
    }
    for (position, isPresent) in row.isPresent.enumerated() where isPresent { present[position] += 1 }
    for (position, comment) in row.comments.enumerated() {
      if let comment { comments[position].append(comment) }
    }
  }

  /// What the rows make of a field together.
  func value(_ position: Int, _ over: MappingReading.Over, joinedBy separator: String) -> Value? {
    switch over {
    case .usual: usualValue(position)
    case .range: range(position)
    case .first: values[position].min { $0.value.first < $1.value.first }?.key
    case .last: values[position].max { $0.value.last < $1.value.last }?.key
    case .all: allValues(position, joinedBy: separator)
    }
  }

  /// The value that most rows have; the smallest in a tie.
  private func usualValue(_ position: Int) -> Value? {
    values[position].max { first, second in
      first.value.count == second.value.count
        ? first.key.text > second.key.text : first.value.count < second.value.count
    }?.key
  }

  /// All values, of lists each element once, in an order that is not the rows', which another export may turn.
  private func allValues(_ position: Int, joinedBy separator: String) -> Value? {
    let ordered = values[position].keys.map { (text: $0.text, value: $0) }.sorted { $0.text < $1.text }.map(\.value)
    guard let first = ordered.first, ordered.count > 1 else { return ordered.first }
    switch first {
    case .list:
      var seen: Set<Value> = []
      let elements = ordered.flatMap { value in if case .list(let elements) = value { elements } else { [Value]() } }
      return .list(elements.filter { seen.insert($0).inserted })
    case .spans:
      var seen: Set<DateSpan> = []
      let spans = ordered.flatMap { value in if case .spans(let spans) = value { spans } else { [DateSpan]() } }
      return .spans(spans.filter { seen.insert($0).inserted })
    default: return .text(ordered.map(\.text).joined(separator: separator))
    }
  }

  /// From the earliest date to the latest.
  private func range(_ position: Int) -> Value? {
    var earliest: PartialDate?
    var latest: PartialDate?
    for value in values[position].keys {
      guard case .spans(let spans) = value else { continue }
      for span in spans {
        if let start = span.start {
          if let known = earliest, known.earliestDay(in: .july) <= start.earliestDay(in: .july) {
          } else {
            earliest = start
          }
        }
        if let end = span.endDate ?? span.start {
          if let known = latest, known.latestDay(in: .july) >= end.latestDay(in: .july) {} else { latest = end }
        }
      }
    }
    guard let earliest, let latest else { return nil }
    return .spans([DateSpan(start: earliest, end: .date(latest))])
  }
}
