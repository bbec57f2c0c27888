import Importing
import PortfolioModel

/// Drafts a mapping of an XML file: its repeated element is the row, and the paths within are the columns.
struct XMLDrafter {
  private let request: DraftRequest
  private let outline: XMLOutline
  private let columns: [DraftColumn]
  private let records: [[String]]
  /// Paths that lead to several values in one record.
  private let several: Set<String>

  private static let trials = 10
  private static let columnLimit = 400

  init(_ request: DraftRequest) throws {
    self.request = request
    outline = try XMLOutline(request.bytes, isWhole: request.isWhole, file: request.fileName)
    let leaves = outline.records.map { XMLLeaves($0) }
    var paths: [String] = []
    var seen: Set<String> = []
    for path in leaves.flatMap(\.paths) where seen.insert(path).inserted { paths.append(path) }
    var several: Set<String> = []
    for leaf in leaves {
      for (path, values) in leaf.values where values.count > 1 { several.insert(path) }
    }
    self.several = several
    var rows = leaves.map { leaf in
      paths.prefix(Self.columnLimit).map { leaf.values[$0]?.joined(separator: "; ") ?? "" }
    }
    paths = Array(paths.prefix(Self.columnLimit))
    for name in Set(outline.around.flatMap { $0.map(\.name) }).sorted() {
      paths.append("../@\(name)")
      for index in rows.indices { rows[index].append(outline.around[index].first { $0.name == name }?.value ?? "") }
    }
    records = rows
    columns = paths.enumerated().map { index, path in
      let steps = path.split(separator: "/").filter { $0 != ".." }.map {
        $0.hasPrefix("@") ? String($0.dropFirst()) : String($0)
      }
      var titles = [steps.last ?? path]
      if steps.count > 1 { titles.append(steps.suffix(2).joined(separator: " ")) }
      return DraftColumn(index: index, reference: path, titles: titles, values: rows.map { $0[index] })
    }
  }

  func draft() throws -> MappingDraft {
    let words = Set(columns.flatMap { $0.words.flatMap(\.words) })
      .union(TitleWords(request.fileName).words).union(TitleWords(outline.path).words)
    let matcher = KindMatcher(columns: columns, words: words)
    let ranked = matcher.ranked()
    let best = request.kind.flatMap { kind in ranked.first { $0.kind == kind } } ?? ranked[0]
    let runnerUp = ranked.first { $0.kind != best.kind }
    var refused: [Int: String] = [:]
    // A field with one value is not read of a path that leads to several.
    for column in columns where several.contains(column.reference) { refused[column.index] = "a record has several" }
    var rule = plan(best.kind, matcher, refused)
    var text = write(rule, best, runnerUp, refused)
    var trial = try run(text)
    for _ in 0..<Self.trials {
      guard let found = trial.refusable(amongPaths: rule.columns, columns: columns) else { break }
      refused.merge(found) { first, _ in first }
      rule = plan(best.kind, matcher, refused)
      text = write(rule, best, runnerUp, refused)
      trial = try run(text)
    }
    let isSure = request.kind != nil || best.isSure(against: runnerUp)
    return MappingDraft(
      text: text, kind: rule.kind, runnerUp: runnerUp?.kind, headerRow: nil, key: rule.key,
      dateColumns: rule.fields.first { $0.name == "spans" }?.columns.map { columns[$0].reference } ?? [], trial: trial,
      notes: notes(rule, isSure: isSure, trial))
  }

  private func plan(_ kind: RecordKind, _ matcher: KindMatcher, _ refused: [Int: String]) -> DraftRule {
    let planner = RulePlanner(columns: columns, records: records, matcher: matcher, isXML: true, refused: refused)
    var rule = planner.rule(kind)
    rule.elements = outline.path
    if kind == .scholarlyProduct, let authors = authors() {
      rule.fields.removeAll { $0.name == "authors" }
      rule.fields.append(authors)
      rule.person = ["authors"]
      rule.personNote = "the person is looked for among the authors"
    }
    return rule
  }

