import CSVReading
import Importing
import PortfolioModel

/// Reads one file with one mapping.
struct CSVRun {
  private let mapping: Mapping
  private let file: String
  private let layout: CSVLayout
  private let rules: [CSVRule]
  private let fillDown: FillDown?
  private let joins: CSVJoins?
  /// What is odd about the header, as the rules need it.
  let headerDiagnostics: [Diagnostic]
  private let skips: [(condition: CSVCells<Bool>, table: ReferenceTable, reason: SkipReason)]
  private let footer: (condition: CSVCells<Bool>, table: ReferenceTable)?
  private let kept: [Int]
  private var leftovers: [[Int]: CSVLeftovers] = [:]
  /// Those of the rules of the last row, which are mostly those of the next.
  private var lastLeftovers: CSVLeftovers?
  private var leftoverRules: [Int] = []
  private var notes = EvaluationNotes()
  /// The rules that apply to the current row, and what they make of it.
  private var applied: [Int] = []
  /// The rules that found their part of the row to be no activity.
  private var dropped: [Int] = []
  private var observations: [Observation] = []
  private var rowsRead = 0

  init(_ mapping: Mapping, layout: CSVLayout, file: String, captures: [String: String], joins: CSVJoins? = nil) {
    (self.mapping, self.layout, self.file) = (mapping, layout, file)
    let header = layout.header
    var scope = CSVScope(header: header, dialect: mapping.dialect)
    let fillDown = FillDown(mapping.fillDown, header: header)
    self.fillDown = fillDown
    scope.fillDown = fillDown
    scope.joins = joins
    self.joins = joins
    var rules: [CSVRule] = []
    var found: [Diagnostic] = []
    for rule in mapping.rules {
      let expanded = rule.expanded(for: header, place: Diagnostic.Place(file: file, line: layout.headerLine))
      for diagnostic in expanded.diagnostics where !found.contains(diagnostic) { found.append(diagnostic) }
      scope.isOneOfMany = mapping.rules.count + expanded.rules.count > 20
      rules += expanded.rules.map {
        CSVRule(
          $0.rule, mapping: mapping, scope: scope.with($0.header), rowHeader: header,
          isForEntry: rule.expansion != nil || rule.split != nil, captures: captures)
      }
    }
    self.rules = rules
    headerDiagnostics = found
    scope.isOneOfMany = false
    func cells(_ condition: MappingCondition) -> (CSVCells<Bool>, ReferenceTable)? {
      let table = ReferenceTable()
      let compiler = ValueCompiler(
        table: table, captures: captures, nullWords: Set(mapping.nullWords.map { $0.lowercased() }))
      guard let compiled = compiler.compile(condition) else { return nil }
      return (
        CSVCells(references: compiled.references, table: table, scope: scope) { texts, _ in compiled.holds(texts) },
        table
      )
    }
    skips = mapping.skips.compactMap { skip in
      skip.condition.flatMap { cells($0) }.map { ($0.0, $0.1, skip.reason) }
    }
    footer = mapping.footer.flatMap { cells($0) }
    let leftOut = mapping.leftOut.map { $0.lowercased() }
    kept = header.names.indices.filter { column in
      let name = header.names[column].lowercased()
      return !leftOut.contains { entry in
        entry.hasSuffix("*") ? name.hasPrefix(entry.dropLast()) : name == entry || header.position(of: entry) == column
      }
    }
  }

  /// Reads the rows behind the header to the end.
  mutating func read(_ reader: inout CSVReader, into sink: inout some ObservationSink) throws {
    var isFooter = false
    while try next(&reader) {
      if !reader.problems.isEmpty { try note(&reader, into: &sink) }
      rowsRead += 1
      if isFooter {
        try sink.skip(.footer, rows: 1)
      } else if reader.record.isBlank || reader.record.isEmpty(0) && reader.record.isEmpty {
        try sink.skip(.blank, rows: 1)
      } else if let footer, holds(footer, reader.record) {
        isFooter = true
        try sink.skip(.footer, rows: 1)
      } else {
        fillDown?.pass(reader.record)
        try readRow(reader.record, into: &sink)
      }
    }
    if !reader.problems.isEmpty { try note(&reader, into: &sink) }
    for rule in rules {
      if let survey = rule.survey { try survey.finish(kind: rule.kind, into: &sink) }
    }
    for diagnostic in joins?.leftOver ?? [] { try sink.note(diagnostic) }
    if reader.commentCount > 0 {
      try sink.skip("comment rows", rows: reader.commentCount)
      rowsRead += reader.commentCount
    }
    try sink.finish(rowsRead: rowsRead)
    if case .unterminatedQuote(let place)? = reader.ending { throw CSVDiagnostics.unterminated(file, place) }
  }

  private func next(_ reader: inout CSVReader) throws -> Bool {
    do {
      return try reader.next()
    } catch let error as CSVReadingError {
      throw CSVDiagnostics.failure(error, file: file)
    }
  }

