import Importing
import PortfolioModel

/// Plans a rule for exports that have a row for each response: the rows of a course become one summary.
struct SurveyPlanner {
  let columns: [DraftColumn]
  let rowCount: Int
  let refused: [Int: String]
  /// The titles by which the mapping's program itself says what is a question.
  let isQualtrics: Bool

  /// Whether the titles are those of a survey tool with a row for each respondent.
  let isSurveyMonkey: Bool

  /// Columns that are answered on a scale.
  let items: [DraftColumn]
  /// The words of the scale with their numbers; empty where the answers are numbers.
  let scale: [(word: String, number: Int)]
  let bounds: ClosedRange<Int>
  let comments: [DraftColumn]
  let groups: [DraftColumn]

  private static let scales: [[String]] = [
    ["strongly disagree", "disagree", "neutral", "agree", "strongly agree"],
    ["strongly disagree", "disagree", "neither agree nor disagree", "agree", "strongly agree"],
    ["very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"],
    ["poor", "fair", "good", "very good", "excellent"],
    ["poor", "fair", "satisfactory", "very good", "excellent"],
    ["very poor", "poor", "average", "good", "excellent"],
    ["never", "rarely", "sometimes", "often", "always"],
    ["not at all", "slightly", "moderately", "very", "extremely"],
    ["strongly disagree", "disagree", "agree", "strongly agree"],
  ]
  private static let idle: Set<String> = [
    "id", "ip", "latitude", "longitude", "duration", "seconds", "status", "progress", "finished", "language", "number",
    "accuracy", "email", "phone", "complete", "weight", "height", "age", "count", "points", "score", "max", "year",
    "month", "day", "volume", "issue", "page", "cited", "race", "ethnicity", "gender", "sex", "instance", "hours",
    "days", "enrollment", "credits", "week", "term", "grade", "many", "long", "demographics", "time", "mean", "sd",
  ]
  private static let groupWords: Set<String> = [
    "course", "class", "session", "instructor", "faculty", "teacher", "term", "semester", "section", "rotation",
    "workshop",
    "evaluatee", "quarter", "presenter", "speaker", "clerkship", "year",
  ]
  private static let respondentWords: Set<String> = [
    "ip", "latitude", "longitude", "email", "recipient", "phone", "respondent", "username", "address",
  ]

  init(_ columns: [DraftColumn], rowCount: Int, refused: [Int: String]) {
    (self.columns, self.rowCount, self.refused) = (columns, rowCount, refused)
    let usable = columns.filter { refused[$0.index] == nil }
    isQualtrics = columns.contains { $0.titles.contains { $0.contains("\"ImportId\"") || $0 == "ResponseSet" } }
    isSurveyMonkey = columns.first.map { $0.reference.lowercased().filter(\.isLetter) == "respondentid" } ?? false
    let candidates = usable.filter { column in
      guard column.filled > 0, let last = column.words.first else { return false }
      let isQuestion = last.words.count >= 4 || last.words.first == "q"
      if !isQuestion, column.hasTitleWord(Self.idle) { return false }
      return true
    }
    let numeric = candidates.filter { column in
      guard column.isInteger, let numbers = column.numbers else { return false }
      return numbers.lowerBound >= 0 && numbers.upperBound <= 10 && numbers.upperBound >= 3 && column.texts.count <= 11
    }
    let words = candidates.map { column in (column: column, words: Set(column.texts.keys.map { TitleText.folded($0) }))
    }
    .filter { !$0.words.isEmpty && $0.words.count <= 7 }
    // The scale that most columns are answered on, and others with as many steps whose words do not contradict it.
    let ranked = Self.scales.map { scale in (scale: scale, columns: words.filter { $0.words.isSubset(of: scale) }) }
      .sorted { $0.columns.count(where: { $0.words.count > 1 }) > $1.columns.count(where: { $0.words.count > 1 }) }
    var numbers: [String: Int] = [:]
    var worded: [DraftColumn] = []
    for (scale, columns) in ranked where !columns.isEmpty {
      // A column with one answer alone has no scale of its own.
      guard let first = ranked.first, first.columns.contains(where: { $0.words.count > 1 }),
        scale.count == first.scale.count,
        scale.enumerated().allSatisfy({ numbers[$1].map { [number = $0 + 1] in $0 == number } ?? true })
      else { continue }
      for (index, word) in scale.enumerated() { numbers[word] = index + 1 }
      worded += columns.map(\.column).filter { column in !worded.contains { $0.index == column.index } }
    }
    if worded.count > numeric.count {
      items = worded.sorted { $0.index < $1.index }
      let spelled = Set(worded.flatMap { $0.texts.keys })
      scale = spelled.compactMap { word in numbers[TitleText.folded(word)].map { (word: word, number: $0) } }
        .sorted { ($0.number, $0.word) < ($1.number, $1.word) }
      bounds = 1...(ranked.first?.scale.count ?? 5)
    } else {
      items = numeric
      scale = []
      let low = numeric.compactMap { $0.numbers?.lowerBound }.min() ?? 1
      let high = numeric.compactMap { $0.numbers?.upperBound }.max() ?? 5
      bounds = Int(low)...max(Int(low), Int(high))
    }
    let used = Set(items.map(\.index))
    comments = candidates.filter { column in
      !used.contains(column.index) && [.text, .longText].contains(column.look)
        && (column.averageLength > 30
          || column.hasTitleWord(["comment", "comments", "feedback", "suggestions", "explain"]))
        && !column.hasTitleWord(Self.groupWords.union(["name", "title", "address", "timestamp"]))
    }
    let count = rowCount
    groups = usable.filter { column in
      guard let words = column.words.first else { return false }
      return !used.contains(column.index) && words.words.count <= 3 && column.hasTitleWord(Self.groupWords)
        && column.fill > 0.9
        && column.dates?.isYearOnly != false && column.texts.count * 2 <= max(2, count) && column.averageLength <= 80
        && !column.isFlag
    }
  }

