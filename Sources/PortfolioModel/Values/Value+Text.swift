extension Value {
  /// The value as a person would type it: what ``FieldType/value(from:)`` reads back.
  ///
  /// Lists are joined with "; ". A group is its fields as `name: value`.
  public var text: String {
    switch self {
    case .text(let text), .token(let text): text
    case .number(let number): canonicalText(of: number)
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date): date.description
    case .spans(let spans): spans.map(\.description).joined(separator: ", ")
    case .hours(let hours): hours.description
    case .list(let values): values.map(\.text).joined(separator: "; ")
    case .group(let fields):
      fields.present.map { "\($0.name): \($0.value.text)" }.joined(separator: ", ")
    }
  }
}