  private func note(_ reader: inout CSVReader, into sink: inout some ObservationSink) throws {
    for problem in reader.takeProblems() {
      let title = problem.place.field.flatMap {
        layout.header.names.indices.contains($0) ? layout.header.names[$0] : nil
      }
      try sink.note(CSVDiagnostics.problem(problem, file: file, title: title))
    }
  }

  private func holds(_ test: (condition: CSVCells<Bool>, table: ReferenceTable), _ record: borrowing CSVRecord) -> Bool
  {
    var texts = test.table.makeTexts()
    var notes = EvaluationNotes()
    return test.condition.make(record, &texts, &notes) ?? false
  }

  private mutating func readRow(_ record: borrowing CSVRecord, into sink: inout some ObservationSink) throws {
    let width = record.fieldCount
    if width != layout.header.count,
      !(mapping.dialect.trailingEmptyField && width == layout.header.count + 1 && record.isEmpty(width - 1))
    {
      let place = Diagnostic.Place(file: file, line: record.line)
      let excerpt = (0..<min(3, width)).map { record.string($0) }.joined(separator: " | ")
      try sink.reject(
        [CSVDiagnostics.width(place, fields: width, columns: layout.header.count, excerpt: excerpt)], rows: 1)
      return
    }
    for skip in skips where holds((skip.condition, skip.table), record) {
      try sink.skip(skip.reason, rows: 1)
      return
    }
    try applyRules(record, into: &sink)
  }

  private mutating func applyRules(_ record: borrowing CSVRecord, into sink: inout some ObservationSink) throws {
    applied.removeAll(keepingCapacity: true)
    dropped.removeAll(keepingCapacity: true)
    observations.removeAll(keepingCapacity: true)
    var diagnostics: [Diagnostic] = []
    // The problems of entries of a row, each of which concerns no other.
    var faulty: [Diagnostic] = []
    var inexact: [Int] = []
    var responses: [(survey: CSVSurvey, row: SurveyRow, subject: Subject)] = []
    for (index, rule) in rules.enumerated() {
      if rule.drops(record) {
        dropped.append(index)
        continue
      }
      guard rule.isForEntry else {
        apply(rule, index, record, &diagnostics, &inexact, &responses)
        continue
      }
      guard let split = rule.split else {
        applyToEntry(rule, index, record, &faulty, &inexact, &responses)
        continue
      }
      let lengths = split.lengths(of: record)
      if let longest = lengths.max(by: { $0.length < $1.length }),
        let other = lengths.first(where: { $0.length != longest.length })
      {
        split.move(to: 0)
        if rule.applies(to: record) { faulty.append(unequal(longest, other, record)) }
        continue
      }
      for position in 0..<max(1, lengths.first?.length ?? 1) {
        split.move(to: position)
        applyToEntry(rule, index, record, &faulty, &inexact, &responses)
      }
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      try sink.reject(diagnostics + faulty, rows: 1)
      return
    }
    if !faulty.contains(where: { $0.severity == .error }) {
      diagnostics += faulty
    } else {
      let isAll = observations.isEmpty && responses.isEmpty
      try sink.reject(faulty, rows: isAll ? 1 : 0)
      if isAll { return }
    }
    var rows = 1
    if !observations.isEmpty {
      let leftover = leftovers(of: applied, without: dropped).fields(of: record, also: inexact)
      for index in observations.indices {
        let observation = observations[index]
        if index == 0, !leftover.isEmpty {
          try sink.observe(observation.keeping(leftover), rows: 1)
        } else {
          try sink.observe(observation, rows: index == 0 ? 1 : 0)
        }
      }
      rows = 0
    }
    for (survey, row, subject) in responses {
      survey.add(row, of: record, subject: subject, rows: rows)
      rows = 0
    }
    if rows == 1 {
      let reason: SkipReason =
        !applied.isEmpty ? "nothing to read" : dropped.isEmpty ? "no rule applies" : "dropped by the mapping"
      try sink.skip(reason, rows: 1)
    }
    for diagnostic in diagnostics { try sink.note(diagnostic) }
  }

  /// Makes what a rule makes of one of several entries of a row; one with an error is left out, and its cells are kept.
  private mutating func applyToEntry(
    _ rule: CSVRule, _ index: Int, _ record: borrowing CSVRecord, _ faulty: inout [Diagnostic],
    _ inexact: inout [Int], _ responses: inout [(survey: CSVSurvey, row: SurveyRow, subject: Subject)]
  ) {
    let before = (applied.count, observations.count, inexact.count, responses.count)
    var own: [Diagnostic] = []
    apply(rule, index, record, &own, &inexact, &responses)
    if own.contains(where: { $0.severity == .error }) {
      applied.removeSubrange(before.0...)
      observations.removeSubrange(before.1...)
      inexact.removeSubrange(before.2...)
      responses.removeSubrange(before.3...)
    }
    for diagnostic in own where !faulty.contains(diagnostic) { faulty.append(diagnostic) }
  }

