import PortfolioModel

/// What names a record in a list.
enum RecordSummary {
  /// The title, or what comes nearest to one.
  static func title(of record: Record) -> String {
    let candidates: [FieldName] = [
      "title", "mentee", "body", "subject", "degree", "rankText", "name", "metric", "category", "courseCode", "kind",
    ]
    let title =
      candidates.lazy.compactMap { name in
        record[name].map { RecordSummary.label(of: $0, field: record.kind.definition.field(name)) }
      }.first ?? record.kind.definition.label
    var details: [String] = []
    for name: FieldName in ["role", "venue", "courseCode", "result", "status"] {
      guard let value = record[name] else { continue }
      let text = label(of: value, field: record.kind.definition.field(name))
      if text != title { details.append(text) }
    }
    let line = details.isEmpty ? title : "\(title) – \(details.prefix(2).joined(separator: ", "))"
    return line.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A value as a reader sees it: tokens by their labels.
  static func label(of value: Value, field: FieldDefinition?) -> String {
    switch (value, field?.type) {
    case (.token(let token), .token(let vocabulary)?): vocabulary.label(of: token)
    case (.list(let values), .list(.token(let vocabulary))?):
      values.map { value in
        if case .token(let token) = value { vocabulary.label(of: token) } else { value.text }
      }.joined(separator: "; ")
    case (.list(let values), .list(.group)?):
      values.map { value in
        guard case .group(let fields) = value else { return value.text }
        if case .text(let name)? = fields["name"] ?? fields["text"] ?? fields["label"] { return name }
        if case .text(let family)? = fields["family"] {
          return family + (fields["given"].map { " " + $0.text } ?? "")
        }
        return value.text
      }.joined(separator: "; ")
    default: value.text
    }
  }
}
