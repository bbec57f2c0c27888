package import PortfolioModel

extension WireReading {
  /// Reads the fields of a record kind, each by the type that it has there.
  package mutating func fields(_ node: JSONNode, of kind: RecordKind, at path: String) -> FieldSet {
    let definition = kind.definition
    return fields(node, at: path, what: definition.indefinite, names: definition.fields.map(\.name.rawValue)) {
      definition.field($0)
    }
  }

  private mutating func fields(
    _ node: JSONNode, at path: String, what: String, names: [String], definition: (FieldName) -> FieldDefinition?
  ) -> FieldSet {
    var found: [FieldName] = []
    var values: [Value?] = []
    for member in members(node, at: path) ?? [] where member.value != .null {
      let place = Self.join(path, member.name)
      guard let field = definition(FieldName(member.name)) else {
        let near = nearestNames(to: member.name, among: names)
        report(
          place,
          "is no field of \(what)\(near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?")")
        continue
      }
      guard let value = value(member.value, of: field, at: place) else { continue }
      found.append(field.name)
      values.append(value)
    }
    return FieldSet(shape: Shape(found), values: values)
  }

  private mutating func value(_ node: JSONNode, of field: FieldDefinition, at path: String) -> Value? {
    let value = value(node, of: field.type, at: path)
    switch value {
    case .number(let number)? where number < 0 && !field.mayBeNegative:
      report(path, "is below zero")
      return nil
    case .hours(let hours)? where hours.amount < 0:
      report(path, "is below zero")
      return nil
    default: return value
    }
  }

  private mutating func value(_ node: JSONNode, of type: FieldType, at path: String) -> Value? {
    switch (type, node) {
    case (.text, .text(let text)): return textual(text, at: path) { .text($0) }
    case (.token, .text(let text)): return textual(text, at: path) { .token($0) }
    case (.number, .number(let number)): return .number(number)
    case (.flag, .flag(let flag)): return .flag(flag)
    case (.date, .text(let text)):
      if let date = PartialDate(text) { return .date(date) }
      report(path, "is not a date such as 2024, 2024-07, 2024-07-15, AY2024-25 or Fall 2024", excerpt: text)
      return nil
    case (.spans, .text), (.spans, .array): return spans(node, at: path)
    case (.hours, .number(let amount)): return .hours(Hours(amount, .unstated))
    case (.hours, .text(let text)):
      if let hours = Hours(text) { return .hours(hours) }
      report(path, "is not hours such as 24 total, 6 per year or 1.5 per session", excerpt: text)
      return nil
    case (.identifier(let scheme), .text(let text)):
      // An importer may hand over an identifier as the source spells it; what cannot be one is its mistake.
      if let normal = scheme.normalized(text) { return .text(normal) }
      report(path, "is not a valid \(scheme.rawValue)", excerpt: text)
      return nil
    case (.list(let element), .array(let nodes)):
      return .list(nodes.enumerated().compactMap { value($1, of: element, at: "\(path)[\($0)]") })
    case (.group(let definitions), .object):
      return .group(
        fields(node, at: path, what: "the group", names: definitions.map(\.name.rawValue)) { name in
          definitions.first { $0.name == name }
        })
    default:
      report(path, "is \(node.description), not \(Self.expected(type))")
      return nil
    }
  }

  private mutating func textual(_ text: String, at path: String, _ make: (String) -> Value) -> Value? {
    if !text.isEmpty { return make(text) }
    report(path, "is empty; what is absent has no member")
    return nil
  }

  private mutating func spans(_ node: JSONNode, at path: String) -> Value? {
    var texts: [String] = []
    if case .text(let text) = node { texts = [text] } else { texts = self.texts(node, at: path) }
    var spans: [DateSpan] = []
    for text in texts {
      guard let span = DateSpan(text) else {
        report(path, "is not a span such as 2019-07/2021-06, 2019/.. or 2024-07-15", excerpt: text)
        return nil
      }
      spans.append(span)
    }
    if spans.isEmpty { report(path, "is empty; what is absent has no member") }
    return spans.isEmpty ? nil : .spans(spans)
  }

  private static func expected(_ type: FieldType) -> String {
    switch type {
    case .text, .identifier: "a text"
    case .token: "a term, as a text"
    case .number: "a number"
    case .flag: "true or false"
    case .date: "a date, as a text"
    case .spans: "an array of spans, as texts"
    case .hours: "hours, as a text such as “6 per year”"
    case .list: "an array"
    case .group: "an object"
    }
  }

  /// Reads what the importer did not use, each by the JSON type that it has.
  package mutating func unmapped(_ node: JSONNode, at path: String) -> FieldSet {
    var names: [FieldName] = []
    var values: [Value?] = []
    for member in members(node, at: path) ?? [] where member.value != .null {
      names.append(FieldName(member.name))
      values.append(plain(member.value))
    }
    return FieldSet(shape: Shape(names), values: values)
  }

  private func plain(_ node: JSONNode) -> Value? {
    switch node {
    case .null: nil
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .array(let elements): .list(elements.compactMap { plain($0) })
    case .object(let members):
      .group(
        FieldSet(shape: Shape(members.map { FieldName($0.name) }), values: members.map { plain($0.value) }))
    }
  }
}
