import Importing
import PortfolioModel
import Yams

extension MappingDecoder {
  static let sourceKeys = [
    "column", "path", "const", "template", "concat", "firstOf", "capture", "year", "month", "day", "term", "start",
    "end", "each", "groups", "unpivot", "choices", "answers", "count", "mean", "median", "sd",
    "sum", "min", "max",
  ]

  /// A value for a field of a type; what it does not say itself it takes over.
  mutating func value(_ node: Node, type: FieldType, inheriting inherited: MappingReading) -> MappingValue? {
    if node.scalar != nil {
      return references(node, "The field").map { MappingValue($0, inherited) }
    }
    if let list = node.sequence { return listed(Array(list), at: node, type: type, inheriting: inherited) }
    guard let entries = entries(node, of: "A value", known: Self.sourceKeys + Self.readingKeys) else { return nil }
    let reading = reading(entries, inheriting: inherited, type: type)
    guard let source = source(entries, at: node, type: type, reading: reading) else { return nil }
    let value = MappingValue(source, reading)
    checkConstants(of: value, type: type, at: node, entries: entries)
    return value
  }

  private mutating func listed(
    _ list: [Node], at node: Node, type: FieldType, inheriting inherited: MappingReading
  ) -> MappingValue? {
    if list.allSatisfy({ $0.scalar != nil }) {
      return references(node, "The field").map { MappingValue($0, inherited) }
    }
    if type == .spans {
      return MappingValue(.spans(list.compactMap { value($0, type: type, inheriting: inherited) }), inherited)
    }
    reportForm("The field", takes: "one value; write firstOf: […] or concat: […] for several", at: node)
    return nil
  }

  private mutating func source(
    _ entries: YAMLEntries, at node: Node, type: FieldType, reading: MappingReading
  ) -> MappingSource? {
    let given = Self.sourceKeys.filter { entries.has($0) }
    let together = [["year", "month", "day"], ["year", "term"], ["start", "end"]]
    guard given.count == 1 || together.contains(where: { Set(given).isSubset(of: $0) && !given.isEmpty }) else {
      report(
        given.isEmpty ? MappingDiagnostics.missingKey : MappingDiagnostics.wrongForm,
        given.isEmpty
          ? "The value does not say where it comes from."
          : "The value comes from several places: \(given.joined(separator: ", ")).",
        at: node, remedy: "Give one of \(Self.sourceKeys.prefix(7).joined(separator: ", ")).")
      return nil
    }
    if let inner = entries["column"] { return references(inner, "column") }
    if let inner = entries["path"] { return references(inner, "path") }
    if let inner = entries["const"] { return text(inner, "const").map { .constant($0) } }
    if let inner = entries["template"] { return template(inner) }
    if let inner = entries["capture"] { return capture(inner) }
    if let inner = entries["firstOf"] {
      return .firstOf(items(inner).compactMap { value($0, type: type, inheriting: reading) })
    }
    if let inner = entries["concat"] {
      var part = reading
      if !type.isList { part = usualReading }
      part.defaultText = nil
      let with = entries["with"].flatMap { text($0, "with") } ?? " "
      let parts = items(inner).compactMap { value($0, type: type.isList ? type : .text, inheriting: part) }
      return .concatenated(parts, with: with)
    }
    if given.contains("year") || given.contains("term") {
      return dated(entries, at: node, type: type, reading: reading)
    }
    if given.contains("start") || given.contains("end") { return span(entries, at: node, type: type, reading: reading) }
    return grouped(entries, at: node, type: type)
  }

  /// One or more columns or paths.
  mutating func references(_ node: Node, _ key: String) -> MappingSource? {
    let names = texts(node, key)
    guard !names.isEmpty else {
      if node.sequence != nil { reportForm(key, takes: "at least one column", at: node) }
      return nil
    }
    for name in names where !checkReference(name, at: node) { return nil }
    return .references(names)
  }

