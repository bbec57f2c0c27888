import Importing
import PortfolioModel
import XMLReading

/// A rule, made ready for one file.
final class XMLRule {
  let kind: RecordKind
  let table: ReferenceTable
  let patterns: [XMLElementPath]
  let condition: CompiledCondition?
  /// Leads to the elements within that each become a record; nil where the element itself is one.
  ///
  /// Of several paths the first that leads anywhere is taken.
  private let each: [XMLPath]?
  /// Whether parts of an element become records, and not the element itself.
  var makesParts: Bool { each != nil }
  private let scope: XMLScope
  private let conditionScope: XMLScope?
  private let shape: Shape
  private let fields: [(value: CompiledValue, definition: FieldDefinition, isTelling: Bool)]
  private let key: [CompiledValue]
  private let person: CompiledPerson
  private let required: [(position: Int, definition: FieldDefinition)]
  private let otherIdentifiers: Int?
  /// The paths without their conditions, as names of what is kept.
  private let plainNames: [String]
  /// The references whose paths have conditions.
  private let conditional: [Int]
  private var texts: RowTexts
  private var conditionTexts: RowTexts

  init(_ rule: MappingRule, mapping: Mapping, captures: [String: String]) {
    kind = rule.kind
    patterns = rule.elements.map { XMLElementPath($0) }
    // The reader of mappings has checked the path.
    each = rule.each.map { ([$0] + rule.furtherEach).compactMap { try? XMLPath($0) } }
    table = ReferenceTable()
    let nullWords = Set(mapping.nullWords.map { $0.lowercased() })
    let compiler = ValueCompiler(table: table, captures: captures, nullWords: nullWords)
    fields = rule.fields.map { field in
      let isConstant = if case .constant = field.value.source { true } else { false }
      return (compiler.compile(field.value, field: field.definition), field.definition, !isConstant)
    }
    let keyField = FieldDefinition("key", "Key", .text)
    key = rule.key.map { compiler.compile($0, field: keyField) }
    person = CompiledPerson(rule.person, compiler)
    let conditionTable = ReferenceTable()
    let conditionCompiler = ValueCompiler(table: conditionTable, captures: captures, nullWords: nullWords)
    condition = rule.condition.flatMap { conditionCompiler.compile($0) }
    conditionScope = condition == nil ? nil : XMLScope(conditionTable)
    conditionTexts = conditionTable.makeTexts()
    scope = XMLScope(table)
    conditional = table.names.enumerated().filter { $0.element.contains("[") }.map(\.offset)
    plainNames = table.names.map { $0.contains("[") ? XMLLeftovers.withoutConditions($0) : $0 }
    texts = table.makeTexts()
    var names = rule.fields.map(\.definition.name)
    let hasIdentifiers = rule.fields.contains { if case .identifier = $0.definition.type { true } else { false } }
    if hasIdentifiers, rule.kind.definition.field("otherIds") != nil, !names.contains("otherIds") {
      names.append("otherIds")
    }
    otherIdentifiers = hasIdentifiers ? names.firstIndex(of: "otherIds") : nil
    shape = Shape(names)
    required = rule.required.compactMap { name in
      rule.fields.firstIndex { $0.definition.name == name }.map { ($0, rule.fields[$0].definition) }
    }
  }

  private func applies(to element: XMLElement) -> Bool {
    guard patterns.contains(where: { $0.matches(element) }) else { return false }
    guard let condition, let conditionScope else { return true }
    conditionTexts.removeAll()
    conditionScope.fill(&conditionTexts, from: element)
    return condition.holds(conditionTexts)
  }

  /// The elements that each become a record: the element itself, or some within; none where the rule does not apply.
  func parts(of element: XMLElement) -> [XMLElement] {
    guard applies(to: element) else { return [] }
    guard let each else { return [element] }
    for path in each {
      let found = element.select(path).compactMap(\.element)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// What the rule makes of an element, for each of its people; nothing where it has nothing that the rule reads, or
  /// names nobody.
  func observations(of element: XMLElement, _ notes: inout EvaluationNotes) -> [Observation] {
    texts.removeAll()
    scope.fill(&texts, from: element)
    var values: [Value?] = []
    values.reserveCapacity(shape.names.count)
    var isTelling = false
    for field in fields {
      let value = field.value.value(texts, &notes)
      if value != nil, field.isTelling { isTelling = true }
      values.append(value)
    }
    if values.count < shape.names.count { values.append(nil) }
    if let otherIdentifiers, !notes.otherIdentifiers.isEmpty {
      var list: [Value] = []
      if case .list(let present)? = values[otherIdentifiers] { list = present }
      values[otherIdentifiers] = .list(list + notes.otherIdentifiers.map { .text($0) })
      isTelling = true
    }
    guard isTelling || !notes.problems.isEmpty else { return [] }
    for (position, definition) in required where values[position] == nil {
      if !notes.problems.contains(where: { $0.field == definition.label }) {
        notes.problems.append(.missingField(definition, reference: nil))
      }
    }
    let subjects = person.subjects(texts, &notes)
    if subjects.isEmpty { return [] }
    var parts: [String] = []
    var hasKey = false
    for value in key {
      let text = value.text(texts, &notes) ?? ""
      if !text.isEmpty, !value.references.isEmpty { hasKey = true }
      parts.append(text)
    }
    let fields = FieldSet(shape: shape, values: values)
    let place = SourcePlace(line: element.line, elementPath: element.path)
    return subjects.map { subject in
      Observation(kind: kind, key: hasKey ? parts : nil, subject: subject, place: place, fields: fields)
    }
  }

  /// Whether a reference leads to what is in the element, or where parts of it become records, in the whole element.
  func isWithin(_ reference: Int) -> Bool {
    let name = table.names[reference]
    return !name.hasPrefix("/") && !name.hasPrefix(each == nil ? ".." : "../..")
  }

  /// The texts that paths with conditions led to in the last element.
  var conditionalTexts: [String] { conditional.flatMap { texts[$0] } }

  /// The path of a reference without its conditions.
  func plainName(of reference: Int) -> String { plainNames[reference] }

  /// The texts that a reference led to in the last element.
  func texts(of reference: Int) -> [String] { Array(texts[reference]) }
}
