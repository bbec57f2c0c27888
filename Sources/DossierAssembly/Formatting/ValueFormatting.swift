import PortfolioModel

/// Writes field values for readers.
enum ValueFormatting {
  /// The definitions of every kind's fields by name; looking through lists for each cell would take most of the time.
  private static let definitions = RecordKind.allCases.sorted().map { kind in
    FieldTable(fields(of: kind).map { ($0.name, $0) })
  }

  /// A kind's own field counts before one of every record that has its name.
  private static func fields(of kind: RecordKind) -> [FieldDefinition] {
    kind.definition.fields.filter { kind.definition.field($0.name) == $0 }
  }

  static func definition(_ name: FieldName, of kind: RecordKind) -> FieldDefinition? { definitions[kind.place][name] }

  /// The fields of every kind that not every reader may see.
  private static let sensitivities = RecordKind.allCases.sorted().map { kind in
    FieldTable(fields(of: kind).filter { $0.sensitivity != .none }.map { ($0.name, $0.sensitivity) })
  }

  /// Who may see a field of a kind.
  static func sensitivity(_ name: FieldName, of kind: RecordKind) -> FieldDefinition.Sensitivity {
    let sensitive = sensitivities[kind.place]
    return sensitive.isEmpty ? .none : sensitive[name] ?? .none
  }

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

  private static let plurals: Set<String> = [
    "students", "residents", "fellows", "undergraduates", "clinicians", "learners", "assistants", "groups",
  ]

  /// One of a level of learners: "Resident" where the vocabulary says "Residents".
  static func singular(_ label: String) -> String {
    label.split(separator: " ", omittingEmptySubsequences: false).map { word in
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

  /// What a group says: its text, what it measures, its date. "Fewer appeals, from 19 to 4 (2018)".
  private static func group(_ fields: FieldSet) -> String? {
    var parts: [String] = []
    if case .text(let text)? = fields["text"] ?? fields["name"] ?? fields["label"] {
      parts.append(text)
    } else if case .token(let kind)? = fields["kind"] {
      parts.append(Vocabulary.outcomeKind.label(of: kind))
    }
    if let change = change(fields), !parts.contains(where: { $0.contains(change) }) {
      if case .text(let metric)? = fields["metric"], !parts.contains(where: { says($0, metric) }) {
        parts.append(parts.isEmpty ? metric : metric.prefix(1).lowercased() + metric.dropFirst())
      }
      let unit: String = if case .text(let unit)? = fields["metricUnit"] { " \(unit)" } else { "" }
      parts.append(change + unit)
    }
    guard !parts.isEmpty else { return nil }
    var text = parts.joined(separator: ", ")
    if case .date(let date)? = fields["date"] { text += " (\(DateFormatting.text(date)))" }
    return text
  }

  /// "from 19 to 4".
  private static func change(_ fields: FieldSet) -> String? {
    guard case .number(let after)? = fields["after"] else { return nil }
    guard case .number(let before)? = fields["before"] else { return NumberFormatting.text(after) }
    return "from \(NumberFormatting.text(before)) to \(NumberFormatting.text(after))"
  }

  private static func says(_ text: String, _ words: String) -> Bool {
    foldedForMatching(text).contains(foldedForMatching(words))
  }
}
