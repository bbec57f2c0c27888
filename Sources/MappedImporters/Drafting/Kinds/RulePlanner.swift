import Importing
import PortfolioModel

/// Plans the rule that makes a record of each row.
struct RulePlanner {
  let columns: [DraftColumn]
  let records: [[String]]
  let matcher: KindMatcher
  let isXML: Bool
  /// Columns that turned out not to be what they look like, with what was found.
  let refused: [Int: String]

  func rule(_ kind: RecordKind) -> DraftRule {
    var rule = DraftRule(kind: kind)
    let usable = columns.filter { refused[$0.index] == nil }
    let person = PersonFinder(usable, kind: kind)
    rule.person = person.lines
    rule.personNote = person.note
    rule.otherColumns = person.columns
    var taken = person.columns

    if let name = person.menteeName {
      rule.fields.append(
        DraftField(
          name: kind == .mentoringRelationship ? "mentee" : "narrative",
          value: "{ template: \(YAMLText.template([name.family.reference, name.given.reference], between: ", ")) }",
          note: "likely; the parts of a learner’s name", columns: [name.family.index, name.given.index]))
      taken.formUnion([name.family.index, name.given.index])
    }
    let candidates = matcher.candidates(of: kind).filter { !taken.contains($0.column) && refused[$0.column] == nil }
    let spans = SpanFinder(columns: usable, kind: kind, isXML: isXML)
    let strong = Set(
      candidates.filter { $0.likeness >= 0.9 && definition(kind, $0.field)?.type == .date }.map(\.column))
    if let field = spans.field(without: taken.union(strong)) {
      rule.fields.append(field)
      taken.formUnion(field.columns)
    }
    let fields = Set(rule.fields.map(\.name))
    let matches = KindMatcher.assigned(
      candidates.filter { !taken.contains($0.column) && !fields.contains($0.field.rawValue) && $0.quality >= 0.4 })
    for match in matches {
      guard let definition = definition(kind, match.field),
        let column = usable.first(where: { $0.index == match.column })
      else { continue }
      if let field = field(definition, column, match, spans) { rule.fields.append(field) }
    }
    rule.fields += pages(usable, kind, taken: Set(rule.fields.flatMap(\.columns)).union(taken))
    addTitle(to: &rule, usable)
    let order = kind.definition.fields.map(\.name.rawValue)
    rule.fields.sort { (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0) }
    if kind == .scholarlyProduct, rule.fields.contains(where: { $0.name == "authors" }) {
      rule.person = ["authors"]
      rule.personNote = "the person is looked for among the authors"
    }
    if kind == .evaluationSummary, gather(&rule, usable) { return rule }
    let key = KeyFinder(columns: usable, records: records).key(of: rule)
    rule.key = key.columns.compactMap { index in columns.first { $0.index == index }?.reference }
    rule.keyNote = key.note
    rule.otherColumns.formUnion(key.columns)
    return rule
  }

  /// Comments with a row each become one summary of what they are about.
  private func gather(_ rule: inout DraftRule, _ columns: [DraftColumn]) -> Bool {
    guard let position = rule.fields.firstIndex(where: { $0.name == "comments" }),
      !rule.fields.contains(where: { ["overallMean", "responded"].contains($0.name) }),
      let comment = columns.first(where: { rule.fields[position].columns.contains($0.index) })
    else { return false }
    let words: Set<String> = [
      "section", "course", "class", "session", "report", "term", "year", "semester", "instructor", "evaluation",
      "rotation",
      "workshop", "form", "faculty", "service", "evaluatee",
    ]
    let groups = columns.filter { column in
      column.index != comment.index && column.hasTitleWord(words) && column.fill > 0.9
        && !column.hasTitleWord(["comment", "comments"])
        && column.texts.count * 3 < column.filled * 2 && ![.longText, .email].contains(column.look)
    }
    guard !groups.isEmpty else { return false }
    rule.groupBy = groups.map { YAMLText.scalar($0.reference) }
    rule.groupNote = "rows that agree in these become one summary"
    rule.otherColumns.formUnion(groups.map(\.index))
    rule.fields[position] = DraftField(
      name: "comments", value: "{ answers: \(YAMLText.list([comment.reference])) }",
      note: "\(comment.seen); seen by nobody else until they are released", columns: [comment.index])
    return true
  }