  /// Whether the file is answers to a survey.
  var isSurvey: Bool {
    guard rowCount >= 5 || isQualtrics else { return false }
    if isQualtrics || isSurveyMonkey { return !items.isEmpty || !comments.isEmpty || isQualtrics }
    let share = Double(items.count) / Double(max(1, columns.count))
    // Words of a scale say more than small numbers do.
    return items.count >= 4 && (share >= 0.25 || items.count >= 10 || !scale.isEmpty)
  }

  func rule() -> DraftRule {
    var rule = DraftRule(kind: .evaluationSummary)
    let references = groups.map(\.reference)
    rule.groupBy = references.isEmpty ? ["{ capture: survey }"] : references.map { YAMLText.scalar($0) }
    rule.groupNote =
      references.isEmpty
      ? "no column says what was evaluated: the whole file is one summary, named by the file"
      : "rows that agree in these become one summary"
    rule.otherColumns = Set(groups.map(\.index))
    let what =
      groups.first { $0.hasTitleWord(["course", "class", "session", "workshop", "rotation", "clerkship"]) }
      ?? groups.first
    rule.fields.append(
      DraftField(
        name: "title", value: what.map { YAMLText.scalar($0.reference) } ?? "{ capture: survey }",
        note: what == nil ? "the file’s name" : "what was evaluated", columns: what.map { [$0.index] } ?? []))
    if let what {
      rule.fields.append(
        DraftField(name: "subject", value: YAMLText.scalar(what.reference), note: "", columns: [what.index]))
    }
    if let person = groups.first(where: {
      $0.hasTitleWord(["instructor", "faculty", "teacher", "evaluatee", "presenter"])
    }) {
      rule.person = ["name: \(YAMLText.scalar(person.reference))", "missing: owner"]
      rule.personNote = "a name alone: it finds a person who is known, and never makes a new one"
    }
    if let spans = spans() { rule.fields.append(spans) }
    rule.fields.append(
      DraftField(name: "responded", value: "{ count: rows }", note: "a row is a response", columns: []))
    if !items.isEmpty {
      rule.fields.append(
        DraftField(
          name: "scaleMinimum", value: "{ const: \(bounds.lowerBound) }", note: "the least of all answers; check it",
          columns: []))
      rule.fields.append(
        DraftField(
          name: "scaleMaximum", value: "{ const: \(bounds.upperBound) }", note: "the greatest of all answers; check it",
          columns: []))
      let values =
        scale.isEmpty
        ? "" : ", values: { \(scale.map { "\(YAMLText.scalar($0.word)): \($0.number)" }.joined(separator: ", ")) }"
      rule.fields.append(
        DraftField(
          name: "items", value: "{ answers: \(YAMLText.list(items.map(\.reference)))\(values) }",
          note: "\(items.count) columns with answers \(bounds.lowerBound)–\(bounds.upperBound)",
          columns: items.map(\.index)))
    }
    if !comments.isEmpty {
      rule.fields.append(
        DraftField(
          name: "comments", value: "{ answers: \(YAMLText.list(comments.map(\.reference))) }",
          note: "answers in words; seen by nobody else until they are released", columns: comments.map(\.index)))
    }
    let used = rule.columns
    rule.leaveOut = columns.filter {
      !used.contains($0.index) && $0.hasTitleWord(Self.respondentWords) && !$0.titles.isEmpty
    }
    .map(\.index)
    return rule
  }

  private func spans() -> DraftField? {
    if let term = groups.first(where: { $0.dates != nil }) {
      let field = SpanFinder(columns: columns, kind: .evaluationSummary, isXML: false).write(single: term)
      if field.isActive { return field }
    }
    let stamps = columns.filter {
      $0.dates != nil && $0.dates?.isYearOnly != true
        && $0.hasTitleWord(["timestamp", "date", "startdate", "completed", "submitted", "recorded", "start"])
    }
    for stamp in stamps {
      switch stamp.dates?.reading {
      case .usual:
        return DraftField(
          name: "spans", value: "{ column: \(YAMLText.scalar(stamp.reference)), over: range }",
          note: "from the first response to the last", columns: [stamp.index])
      case .format(let format):
        return DraftField(
          name: "spans",
          value: "{ column: \(YAMLText.scalar(stamp.reference)), format: \(YAMLText.scalar(format)), over: range }",
          note: "from the first response to the last", columns: [stamp.index])
      case .order(let order):
        return DraftField(
          name: "spans",
          value: "{ column: \(YAMLText.scalar(stamp.reference)), dateOrder: \(order.rawValue), over: range }",
          note: "from the first response to the last", columns: [stamp.index])
      default: continue
      }
    }
    return nil
  }
}

/// A text in lower case with single blanks.
enum TitleText {
  static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
