import CSVReading
import Importing
import PortfolioModel

/// Drafts a mapping of a table.
struct CSVDrafter {
  private let request: DraftRequest
  private let table: DraftTable
  private let columns: [DraftColumn]
  private let groups: [RepeatedGroup]
  private let absentWords: [String]
  private let records: [[String]]
  private let oddRows: (column: Int, count: Int)?

  /// As often a draft is mended by what its own trial shows.
  private static let trials = 8

  init(_ request: DraftRequest) throws {
    self.request = request
    let table: DraftTable?
    do {
      table = try DraftTable(request.bytes, isWhole: request.isWhole)
    } catch let error as CSVReadingError {
      throw CSVDiagnostics.failure(error, file: request.fileName)
    }
    guard let table, table.width > 0 else { throw CSVDiagnostics.empty(request.fileName) }
    self.table = table
    let rows = table.hasHeader ? table.header : [(0..<table.width).map { "#\($0 + 1)" }]
    let header = CSVHeader(rows: rows, aliases: [])
    let odd = table.hasHeader ? Self.oddRows(table.records, width: table.width) : nil
    oddRows = odd
    let records = Array(table.records.dropFirst(odd?.count ?? 0))
    self.records = records
    let absentWords = DraftColumn.unusualNullWords.filter { word in
      // In two columns at least: one may have a reason of its own.
      let cells = records.prefix(2000).map { row in
        Set(row.indices.filter { trimmed(row[$0]).lowercased() == word.lowercased() })
      }
      return cells.reduce(into: Set<Int>()) { $0.formUnion($1) }.count > 1
    }
    self.absentWords = absentWords
    columns = header.names.indices.map { index in
      DraftColumn(
        index: index, reference: header.names[index], titles: header.titles[index],
        values: records.map { index < $0.count ? $0[index] : "" }, absentWords: absentWords)
    }
    groups = RepeatedGroup.find(in: columns)
  }

  /// Rows below the header that are no records, such as the points that were possible: they lack what all others have.
  private static func oddRows(_ records: [[String]], width: Int) -> (column: Int, count: Int)? {
    guard records.count >= 4 else { return nil }
    for column in 0..<min(width, 6) {
      let values = records.map { column < $0.count ? trimmed($0[column]) : "" }
      let count = values.prefix { $0.isEmpty }.count
      let rest = values.dropFirst(count)
      if (1...3).contains(count), count * 2 <= records.count, !rest.contains(""), Set(rest).count == rest.count {
        return (column, count)
      }
    }
    return nil
  }

  func draft() throws -> MappingDraft {
    let matcher = KindMatcher(columns: columns, words: words)
    let ranked = matcher.ranked()
    var refused: [Int: String] = [:]
    var plan = self.plan(matcher, ranked, refused: refused)
    var text = write(plan, matcher.candidates(of: plan.rule.kind), refused: refused)
    var trial = try run(text)
    var attempts = 1
    while attempts < Self.trials, let found = trial.refusable(among: plan.columns, columns: columns),
      !found.isEmpty
    {
      refused.merge(found) { first, _ in first }
      plan = self.plan(matcher, ranked, refused: refused)
      text = write(plan, matcher.candidates(of: plan.rule.kind), refused: refused)
      trial = try run(text)
      attempts += 1
    }
    return MappingDraft(
      text: text, kind: plan.rule.kind, runnerUp: plan.runnerUp?.kind,
      headerRow: table.hasHeader ? table.skippedRows : nil,
      key: plan.rule.groupBy.isEmpty ? plan.rule.key : plan.rule.groupBy,
      dateColumns: plan.rule.fields.first { $0.name == "spans" }?.columns.map { columns[$0].reference } ?? [],
      trial: trial, notes: notes(plan, trial))
  }

  /// The rules that are written, and how sure their kind is.
  struct Plan {
    var rule: DraftRule
    var repeated: [(rule: DraftRule, group: RepeatedGroup)] = []
    var confidence: String
    var isSure: Bool
    var runnerUp: KindMatch?
    var isSurvey = false
    /// Columns of a group whose rule is the first.
    var hiddenColumns: Set<Int> = []

    var columns: Set<Int> { repeated.reduce(into: rule.columns) { $0.formUnion($1.rule.columns) } }
  }

  private var words: Set<String> {
    var words = Set(columns.flatMap { $0.words.flatMap(\.words) })
    words.formUnion(TitleWords(request.fileName).words)
    for row in table.preamble.prefix(10) { words.formUnion(row.flatMap { TitleWords($0).words }) }
    return words
  }