  /// Elements with family and given names, one for each author.
  private func authors() -> DraftField? {
    let families = columns.filter { column in
      let last = TitleWords(column.reference.split(separator: "/").last.map(String.init) ?? "").words
      let isFamily = [["last", "name"], ["family", "name"], ["surname"], ["family"], ["lname"], ["lastname"]].contains(
        last)
      return isFamily && column.reference.split(separator: "/").count > 1
        && TitleWords(column.reference).hasAny([
          "author", "authors", "creator", "contributor", "person", "auth", "name", "personal",
        ])
    }
    guard let family = families.max(by: { $0.filled < $1.filled }) else { return nil }
    let each = family.reference.split(separator: "/").dropLast().joined(separator: "/")
    let inner = columns.filter { $0.reference.hasPrefix(each + "/") }
    func named(_ titles: [[String]]) -> DraftColumn? {
      inner.first { titles.contains(TitleWords($0.reference.split(separator: "/").last.map(String.init) ?? "").words) }
    }
    let given = named([
      ["fore", "name"], ["first", "name"], ["given", "name"], ["given"], ["fname"], ["forename"], ["given", "names"],
      ["initials"],
    ])
    func local(_ column: DraftColumn) -> String { YAMLText.scalar(String(column.reference.dropFirst(each.count + 1))) }
    var fields = ["family: \(local(family))"]
    if let given { fields.append("given: \(local(given))") }
    return DraftField(
      name: "authors", value: "{ each: \(YAMLText.scalar(each)), fields: { \(fields.joined(separator: ", ")) } }",
      note: "an author of each of these elements", columns: [family.index] + (given.map { [$0.index] } ?? []))
  }

  private func run(_ text: String) throws -> DraftTrial {
    let reading = MappingReader.read(text, fileName: "\(request.id).yml")
    guard let mapping = reading.mapping else {
      throw DraftDiagnostics.unwritable(reading, file: request.fileName)
    }
    var trial = DraftTrial()
    do {
      try XMLImporter(mapping).observe(Source(fileName: request.fileName, bytes: request.bytes), into: &trial)
    } catch let failure as SourceFailure {
      // The beginning of a large file ends where it is cut.
      guard failure.isBrokenOff, !request.isWhole else { throw failure }
    }
    return trial
  }

  private func write(_ rule: DraftRule, _ best: KindMatch, _ runnerUp: KindMatch?, _ refused: [Int: String]) -> String {
    var text = DraftText()
    text.comment(
      0,
      "A draft, made of \(request.isWhole ? "" : "the first ")\(records.count) element\(records.count == 1 ? "" : "s") \(outline.path) with \(columns.count) paths. What is guessed says so; check the kind, the key and the dates first. Then look at what it makes of the file:"
    )
    text.verbatim(0, "    dossier mappings test \(request.outputName ?? "\(request.id).yml") FILE")
    text.line(0, "mapping: \(request.id)", "the mapping’s name, for --mapping")
    text.line(0, "version: 1", "raise it when the same file would give other results")
    text.line(0, "format: xml")
    text.line(
      0, "system: \(request.id)", "the system that writes it; the same in all of its mappings")
    text.line(0, "summary: Export with \(rule.kind.definition.plural.replacing("-", with: " "))")
    text.blank()
    text.line(0, "identify:")
    text.line(2, "root: \(YAMLText.scalar(outline.root.name))", "a file with this root element is this export")
    if let namespace = outline.root.namespaceURI {
      text.line(2, "namespace: \(YAMLText.scalar("^" + CSVDraftWriter.escaped(namespace) + "$"))")
    } else if outline.path != "/\(outline.root.name)" {
      text.line(2, "paths: [\(YAMLText.scalar(outline.path))]", "and with this element")
    }
    let others = elementsBeside()
    if !others.isEmpty {
      text.blank()
      text.line(0, "ignore: \(YAMLText.list(others))", "beside the records; a rule for each makes records of them")
    }
    text.blank()
    text.line(0, "records:")
    let share = "\(best.matches.count) of \(columns.count) paths look like its fields"
    let next = runnerUp.map { "; next is \($0.kind.rawValue)" } ?? ""
    rule.write(
      to: &text, columns: columns,
      kindNote: request.kind == nil
        ? "\(best.isSure(against: runnerUp) ? "likely" : "a guess"): \(share)\(next)" : "as asked; \(share)")
    writeRest(rule, refused, to: &text)
    return text.text
  }

