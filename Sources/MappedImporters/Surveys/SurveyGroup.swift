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
  var values: [[Value: Int]]
  var tallies: [AnswerTally]
  var present: [Int]
  /// The texts for each question that is answered in words.
  var comments: [[String]]

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
      if let value { values[position][value, default: 0] += 1 }
    }
    for (position, answer) in row.answers.enumerated() {
      if let answer { tallies[position].add(answer) }
    }
    for (position, isPresent) in row.isPresent.enumerated() where isPresent { present[position] += 1 }
    for (position, comment) in row.comments.enumerated() {
      if let comment { comments[position].append(comment) }
    }
  }

  /// The value that most rows have; the smallest in a tie.
  func usualValue(_ position: Int) -> Value? {
    values[position].max { first, second in
      first.value == second.value ? first.key.text > second.key.text : first.value < second.value
    }?.key
  }

  /// From the earliest date to the latest.
  func range(_ position: Int) -> Value? {
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
