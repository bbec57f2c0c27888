import PortfolioModel

/// Writes field values for readers.
enum ValueFormatting {
  /// The definitions of every kind's fields by name; looking through lists for each cell would take most of the time.
  static let definitions: [RecordKind: [FieldName: FieldDefinition]] = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { kind in
      (kind, Dictionary(kind.definition.fields.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last }))
    })

  static func definition(_ name: FieldName, of kind: RecordKind) -> FieldDefinition? { definitions[kind]?[name] }

  /// A value as text; nil where nothing is left to show.
  static func text(_ value: Value, type: FieldType?) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number): NumberFormatting.text(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .token(let token): label(of: token, type: type)
    case .date(let date): DateFormatting.text(date)
    case .spans(let spans): DateFormatting.text(spans)
    case .hours(let hours): text(hours)
    case .list(let values): list(values, type: type)
    case .group(let fields): group(fields)
    }
  }

  /// "24 in total", "6 per year".
  static func text(_ hours: Hours) -> String {
    let amount = NumberFormatting.text(hours.amount)
    return switch hours.basis {
    case .perYear: "\(amount) per year"
    case .perSession: "\(amount) per session"
    case .total: "\(amount) in total"
    case .unstated: amount
    }
  }

  /// One of a level of learners: "Resident" where the vocabulary says "Residents".
  static func singular(_ label: String) -> String {
    let plurals: Set<String> = [
      "students", "residents", "fellows", "undergraduates", "clinicians", "learners", "assistants", "groups",
    ]
    return label.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let core = word.prefix { $0 != "," }
      guard plurals.contains(core.lowercased()) else { return String(word) }
      return String(core.dropLast()) + word[core.endIndex...]
    }.joined(separator: " ")
  }

  static func label(of token: String, type: FieldType?) -> String { type?.vocabulary?.label(of: token) ?? token }

  private static func list(_ values: [Value], type: FieldType?) -> String? {
    let element: FieldType? = if case .list(let element)? = type { element } else { nil }
    let texts = values.compactMap { text($0, type: element) }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// What a group says: its text, then what it measures, then its date.
  private static func group(_ fields: FieldSet) -> String? {
    var parts: [String] = []
    if case .text(let text)? = fields["text"] ?? fields["name"] ?? fields["label"] {
      parts.append(text)
    } else if case .token(let kind)? = fields["kind"] {
      parts.append(Vocabulary.outcomeKind.label(of: kind))
    }
    if let change = change(fields), !parts.contains(where: { $0.contains(change.numbers) }) {
      parts.append(change.text)
    }
    guard !parts.isEmpty else { return nil }
    var text = parts.joined(separator: ", ")
    if case .date(let date)? = fields["date"] { text += " (\(DateFormatting.text(date)))" }
    return text
  }

  /// "Board pass rate: from 91 to 97 percent".
  private static func change(_ fields: FieldSet) -> (text: String, numbers: String)? {
    guard case .number(let after)? = fields["after"] else { return nil }
    let unit: String = if case .text(let unit)? = fields["metricUnit"] { " \(unit)" } else { "" }
    let metric: String = if case .text(let metric)? = fields["metric"] { "\(metric): " } else { "" }
    guard case .number(let before)? = fields["before"] else {
      return ("\(metric)\(NumberFormatting.text(after))\(unit)", NumberFormatting.text(after))
    }
    let (first, last) = (NumberFormatting.text(before), NumberFormatting.text(after))
    return ("\(metric)from \(first) to \(last)\(unit)", "from \(first) to \(last)")
  }
}