  private func plan(_ matcher: KindMatcher, _ ranked: [KindMatch], refused: [Int: String]) -> Plan {
    let survey = SurveyPlanner(columns, rowCount: records.count, refused: refused)
    if request.kind ?? .evaluationSummary == .evaluationSummary, survey.isSurvey, table.hasHeader {
      return Plan(
        rule: survey.rule(), confidence: "\(survey.items.count) columns are answers on a scale, so a row is a response",
        isSure: survey.items.count > 3, runnerUp: ranked.first { $0.kind != .evaluationSummary }, isSurvey: true)
    }
    // Groups that are records of their own leave the row's record.
    let repeated = groups.compactMap { group in
      group.stems.count >= 2 ? self.rule(of: group, refused: refused).map { (rule: $0, group: group) } : nil
    }
    guard !repeated.isEmpty else {
      return plan(columns, ranked, matcher, refused: refused)
    }
    let inner = repeated.reduce(into: Set<Int>()) { $0.formUnion($1.group.columns) }
    let rest = columns.filter { !inner.contains($0.index) }
    let restMatcher = KindMatcher(columns: rest, words: Set(rest.flatMap { $0.words.flatMap(\.words) }))
    var plan = plan(rest, restMatcher.ranked(), restMatcher, refused: refused)
    let isRecord = plan.isSure && plan.rule.fields.filter(\.isActive).count >= 2
    let shared = plan.rule
    plan.repeated = repeated.map { entry in
      var rule = entry.rule
      let person = PersonFinder(rest, kind: rule.kind)
      (rule.person, rule.personNote) = (person.lines, person.note)
      rule.otherColumns.formUnion(person.columns)
      // The number of the group is added to the row's own key.
      let key = shared.key.count == 1 ? shared.key : []
      rule.key = key
      rule.keyNote = key.isEmpty ? "" : "the row’s key; the group’s number is added to it"
      return (rule, entry.group)
    }
    if !isRecord, request.kind == nil, let first = plan.repeated.first {
      // The row itself is nothing but what its groups have in common.
      plan.repeated.removeFirst()
      plan.rule = first.rule
      plan.rule.otherColumns.formUnion(columns.filter { first.rule.key.contains($0.reference) }.map(\.index))
      plan.confidence = Self.note(on: first.group)
      plan.isSure = true
      plan.runnerUp = nil
      plan.hiddenColumns = Set(first.group.columns)
    }
    return plan
  }

  static func note(on group: RepeatedGroup) -> String {
    "\(group.stems.count) columns that come \(group.numbers.count) times; a record of each"
  }

  /// A plan with one rule for the whole row.
  private func plan(
    _ columns: [DraftColumn], _ ranked: [KindMatch], _ matcher: KindMatcher, refused: [Int: String]
  ) -> Plan {
    let planner = RulePlanner(columns: columns, records: records, matcher: matcher, isXML: false, refused: refused)
    let best = request.kind.flatMap { kind in ranked.first { $0.kind == kind } } ?? ranked[0]
    let runnerUp = ranked.first { $0.kind != best.kind }
    let ratio = best.score / max(0.01, best.score + (runnerUp?.score ?? 0))
    let isSure = request.kind != nil || best.isSure(against: runnerUp)
    let share = "\(best.matches.count) of \(columns.count) columns look like its fields"
    let confidence =
      request.kind != nil
      ? "as asked; \(share)"
      : "\(isSure && best.score >= 3 && ratio > 0.6 ? "sure" : isSure ? "likely" : "a guess"): \(share)"
        + (runnerUp.map { "; next is \($0.kind.rawValue)" } ?? "")
    return Plan(rule: planner.rule(best.kind), confidence: confidence, isSure: isSure, runnerUp: runnerUp)
  }

