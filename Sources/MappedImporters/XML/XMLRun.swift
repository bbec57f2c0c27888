import Importing
import PortfolioModel
import XMLReading

/// Reads one file with one mapping.
struct XMLRun {
  private let mapping: Mapping
  private let file: String
  private let captures: [String: String]
  private let rules: [XMLRule]
  private let skips: [(element: Selection, reason: SkipReason)]
  private let notices: [(element: Selection, notice: MappingNotice)]
  private var leftovers: [[Int]: XMLLeftovers] = [:]
  private var notes = EvaluationNotes()
  private var rowsRead = 0
  /// The notices that were given of an element that is a record, too.
  private var noticesOfRecords: Set<Int> = []
  private var exportDateIsOpen: Bool

  /// A text of which a value says less, and that is kept under the name of its path.
  private struct Inexact {
    let path: String
    let name: String
    let text: String
  }

  /// Elements that a mapping treats apart from its rules.
  private struct Selection {
    let patterns: [XMLElementPath]
    let condition: CompiledCondition?
    let scope: XMLScope

    init(_ elements: [String], _ condition: MappingCondition?, captures: [String: String]) {
      let table = ReferenceTable()
      let compiler = ValueCompiler(table: table, captures: captures, nullWords: [])
      patterns = elements.map { XMLElementPath($0) }
      self.condition = condition.flatMap { compiler.compile($0) }
      scope = XMLScope(table)
    }

    func has(_ element: XMLElement) -> Bool {
      guard patterns.isEmpty || patterns.contains(where: { $0.matches(element) }) else { return false }
      guard let condition else { return true }
      var texts = scope.makeTexts()
      scope.fill(&texts, from: element)
      return condition.holds(texts)
    }
  }

  init(_ mapping: Mapping, file: String) {
    (self.mapping, self.file) = (mapping, file)
    let captures = mapping.captured(fileName: file, preamble: "")
    self.captures = captures
    rules = mapping.rules.map { XMLRule($0, mapping: mapping, captures: captures) }
    skips = mapping.skips.map { (Selection($0.elements, $0.condition, captures: captures), $0.reason) }
    notices = mapping.notices.map { (Selection($0.elements, $0.condition, captures: captures), $0) }
    exportDateIsOpen = mapping.exportDate?.references.isEmpty == false
  }

  /// Reads the file to its end.
  mutating func read(_ next: @escaping () throws -> [UInt8], into sink: inout some ObservationSink) throws {
    if let day = mapping.exportDay(captures: captures) { try sink.exported(on: day) }
    let elements =
      mapping.rules.flatMap(\.elements) + mapping.skips.flatMap(\.elements) + mapping.notices.flatMap(\.elements)
    func patterns(_ texts: [String]) -> [XMLElementPattern] { texts.compactMap { try? XMLElementPattern($0) } }
    let matcher = XMLRecordMatcher(
      records: patterns(elements), context: patterns(mapping.context), ignored: patterns(mapping.ignored))
    let result = try XMLReadAhead(XMLRecordReader(matcher)).read(next) { element in
      try readRecord(element, into: &sink)
    }
    let failure = XMLDiagnostics.failure(result.outcome, file: file)
    for problem in result.problems where problem.code != .brokenOff && problem.code != .refused {
      try sink.note(XMLDiagnostics.problem(problem, file: file))
    }
    for unknown in result.unknownElements {
      let name = unknown.path.split(separator: "/").last.map { String($0) } ?? unknown.path
      try sink.skip(SkipReason("unknown element \(name)"), rows: unknown.count)
      rowsRead += unknown.count
      try sink.note(XMLDiagnostics.unknown(unknown, file: file))
    }
    if failure == nil, result.byteCount == 0 { throw XMLDiagnostics.empty(file) }
    try sink.finish(rowsRead: rowsRead)
    if let failure { throw failure }
  }

  private mutating func readRecord(_ element: XMLElement, into sink: inout some ObservationSink) throws {
    if try isNotice(element, into: &sink) { return }
    rowsRead += 1
    if exportDateIsOpen, let exportDate = mapping.exportDate {
      exportDateIsOpen = false
      let day = mapping.exportDay(
        exportDate,
        texts: { table in
          var texts = table.makeTexts()
          XMLScope(table).fill(&texts, from: element)
          return texts
        }, captures: captures)
      if let day { try sink.exported(on: day) }
    }
    for skip in skips where skip.element.has(element) {
      try sink.skip(skip.reason, rows: 1)
      return
    }
    try applyRules(element, into: &sink)
  }

  /// Warns of what an element says about the file; whether it is no record besides.
  private mutating func isNotice(_ element: XMLElement, into sink: inout some ObservationSink) throws -> Bool {
    func has(_ patterns: [XMLElementPath]) -> Bool { patterns.contains { $0.matches(element) } }
    guard notices.contains(where: { has($0.element.patterns) }) else { return false }
    let isRecord = rules.contains { has($0.patterns) } || skips.contains { has($0.element.patterns) }
    for (index, notice) in notices.enumerated() where notice.element.has(element) {
      // What is said of each record is said once, without its text.
      if isRecord, !noticesOfRecords.insert(index).inserted { continue }
      try sink.note(XMLDiagnostics.notice(notice.notice, element, isRecord: isRecord, file: file))
    }
    return !isRecord
  }