  /// The elements that stand beside the records, or beside those around them.
  private func elementsBeside() -> [String] {
    var paths: Set<String> = []
    let steps = outline.path.split(separator: "/").dropFirst().map(String.init)
    func look(_ element: OutlineElement, _ path: String, _ depth: Int) {
      guard depth < steps.count else { return }
      for child in element.children {
        let inner = "\(path)/\(child.name)"
        if child.name == steps[depth] { look(child, inner, depth + 1) } else { paths.insert(inner) }
      }
    }
    look(outline.root, "/\(outline.root.name)", 0)
    return paths.sorted()
  }

  private func writeRest(_ rule: DraftRule, _ refused: [Int: String], to text: inout DraftText) {
    let used = rule.columns
    let rest = columns.filter { !used.contains($0.index) && !$0.reference.hasPrefix("..") }
    guard !rest.isEmpty else { return }
    text.blank()
    text.comment(
      6,
      "Not mapped: \(rest.count) path\(rest.count == 1 ? "" : "s"), kept with each record. To map one, move its line up, delete the “# ”, and put a field’s name before the colon (dossier mappings fields \(rule.kind.definition.plural))."
    )
    for column in rest.prefix(120) {
      var note = several.contains(column.reference) ? "several in a record" : column.seen
      if let reason = refused[column.index], !several.contains(column.reference) {
        note += "; not mapped, since \(reason)"
      }
      text.verbatim(6, CSVDraftWriter.padded("FIELD: \(YAMLText.scalar(column.reference))", to: 50) + "  # \(note)")
    }
    if rest.count > 120 { text.comment(6, "… and \(rest.count - 120) more.") }
  }

  private func notes(_ rule: DraftRule, isSure: Bool, _ trial: DraftTrial) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let file = request.fileName
    if !outline.isRepeated {
      notes.append(
        DraftDiagnostics.note(
          DraftDiagnostics.noRepetition, "No element is repeated; \(outline.path) is taken for the only record.", file,
          remedy: "Draft from an export with several records, or write the records’ element after element: yourself."))
    }
    if !isSure {
      notes.append(
        DraftDiagnostics.note(
          DraftDiagnostics.noKind, "The paths are hardly those of any kind; \(rule.kind.rawValue) is a guess.", file,
          remedy: "Say what it is: --kind teaching, scholarship, service, …"))
    }
    notes += DraftDiagnostics.questions(of: rule, file: file)
    if trial.rejected > 0 {
      notes.append(
        DraftDiagnostics.note(
          DraftDiagnostics.rejected, "\(trial.rejected) of \(trial.rowsRead) elements are rejected.", file,
          remedy: "See why with `dossier mappings test`."))
    }
    return notes
  }
}

extension DraftTrial {
  /// The paths whose values made errors, with what to say about them; nil where there are none.
  func refusable(amongPaths used: Set<Int>, columns: [DraftColumn]) -> [Int: String]? {
    var found: [Int: String] = [:]
    for (problem, count) in problems where problem.severity == .error || problem.code == ValueDiagnostics.severalValues
    {
      // Places name the path as the mapping does, or the element from the root.
      let column = columns.first {
        used.contains($0.index) && ($0.reference == problem.name || Self.ends(problem.name, $0.reference))
      }
      guard let column else { continue }
      found[column.index] =
        problem.code == ValueDiagnostics.severalValues ? "a record has several" : "\(count) cannot be read"
    }
    return found.isEmpty ? nil : found
  }

  private static func ends(_ place: String, _ reference: String) -> Bool {
    let plain = place.replacing(/\[[0-9]+\]/, with: "")
    return plain.hasSuffix("/" + reference)
  }
}
