extension FieldType {
  /// Reads what a person types for a field of this type.
  ///
  /// - Throws: ``Unreadable`` with what would have been accepted.
  public func value(from text: some StringProtocol) throws(Unreadable) -> Value {
    let trimmed = trimming(text)
    switch self {
    case .text: return .text(trimmed)
    case .number:
      guard let number = Double(trimmed.filter { $0 != "," || !trimmed.contains(".") }), number.isFinite else {
        throw Unreadable(text: trimmed, expected: "a number such as 24 or 4.35")
      }
      return .number(number)
    case .flag:
      switch trimmed.lowercased() {
      case "yes", "y", "true", "1", "x": return .flag(true)
      case "no", "n", "false", "0": return .flag(false)
      default: throw Unreadable(text: trimmed, expected: "yes or no")
      }
    case .token(let vocabulary): return .token(vocabulary.token(matching: trimmed) ?? trimmed)
    case .date:
      guard let date = PartialDate(trimmed) else {
        throw Unreadable(text: trimmed, expected: "a date such as 2024, 2024-07, 2024-07-15, AY2024-25 or Fall 2024")
      }
      return .date(date)
    case .spans:
      var spans: [DateSpan] = []
      for part in trimmed.split(whereSeparator: { $0 == "," || $0 == ";" }) {
        guard let span = DateSpan(trimming(part)) else {
          throw Unreadable(
            text: trimming(part), expected: "dates such as 2019-07/2021-06, 2019/.. for ongoing, or 2014/2016, 2019")
        }
        spans.append(span)
      }
      guard !spans.isEmpty else { throw Unreadable(text: trimmed, expected: "dates such as 2019-07/2021-06") }
      return .spans(spans)
    case .hours:
      guard let hours = Hours(trimmed), hours.amount >= 0 else {
        throw Unreadable(text: trimmed, expected: "hours such as 24, 24 total, 6 per year or 1.5 per session")
      }
      return .hours(hours)
    case .identifier(let scheme):
      guard let normal = scheme.normalized(trimmed) else {
        throw Unreadable(text: trimmed, expected: "a valid \(scheme.rawValue)")
      }
      return .text(normal)
    case .list(let element):
      var values: [Value] = []
      for part in trimmed.split(separator: ";") where !trimming(part).isEmpty {
        values.append(try element.value(from: trimming(part)))
      }
      return .list(values)
    case .group(let fields):
      return .group(try Self.group(of: fields, from: trimmed))
    }
  }

  /// What was typed cannot be a value of the field.
  public struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
    public let text: String
    /// What would have been accepted, with an example.
    public let expected: String

    public init(text: String, expected: String) { (self.text, self.expected) = (text, expected) }

    public var description: String { "“\(text)” is not \(expected)" }
  }

  /// Reads `name: value` pairs joined by " | "; text without a name is the first field's.
  private static func group(of fields: [FieldDefinition], from text: String) throws(Unreadable) -> FieldSet {
    var result = FieldSet()
    for part in text.split(separator: "|") {
      let part = trimming(part)
      if let colon = part.firstIndex(of: ":"),
        let field = fields.first(where: { $0.name.rawValue == trimming(part[..<colon]) })
      {
        result[field.name] = try field.type.value(from: part[part.index(after: colon)...])
      } else if let first = fields.first(where: { $0.type == .text }) {
        result[first.name] = .text(part)
      }
    }
    return result
  }
}

/// Drops white space at both ends.
func trimming(_ text: some StringProtocol) -> String {
  // Nearly always there is none, and ASCII tells without a look at Unicode's tables.
  if let first = text.unicodeScalars.first?.value, let last = text.unicodeScalars.last?.value,
    first > 0x20, first < 0x80, last > 0x20, last < 0x80
  {
    return String(text)
  }
  return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
}