  private mutating func applyRules(_ element: XMLElement, into sink: inout some ObservationSink) throws {
    var applied: [Int] = []
    var observations: [(observation: Observation, part: XMLElement, inexact: [Inexact])] = []
    var parts: [XMLElement] = []
    var read: Set<String> = []
    var exactReferences: [(rule: XMLRule, references: [Int])] = []
    var diagnostics: [Diagnostic] = []
    var isRejected = false
    for (index, rule) in rules.enumerated() {
      let elements = rule.parts(of: element)
      if !elements.isEmpty { applied.append(index) }
      for part in elements {
        notes.removeAll()
        let made = rule.observations(of: part, &notes)
        var inexact: [Inexact] = []
        for problem in notes.problems {
          if problem.severity == .error { isRejected = true }
          let diagnostic = diagnostic(problem, rule, part)
          if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
        }
        exactReferences.append((rule, notes.exact))
        // Several fields may have read a part of the same.
        for reference in Set(notes.inexact).sorted() where rule.isWithin(reference) {
          for text in rule.texts(of: reference) {
            let name = rule.plainName(of: reference)
            if inexact.contains(where: { $0.name == name && $0.text == text }) { continue }
            inexact.append(Inexact(path: rule.table.names[reference], name: name, text: text))
          }
        }
        read.formUnion(rule.conditionalTexts)
        observations += made.map { ($0, part, inexact) }
        if rule.makesParts, !made.isEmpty { parts.append(part) }
      }
    }
    if isRejected {
      try sink.reject(diagnostics, rows: 1)
      return
    }
    guard !observations.isEmpty else {
      try sink.skip(applied.isEmpty ? "no rule applies" : "nothing to read", rows: 1)
      for diagnostic in diagnostics { try sink.note(diagnostic) }
      return
    }
    let leftovers = leftovers(of: applied)
    var exact: Set<String> = []
    if observations.contains(where: { !$0.inexact.isEmpty }) {
      for (rule, references) in exactReferences { exact.formUnion(references.map { rule.table.names[$0] }) }
    }
    for (index, (observation, part, inexact)) in observations.enumerated() {
      // What is of the whole element is kept with the first of its records, what is of a part with that part's.
      let leftover = leftovers.fields(
        of: element, part: parts.isEmpty ? nil : part, parts: parts, isFirst: index == 0, apartFrom: read,
        also: index == 0 || !parts.isEmpty ? inexact.filter { !exact.contains($0.path) }.map { ($0.name, $0.text) } : []
      )
      try sink.observe(leftover.isEmpty ? observation : observation.keeping(leftover), rows: index == 0 ? 1 : 0)
    }
    for diagnostic in diagnostics { try sink.note(diagnostic) }
  }

  private mutating func leftovers(of applied: [Int]) -> XMLLeftovers {
    if let known = leftovers[applied] { return known }
    let rules = applied.map { mapping.rules[$0] }
    let made = XMLLeftovers(
      paths: rules.filter { $0.each == nil }.flatMap(\.readPaths),
      partPaths: rules.filter { $0.each != nil }.flatMap(\.readPaths), leftOut: mapping.leftOut)
    leftovers[applied] = made
    return made
  }

  private func diagnostic(_ problem: ValueProblem, _ rule: XMLRule, _ element: XMLElement) -> Diagnostic {
    let name = problem.reference.flatMap { rule.table.names.indices.contains($0) ? rule.table.names[$0] : nil }
    let place = Diagnostic.Place(
      file: file, line: element.line, name: element.path + (name.map { "/\($0)" } ?? ""))
    return Diagnostic(
      problem.severity, problem.code, problem.message, at: place, excerpt: problem.text, remedy: problem.remedy)
  }
}

extension MappingRule {
  /// The paths that the rule takes values from, those within repeated elements included.
  var readPaths: [String] {
    func paths(_ value: MappingValue) -> [String] {
      switch value.source {
      case .concatenated(let values, _), .firstOf(let values): values.flatMap(paths)
      case .groups(let groups): groups.flatMap { $0.flatMap { paths($0.value) } }
      case .each(let path, let fields): fields.flatMap { paths($0.value) }.map { inner($0, of: path) }
      case .eachValue(let path, let value): paths(value).map { inner($0, of: path) }
      default: value.references.map { XMLFollowedPath.start(of: $0) ?? $0 }
      }
    }
    // Which of the elements are meant makes no difference: what is in them is read in groups.
    func inner(_ inner: String, of path: String) -> String {
      let path = XMLLeftovers.withoutConditions(path)
      return inner == "." ? path : "\(path)/\(XMLLeftovers.withoutConditions(inner))"
    }
    var people = person.references
    if case .named(let reference) = person, let each = reference.each {
      var inOne = reference
      inOne.each = nil
      people = MappingPerson.named(inOne).references.map { inner($0, of: each) }
    }
    return fields.flatMap { paths($0.value) } + key.flatMap(\.references) + people
  }
}
