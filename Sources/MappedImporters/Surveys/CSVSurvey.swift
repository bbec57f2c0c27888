import CSVReading
import Importing
import PortfolioModel

/// Puts rows that agree in some columns together: the responses to one survey become one summary.
///
/// Memory grows with the number of groups and with their comments, not with the number of rows.
final class CSVSurvey {
  private enum Part {
    case value(Int, MappingReading.Over, joinedBy: String)
    case rows
    case present(Int)
    case answered(Int)
    case mean(Int)
    case median(Int)
    case standardDeviation(Int)
    case sum(Int)
    case minimum(Int)
    case maximum(Int)
    /// The numbers of the first question and of the one behind the last.
    case items(Range<Int>)
    case comments(Range<Int>)
  }

  private struct GroupKey: Hashable {
    let parts: [String]
    let subject: Subject
  }

  private let shape: Shape
  private var parts: [Part] = []
  let table: ReferenceTable
  private var texts: RowTexts
  private let groupBy: [CSVCells<Value>]
  private let key: [CSVCells<Value>]
  private var values: [CSVField] = []
  private var answers: [(label: String, cells: CSVCells<Answer>)] = []
  private var present: [CSVCells<Value>] = []
  private var comments: [(label: String, cells: CSVCells<Value>)] = []
  private var positions: [GroupKey: Int] = [:]
  private var groups: [SurveyGroup] = []

  enum Answer {
    case number(Double)
    case unknown(String)
  }

  init(_ rule: MappingRule, scope: CSVScope, mapping: Mapping, captures: [String: String]) {
    shape = Shape(rule.fields.map(\.definition.name))
    let table = ReferenceTable()
    self.table = table
    let compiler = ValueCompiler(
      table: table, captures: captures, nullWords: Set(mapping.nullWords.map { $0.lowercased() }),
      joins: mapping.joinNames)
    let builder = SurveyBuilder(compiler: compiler, scope: scope)
    builder.reserve(rule)
    groupBy = rule.groupBy.map { builder.text($0) }
    key = rule.key.map { builder.text($0) }
    texts = table.makeTexts()
    for field in rule.fields {
      switch field.value.source {
      case .statistic(.rowCount): parts.append(.rows)
      case .statistic(.count(let column)) where field.value.reading.values.isEmpty:
        parts.append(.present(present.count))
        present.append(builder.text(MappingValue(.references([column]))))
      case .statistic(let statistic):
        let cells = builder.answer(statistic.column ?? "", field.value.reading)
        switch statistic {
        case .mean: parts.append(.mean(answers.count))
        case .median: parts.append(.median(answers.count))
        case .count, .rowCount: parts.append(.answered(answers.count))
        case .standardDeviation: parts.append(.standardDeviation(answers.count))
        case .sum: parts.append(.sum(answers.count))
        case .minimum: parts.append(.minimum(answers.count))
        case .maximum: parts.append(.maximum(answers.count))
        }
        answers.append(("", cells))
      case .answers(let asked):
        let questions = builder.questions(asked)
        if field.definition.type.groupFields?.contains(where: { $0.name == "mean" }) == true {
          parts.append(.items(answers.count..<answers.count + questions.count))
          answers += questions.map { ($0.label, builder.answer($0.column, field.value.reading)) }
        } else {
          parts.append(.comments(comments.count..<comments.count + questions.count))
          comments += questions.map {
            ($0.label, builder.text(MappingValue(.references([$0.column]), field.value.reading)))
          }
        }
      default:
        let reading = field.value.reading
        parts.append(.value(values.count, reading.over, joinedBy: reading.joinedBy))
        values.append(builder.field(field))
      }
    }
  }

  /// The columns that the summary is made of.
  var columns: [Int] {
    var columns = groupBy.flatMap(\.columns) + key.flatMap(\.columns) + values.flatMap(\.columns)
    columns += answers.flatMap(\.cells.columns) + present.flatMap(\.columns)
    return columns + comments.flatMap(\.cells.columns)
  }