  private mutating func template(_ node: Node) -> MappingSource? {
    guard let text = text(node, "template") else { return nil }
    var parts: [MappingSource.TemplatePart] = []
    var literal = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character == "{" || character == "}", rest.first == character {
        literal.append(character)
        rest.removeFirst()
      } else if character == "{", let end = rest.firstIndex(of: "}") {
        if !literal.isEmpty { parts.append(.text(literal)) }
        literal = ""
        let name = String(rest[..<end])
        guard checkReference(name, at: node) else { return nil }
        parts.append(.reference(name))
        rest = rest[rest.index(after: end)...]
      } else if character == "{" {
        reportForm("template", takes: "a text whose braces are closed: \"{Subject} {Number}\"", at: node)
        return nil
      } else {
        literal.append(character)
      }
    }
    if !literal.isEmpty { parts.append(.text(literal)) }
    return .template(parts)
  }

  mutating func capture(_ node: Node) -> MappingSource? {
    guard let name = text(node, "capture") else { return nil }
    if captureNames.contains(name) { return .capture(name) }
    report(
      MappingDiagnostics.unknownName, "The mapping captures no “\(name)”.", at: node,
      remedy: captureNames.isEmpty
        ? "Add a capture with a group (?<\(name)>…)." : "It captures \(captureNames.sorted().joined(separator: ", ")).")
    return nil
  }

  private mutating func dated(
    _ entries: YAMLEntries, at node: Node, type: FieldType, reading: MappingReading
  ) -> MappingSource? {
    guard type == .date || type == .spans else {
      reportForm("The field", takes: "no date", at: node)
      return nil
    }
    guard let year = entries["year"].flatMap({ value($0, type: .text, inheriting: usualReading) }) else {
      if !entries.has("year") {
        reportMissing("year", in: "A date in parts", at: node, remedy: "Say which column has the year.")
      }
      return nil
    }
    if let term = entries["term"] {
      return value(term, type: .text, inheriting: usualReading).map { .term($0, year: year) }
    }
    return .dateParts(
      year: year, month: entries["month"].flatMap { value($0, type: .text, inheriting: usualReading) },
      day: entries["day"].flatMap { value($0, type: .text, inheriting: usualReading) })
  }

  private mutating func span(
    _ entries: YAMLEntries, at node: Node, type: FieldType, reading: MappingReading
  ) -> MappingSource? {
    guard type == .spans else {
      reportForm("The field", takes: "one date, not a start and an end", at: node)
      return nil
    }
    var span = MappingSpan()
    var part = reading
    part.defaultText = nil
    span.start = entries["start"].flatMap { value($0, type: .date, inheriting: part) }
    span.end = entries["end"].flatMap { value($0, type: .date, inheriting: part) }
    span.ongoing = entries["ongoing"].flatMap { condition($0) }
    span.missingEnd = reading.missingEnd
    return .span(span)
  }

  private mutating func grouped(_ entries: YAMLEntries, at node: Node, type: FieldType) -> MappingSource? {
    if format == .xml, let inner = entries["unpivot"] ?? entries["choices"] {
      reportForm("A value of an XML file", takes: "paths, and each for elements that are repeated", at: inner)
      return nil
    }
    if let inner = entries["count"] {
      return text(inner, "count").map { .statistic($0 == "rows" ? .rowCount : .count($0)) }
    }
    if let inner = entries["mean"] { return text(inner, "mean").map { .statistic(.mean($0)) } }
    if let inner = entries["median"] { return text(inner, "median").map { .statistic(.median($0)) } }
    if let inner = entries["sd"] { return text(inner, "sd").map { .statistic(.standardDeviation($0)) } }
    if let inner = entries["sum"] { return text(inner, "sum").map { .statistic(.sum($0)) } }
    if let inner = entries["min"] { return text(inner, "min").map { .statistic(.minimum($0)) } }
    if let inner = entries["max"] { return text(inner, "max").map { .statistic(.maximum($0)) } }
    if let inner = entries["choices"] { return selection(inner, "choices").map { .choices($0) } }
    if let inner = entries["each"], let valueNode = entries["value"] {
      let element: FieldType = if case .list(let element) = type { element } else { type }
      guard element == .text else {
        reportForm("value", takes: "a text field or a list of texts", at: valueNode)
        return nil
      }
      guard let path = text(inner, "each"), checkReference(path, at: inner), checkIsJoined(path, at: inner) else {
        return nil
      }
      return value(valueNode, type: element, inheriting: usualReading).map { .eachValue(path, $0) }
    }
    guard let definitions = type.groupFields else {
      reportForm("The field", takes: "no groups: it has no fields of its own", at: node)
      return nil
    }
    if let inner = entries["answers"] { return answers(inner) }
    if let inner = entries["unpivot"] {
      guard let matrix = unpivot(inner) else { return nil }
      guard let fields = entries["fields"] else {
        reportMissing("fields", in: "unpivot", at: node, remedy: "Say which fields each group has.")
        return nil
      }
      return .unpivot(matrix, self.fields(fields, of: definitions, in: "The group"))
    }
    if let inner = entries["each"] {
      guard let path = text(inner, "each"), checkReference(path, at: inner), checkIsJoined(path, at: inner) else {
        return nil
      }
      guard let fields = entries["fields"] else {
        reportMissing("fields", in: "each", at: node, remedy: "Say which fields each group has.")
        return nil
      }
      return .each(path, self.fields(fields, of: definitions, in: "The group"))
    }
    if let inner = entries["groups"] { return .groups(items(inner).flatMap { group($0, of: definitions) }) }
    return nil
  }

  /// In a CSV file only another file's rows can be repeated.
  private mutating func checkIsJoined(_ name: String, at node: Node) -> Bool {
    guard format == .csv, !joinNames.contains(CSVHeader.folded(name)) else { return true }
    report(
      MappingDiagnostics.unknownName, "The mapping joins no file “\(name)”.", at: node,
      remedy: joinNames.isEmpty
        ? "Add it under join, or write groups for columns of this file."
        : "It joins \(joinNames.sorted().joined(separator: ", ")).")
    return false
  }

  /// A group of columns; within a `repeat`, one for each number.
  private mutating func group(_ node: Node, of definitions: [FieldDefinition]) -> [[MappingField]] {
    let numbers = YAMLEntries(node)?["repeat"].flatMap { range($0, "repeat") }
    guard let numbers else { return [fields(node, of: definitions, in: "The group")] }
    let outer = number
    defer { number = outer }
    return numbers.map { number in
      self.number = number
      return fields(node, of: definitions, in: "The group", apartFrom: ["repeat"])
    }
  }

  private mutating func answers(_ node: Node) -> MappingSource? {
    guard let entries = YAMLEntries(node) else {
      return .answers(.columns(texts(node, "answers").map { MappingAnswers.Question(column: $0) }))
    }
    if let inner = entries["matching"] { return expression(inner, "matching").map { .answers(.matching($0)) } }
    return .answers(
      .columns(
        entries.entries.map { MappingAnswers.Question(column: $0.key, label: text($0.value, $0.key)) }))
  }
}

extension FieldType {
  var isList: Bool { if case .list = self { true } else { false } }

  /// The fields of a group, or of the groups of a list.
  var groupFields: [FieldDefinition]? {
    switch self {
    case .group(let fields), .list(.group(let fields)): fields
    default: nil
    }
  }
}