  /// A rule for repeated columns, where their titles are those of a kind.
  private func rule(of group: RepeatedGroup, refused: [Int: String]) -> DraftRule? {
    // All numbers' values are weighed together.
    let stacked = group.stems.enumerated().map { index, stem in
      DraftColumn(
        index: index, reference: stem.reference, titles: [stem.title],
        values: stem.columns.flatMap { column in records.map { column < $0.count ? $0[column] : "" } })
    }
    guard !stacked.contains(where: { $0.isFlag && group.stems.count < 3 }) else { return nil }
    var unusable: [Int: String] = [:]
    for (index, stem) in group.stems.enumerated() {
      for column in stem.columns { unusable[index] = refused[column] ?? unusable[index] }
    }
    let words = Set(stacked.flatMap { $0.words.flatMap(\.words) })
    let matcher = KindMatcher(columns: stacked, words: words)
    guard let best = matcher.ranked().first, best.score >= (group.anchor == nil ? 1.6 : 1.2),
      best.matches.count >= 2
    else { return nil }
    let planner = RulePlanner(columns: stacked, records: [], matcher: matcher, isXML: false, refused: unusable)
    var rule = planner.rule(best.kind)
    if let anchor = group.anchor { rule.group = anchor } else { rule.repeats = group.numbers }
    rule.key = []
    rule.keyNote = ""
    rule.person = []
    rule.otherColumns = []
    // The numbers of the columns are those of the file, not of the group.
    rule.fields = rule.fields.map { field in
      DraftField(
        name: field.name, value: field.value, note: field.note,
        columns: field.columns.flatMap { group.stems[$0].columns },
        question: field.question, isActive: field.isActive)
    }
    guard rule.fields.filter(\.isActive).count >= 2 else { return nil }
    return rule
  }

  private func run(_ text: String) throws -> DraftTrial {
    let reading = MappingReader.read(text, fileName: "\(request.id).yml")
    guard let mapping = reading.mapping else {
      throw DraftDiagnostics.unwritable(reading, file: request.fileName)
    }
    var trial = DraftTrial()
    do {
      try CSVImporter(mapping).observe(Source(fileName: request.fileName, bytes: request.bytes), into: &trial)
    } catch let failure as SourceFailure {
      // The beginning of a large file ends where it is cut.
      guard failure.isBrokenOff else { throw failure }
    }
    return trial
  }

  private func write(_ plan: Plan, _ candidates: [FieldMatch], refused: [Int: String]) -> String {
    CSVDraftWriter(
      request: request, table: table, columns: columns, groups: groups, plan: plan, refused: refused, oddRows: oddRows,
      candidates: candidates, absentWords: absentWords
    ).text
  }

  private func notes(_ plan: Plan, _ trial: DraftTrial) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let file = request.fileName
    if !table.hasHeader {
      notes.append(
        DraftDiagnostics.note(
          DraftDiagnostics.noHeader, "The file has no header row; its columns are called by their numbers.", file,
          remedy: "If there should be one, export it with titles; else say in the draft what each number is."))
    }
    if table.records.isEmpty {
      notes.append(
        DraftDiagnostics.note(
          DraftDiagnostics.noRecords, "The file has a header and no rows below it; the draft goes by the titles alone.",
          file, remedy: "Draft from an export with rows, so that dates, numbers and the key can be seen."))
    }
    if !plan.isSure {
      notes.append(
        DraftDiagnostics.note(
          DraftDiagnostics.noKind, "The columns are hardly those of any kind; \(plan.rule.kind.rawValue) is a guess.",
          file,
          remedy: "Say what it is: --kind teaching, scholarship, service, …"))
    }
    notes += DraftDiagnostics.questions(of: plan.rule, file: file)
    if table.misfits > 0 {
      notes.append(
        DraftDiagnostics.note(
          DraftDiagnostics.misfits,
          "\(table.misfits) row\(table.misfits == 1 ? " has" : "s have") another number of fields than the header.",
          file,
          remedy: "Look at them with `dossier mappings test`; they are rejected, not shifted."))
    }
    if trial.rejected > table.misfits {
      notes.append(
        DraftDiagnostics.note(
          DraftDiagnostics.rejected, "\(trial.rejected - table.misfits) of \(trial.rowsRead) rows are rejected.", file,
          remedy: "See why with `dossier mappings test`."))
    }
    return notes
  }
}

extension DraftTrial {
  /// The columns whose values made errors, with what to say about them; nil where there are none.
  func refusable(among used: Set<Int>, columns: [DraftColumn]) -> [Int: String]? {
    var found: [Int: String] = [:]
    for (problem, count) in problems where problem.severity == .error || problem.code == ValueDiagnostics.severalValues
    {
      guard problem.code != CSVDiagnostics.wrongWidth else { continue }
      let index = problem.column.map { $0 - 1 } ?? columns.firstIndex { $0.reference == problem.name }
      guard let index, used.contains(index) else { continue }
      let reason =
        switch problem.code {
        case ValueDiagnostics.endBeforeStart: "\(count) would end before they start"
        case ValueDiagnostics.ambiguousDate: "\(count) have two meanings"
        case ValueDiagnostics.negativeAmount: "\(count) are below zero"
        default: "\(count) cannot be read"
        }
      found[index] = reason
    }
    return found.isEmpty ? nil : found
  }
}
