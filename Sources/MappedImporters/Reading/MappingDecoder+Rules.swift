import Importing
import PortfolioModel
import Yams

extension MappingDecoder {
  /// A rule; within a `repeat`, one for each number.
  mutating func rules(_ node: Node) -> [MappingRule] {
    let known =
      ["kind", "when", "key", "person", "require", "groupBy", "fields"]
      + (format == .csv ? ["repeat", "group", "unpivot", "split", "drop"] : ["element", "each"])
    guard let entries = entries(node, of: "A record", known: known) else { return [] }
    guard let kindNode = entries["kind"] else {
      reportMissing("kind", in: "A record", at: node, remedy: "Say which kind of record it becomes.")
      return []
    }
    guard let kind = recordKind(kindNode) else { return [] }
    guard let numbers = entries["repeat"].flatMap({ range($0, "repeat") }) else {
      return [rule(kind, entries)]
    }
    return numbers.map { number in
      self.number = number
      defer { self.number = nil }
      var rule = rule(kind, entries)
      // One row gives several activities, so the row's key alone does not tell them apart.
      if !rule.key.isEmpty { rule.key.append(MappingValue(.constant(String(number)))) }
      return rule
    }
  }

  private mutating func recordKind(_ node: Node) -> RecordKind? {
    guard let name = text(node, "kind") else { return nil }
    if let kind = RecordKind(named: name) { return kind }
    let nearest = nearestNames(to: name, among: RecordKind.allCases.flatMap { [$0.rawValue, $0.definition.plural] })
    report(
      MappingDiagnostics.unknownKind, "There is no record kind “\(name)”.", at: node,
      remedy: nearest.isEmpty
        ? "The kinds are \(RecordKind.allCases.map(\.rawValue).joined(separator: ", "))."
        : "Did you mean \(nearest.joined(separator: " or "))?")
    return nil
  }

  private mutating func rule(_ kind: RecordKind, _ entries: YAMLEntries) -> MappingRule {
    var rule = MappingRule(kind)
    if format == .xml {
      if let node = entries["element"] {
        rule.elements = patterns(node, "element")
      } else {
        reportMissing(
          "element", in: "A record of an XML file", at: entries.node, remedy: "Say which elements are records.")
      }
    }
    if let node = entries["each"] {
      let paths = texts(node, "each")
      if paths.allSatisfy({ checkReference($0, at: node) }) {
        rule.each = paths.first
        rule.furtherEach = Array(paths.dropFirst())
      }
    }
    if let node = entries["when"] { rule.condition = condition(node) }
    if format == .csv { readExpansion(entries, into: &rule) }
    if let node = entries["groupBy"] {
      rule.groupBy = items(node).compactMap { value($0, type: .text, inheriting: usualReading) }
    }
    if let node = entries["key"], node.scalar?.string != "none" {
      rule.key = items(node).compactMap { value($0, type: .text, inheriting: usualReading) }
    } else if !entries.has("key") {
      rule.key = rule.groupBy
    }
    if let node = entries["person"] { rule.person = person(node) }
    if let node = entries["fields"] {
      rule.fields = fields(node, of: kind.definition.fields, in: "The kind \(kind.rawValue)")
    } else {
      reportMissing("fields", in: "A record", at: entries.node, remedy: "Say what its fields are made of.")
    }
    if rule.groupBy.isEmpty { checkIsOfOneRow(rule, entries) }
    for item in items(entries["require"]) {
      guard let name = text(item, "require") else { continue }
      if rule.fields.contains(where: { $0.definition.name.rawValue == name }) {
        rule.required.append(FieldName(name))
      } else {
        report(
          MappingDiagnostics.unknownField, "The rule requires “\(name)”, which it does not read.", at: item,
          remedy: "Name one of its fields: \(rule.fields.map(\.definition.name.rawValue).joined(separator: ", ")).")
      }
    }
    return rule
  }