  /// What a row adds; its problems go into the notes.
  func row(_ record: borrowing CSVRecord, _ notes: inout EvaluationNotes) -> SurveyRow {
    var unknown: [(text: String, column: Int)] = []
    var numbers: [Double?] = []
    for (_, cells) in answers {
      switch cells.make(record, &texts, &notes) {
      case .number(let number): numbers.append(number)
      case .unknown(let text):
        numbers.append(nil)
        // A question of which several numbers are made is reported once.
        let column = cells.columns.first ?? 0
        if !unknown.contains(where: { $0.column == column }) { unknown.append((text, column)) }
      case nil: numbers.append(nil)
      }
    }
    var group: [String] = []
    for cells in groupBy { group.append(cells.make(record, &texts, &notes)?.text ?? "") }
    var keyParts: [String] = []
    for cells in key { keyParts.append(cells.make(record, &texts, &notes)?.text ?? "") }
    var rowValues: [Value?] = []
    for field in values { rowValues.append(field.value(record, &texts, &notes)) }
    var isPresent: [Bool] = []
    for cells in present { isPresent.append(cells.make(record, &texts, &notes) != nil) }
    var rowComments: [String?] = []
    for (_, cells) in comments { rowComments.append(cells.make(record, &texts, &notes)?.text) }
    return SurveyRow(
      group: group, key: keyParts, values: rowValues, answers: numbers, isPresent: isPresent, comments: rowComments,
      unknownAnswers: unknown)
  }

  /// Adds a row to its group, which accounts for it unless something else does.
  func add(_ row: SurveyRow, of record: borrowing CSVRecord, subject: Subject, rows: Int) {
    let key = GroupKey(parts: row.group, subject: subject)
    let position: Int
    if let known = positions[key] {
      position = known
    } else {
      position = groups.count
      positions[key] = position
      let place = SourcePlace(line: record.line, row: record.row)
      groups.append(SurveyGroup(row, subject: subject, place: place))
    }
    groups[position].accountedRows += rows
    groups[position].add(row)
  }

  /// Hands over the summaries.
  func finish(kind: RecordKind, into sink: inout some ObservationSink) throws {
    for group in groups {
      let fields = FieldSet(shape: shape, values: parts.map { value(of: $0, in: group) })
      let key = group.key.contains { !$0.isEmpty } ? group.key : nil
      try sink.observe(
        Observation(kind: kind, key: key, subject: group.subject, place: group.place, fields: fields),
        rows: group.accountedRows)
    }
  }

  private func value(of part: Part, in group: SurveyGroup) -> Value? {
    switch part {
    case .value(let position, let over, let separator): return group.value(position, over, joinedBy: separator)
    case .rows: return .number(Double(group.rows))
    case .present(let position): return .number(Double(group.present[position]))
    case .answered(let position): return .number(Double(group.tallies[position].count))
    case .mean(let position): return group.tallies[position].mean.map { .number($0) }
    case .median(let position): return group.tallies[position].median.map { .number($0) }
    case .standardDeviation(let position): return group.tallies[position].standardDeviation.map { .number($0) }
    case .sum(let position): return group.tallies[position].sum.map { .number($0) }
    case .minimum(let position): return group.tallies[position].minimum.map { .number($0) }
    case .maximum(let position): return group.tallies[position].maximum.map { .number($0) }
    case .items(let questions):
      let items = questions.compactMap { item($0, group.tallies[$0]) }
      return items.isEmpty ? nil : .list(items)
    case .comments(let questions):
      // Sorted, so that the order of the rows, which may tell who wrote what, is not kept.
      let all = questions.flatMap { question in
        group.comments[question].sorted().map { text -> Value in
          .group(FieldSet(shape: Self.commentShape, values: [.text(text), .text(comments[question].label)]))
        }
      }
      return all.isEmpty ? nil : .list(all)
    }
  }

  private static let commentShape = Shape(["text", "item"])
  private static let itemShape = Shape(["label", "count", "mean", "median", "sd", "distribution"])

  private func item(_ question: Int, _ tally: AnswerTally) -> Value? {
    guard tally.count > 0 else { return nil }
    return .group(
      FieldSet(
        shape: Self.itemShape,
        values: [
          .text(answers[question].label), .number(Double(tally.count)), tally.mean.map { .number($0) },
          tally.median.map { .number($0) }, tally.standardDeviation.map { .number($0) }, .list(tally.distribution),
        ]))
  }
}