  private func definition(_ kind: RecordKind, _ name: FieldName) -> FieldDefinition? { kind.definition.field(name) }

  private func field(
    _ definition: FieldDefinition, _ column: DraftColumn, _ match: FieldMatch, _ spans: SpanFinder
  ) -> DraftField? {
    let writer = FieldWriter(isXML: isXML)
    if definition.type == .date, column.dates != nil {
      var field = spans.field(definition.name.rawValue, column) { spans.value(column, $0, isWhole: true) }
      field.question = field.question.map { $0.replacing("and counts in no period", with: "and is no date") }
      return field
    }
    return writer.field(definition, column, likeness: match.likeness)
  }

  /// A first and a last page become the pages.
  private func pages(_ columns: [DraftColumn], _ kind: RecordKind, taken: Set<Int>) -> [DraftField] {
    guard kind == .scholarlyProduct else { return [] }
    func page(_ titles: [String]) -> DraftColumn? {
      let wanted = titles.map { TitleWords($0) }
      return columns.first { column in
        !taken.contains(column.index) && column.look != .empty && column.words.contains { wanted.contains($0) }
      }
    }
    guard let first = page(["start page", "page start", "first page", "bp", "begin page"]) else { return [] }
    let last = page(["end page", "page end", "last page", "ep"])
    let name = isXML ? "path" : "column"
    let reference = YAMLText.scalar(first.reference)
    guard let last else {
      return [DraftField(name: "pages", value: "{ \(name): \(reference) }", note: first.seen, columns: [first.index])]
    }
    let template = YAMLText.template([first.reference, last.reference], between: "-")
    return [
      DraftField(
        name: "pages", value: "{ firstOf: [{ template: \(template), pattern: '^(.+-.+)$' }, \(reference)] }",
        note: "from the first to the last page", columns: [first.index, last.index])
    ]
  }

  /// Every record is called something: a column that looks like a title, else what there is.
  private func addTitle(to rule: inout DraftRule, _ columns: [DraftColumn]) {
    guard !rule.fields.contains(where: { $0.name == "title" && $0.isActive }) else { return }
    let taken = rule.columns
    let free = columns.filter {
      !taken.contains($0.index) && [.text, .token, .name].contains($0.look) && $0.isHarmless
    }
    let best = free.first { $0.fill > 0.5 && $0.texts.count * 3 > $0.filled } ?? free.first { $0.fill > 0.5 }
    if rule.kind == .mentoringRelationship, rule.fields.contains(where: { $0.name == "mentee" }) { return }
    if let best, rule.fields.filter(\.isActive).count < 2 || best.fill > 0.8 && best.texts.count * 2 > best.filled {
      rule.fields.append(
        DraftField(
          name: "title", value: YAMLText.scalar(best.reference),
          note: "a guess: no column is called a title; \(best.seen)",
          columns: [best.index]))
      return
    }
    let names = [
      "subject", "body", "degree", "rankText", "rank", "courseCode", "provider", "instrument", "metric", "section",
    ]
    for name in names {
      guard let field = rule.fields.first(where: { $0.name == name && $0.isActive }), let index = field.columns.first,
        let column = columns.first(where: { $0.index == index })
      else { continue }
      rule.fields.append(
        DraftField(
          name: "title", value: YAMLText.scalar(column.reference), note: "a guess: no column is called a title",
          columns: [index]))
      return
    }
    guard rule.fields.filter(\.isActive).isEmpty,
      let column = columns.first(where: { $0.look != .empty }) ?? columns.first
    else { return }
    rule.fields.append(
      DraftField(
        name: "title", value: YAMLText.scalar(column.reference),
        note: "a guess: nothing looks like a field of this kind", columns: [column.index]))
  }
}