  /// Makes what one rule makes of a row, or of one entry of its lists.
  private mutating func apply(
    _ rule: CSVRule, _ index: Int, _ record: borrowing CSVRecord, _ diagnostics: inout [Diagnostic],
    _ inexact: inout [Int], _ responses: inout [(survey: CSVSurvey, row: SurveyRow, subject: Subject)]
  ) {
    guard rule.applies(to: record) else { return }
    if applied.last != index { applied.append(index) }
    notes.removeAll()
    if let survey = rule.survey {
      if let subject = rule.subject(of: record, &notes) {
        report(notes, rule.table, rule, record, into: &diagnostics)
        notes.removeAll()
        let row = survey.row(record, &notes)
        report(notes, survey.table, rule, record, into: &diagnostics)
        notes.removeAll()
        for (text, column) in row.unknownAnswers {
          // A question can be an item and the overall mean.
          let diagnostic = unknownAnswer(text, column: column, record)
          if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
        }
        responses.append((survey, row, subject))
      }
    } else if let fields = rule.fields(of: record, &notes), let subject = rule.subject(of: record, &notes) {
      var key = rule.key(of: record, &notes)
      // One row gives several activities, so the row's key alone does not tell them apart.
      if let split = rule.split, let position = key.map({ _ in split.position }) { key?.append(String(position + 1)) }
      let place = SourcePlace(line: record.line, row: record.row)
      observations.append(Observation(kind: rule.kind, key: key, subject: subject, place: place, fields: fields))
    }
    guard !notes.isEmpty else { return }
    report(notes, rule.table, rule, record, into: &diagnostics)
    for reference in notes.inexact {
      if let column = rule.column(of: rule.table.names[reference]), !rule.wholeColumns.contains(column) {
        inexact.append(column)
      }
    }
  }

  /// What is kept of the columns that none of the rules reads.
  private mutating func leftovers(of rules: [Int], without dropped: [Int]) -> CSVLeftovers {
    // A negative number stands for a rule that dropped its part.
    let rules = dropped.isEmpty ? rules : rules + dropped.map { -1 - $0 }
    if rules == leftoverRules, let known = lastLeftovers { return known }
    leftoverRules = rules
    if let known = leftovers[rules] {
      lastLeftovers = known
      return known
    }
    let used = rules.reduce(into: Set<Int>()) {
      $0.formUnion($1 >= 0 ? self.rules[$1].columns : self.rules[-1 - $1].droppedColumns)
    }
    let made = CSVLeftovers(columns: kept.filter { !used.contains($0) }, header: layout.header)
    if leftovers.count >= 64 { leftovers.removeAll(keepingCapacity: true) }
    leftovers[rules] = made
    lastLeftovers = made
    return made
  }

  private func report(
    _ notes: EvaluationNotes, _ table: ReferenceTable, _ rule: CSVRule, _ record: borrowing CSVRecord,
    into diagnostics: inout [Diagnostic]
  ) {
    for problem in notes.problems {
      let column = problem.reference.flatMap { rule.column(of: table.names[$0]) }
      let diagnostic = Diagnostic(
        problem.severity, problem.code, problem.message, at: place(of: column, problem.field, record),
        excerpt: problem.text, remedy: problem.remedy)
      if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
  }

  private func unequal(
    _ longest: (column: Int, length: Int), _ other: (column: Int, length: Int), _ record: borrowing CSVRecord
  ) -> Diagnostic {
    Diagnostic(
      .error, ValueDiagnostics.unequalLists,
      "“\(layout.header.names[longest.column])” has \(longest.length) entries, and “\(layout.header.names[other.column])” has \(other.length).",
      at: place(of: other.column, "", record), excerpt: record.string(other.column),
      remedy: "Give each entry its value, empty where there is none, in the file.")
  }

  private func unknownAnswer(_ text: String, column: Int, _ record: borrowing CSVRecord) -> Diagnostic {
    Diagnostic(
      .warning, ValueDiagnostics.unknownAnswer, "The answer is neither a number nor among the mapping's answers.",
      at: place(of: column, "", record), excerpt: text, remedy: "Add it under values in the mapping.")
  }

  private func place(of column: Int?, _ field: String, _ record: borrowing CSVRecord) -> Diagnostic.Place {
    Diagnostic.Place(
      file: file, line: column.map { record.line(of: $0) } ?? record.line, column: column.map { $0 + 1 },
      name: column.map { layout.header.names[$0] } ?? field)
  }
}

extension Observation {
  /// The observation with what the mapping does not use.
  func keeping(_ unmapped: FieldSet) -> Observation {
    Observation(kind: kind, key: key, subject: subject, place: place, fields: fields, unmapped: unmapped)
  }
}