  /// Only rows that are put together can be counted.
  private mutating func checkIsOfOneRow(_ rule: MappingRule, _ entries: YAMLEntries) {
    for field in rule.fields {
      if case .statistic(let statistic) = field.value.source, let column = statistic.column, isJoined(column) {
        continue
      }
      switch field.value.source {
      case .answers, .statistic:
        report(
          MappingDiagnostics.wrongForm,
          "“\(field.definition.name)” is made of several rows, and the rule has no groupBy.",
          at: entries["fields"].flatMap { YAMLEntries($0)?[field.definition.name.rawValue] } ?? entries.node,
          remedy: "Add groupBy: […] to the rule, or take the value from a column.")
      default: break
      }
    }
  }

  /// The fields of a record or of a group.
  mutating func fields(
    _ node: Node, of definitions: [FieldDefinition], in what: String, apartFrom others: [String] = []
  ) -> [MappingField] {
    guard let entries = YAMLEntries(node) else {
      reportForm("fields", takes: "fields and where they come from, such as title: Title", at: node)
      return []
    }
    return entries.entries.compactMap { entry -> MappingField? in
      if others.contains(entry.key) { return nil }
      guard let definition = definitions.first(where: { $0.name.rawValue == entry.key }) else {
        let names = definitions.map(\.name.rawValue)
        let nearest = nearestNames(to: entry.key, among: names)
        report(
          MappingDiagnostics.unknownField, "\(what) has no field “\(entry.key)”.", at: entry.keyNode,
          remedy: nearest.isEmpty
            ? "The fields are \(names.joined(separator: ", "))."
            : "Did you mean \(nearest.joined(separator: " or "))?")
        return nil
      }
      guard !entry.value.isNull else {
        reportForm(entry.key, takes: "a column, a path or a value", at: entry.keyNode)
        return nil
      }
      return value(entry.value, type: definition.type, inheriting: usualReading).map { MappingField(definition, $0) }
    }
  }

  /// `1..8`.
  mutating func range(_ node: Node, _ key: String) -> ClosedRange<Int>? {
    let parts = (node.scalar?.string ?? "").split(separator: ".", omittingEmptySubsequences: true)
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]), first <= last, last - first < 1000
    else {
      reportForm(key, takes: "two numbers, such as 1..8", at: node)
      return nil
    }
    return first...last
  }

  private mutating func person(_ node: Node) -> MappingPerson {
    if let word = node.scalar?.string {
      switch word {
      case "owner": return .owner
      case "authors", "investigators": return .among(FieldName(word))
      default:
        reportWord(word, "person", words: ["owner", "authors", "investigators", "or ids and name"], at: node)
        return .owner
      }
    }
    var reference = MappingPerson.Reference()
    guard let entries = entries(node, of: "person", known: ["ids", "name", "missing", "each"]) else { return .owner }
    if format == .xml, let each = entries["each"], let path = text(each, "each"), checkReference(path, at: each) {
      reference.each = path
    }
    if let ids = entries["ids"] {
      guard let schemes = YAMLEntries(ids) else {
        reportForm("ids", takes: "schemes and columns, such as email: Work Email", at: ids)
        return .owner
      }
      for entry in schemes.entries {
        if let value = value(entry.value, type: .text, inheriting: usualReading) {
          reference.identifiers.append(MappingPerson.Identifier(scheme: entry.key, value: value))
        }
      }
    }
    if let name = entries["name"] {
      if let parts = YAMLEntries(name), let family = parts["family"] {
        _ = self.entries(name, of: "name", known: ["family", "given"])
        if let family = value(family, type: .text, inheriting: usualReading) {
          let given = parts["given"].flatMap { value($0, type: .text, inheriting: usualReading) }
          reference.name = .parts(family: family, given: given)
        }
      } else if let whole = value(name, type: .text, inheriting: usualReading) {
        reference.name = .whole(whole)
      }
    }
    switch entries["missing"]?.scalar?.string {
    case nil, "reject": break
    case "owner": reference.ownerIfMissing = true
    case let word?:
      reportWord(word, "missing", words: ["reject", "owner"], at: entries["missing"] ?? node)
    }
    if reference.identifiers.isEmpty, reference.name == nil {
      reportMissing("ids", in: "person", at: node, remedy: "Say which columns name the person, or write owner.")
    }
    return .named(reference)
  }
}
