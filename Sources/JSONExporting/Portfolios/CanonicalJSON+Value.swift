package import PortfolioModel

extension CanonicalJSON {
  /// Writes a value so that it can be told what it is.
  ///
  /// Text, numbers, flags and lists are JSON's own; the others are objects with one member that names them:
  /// `{"token": "medClerkship"}`.
  package mutating func write(_ value: Value) {
    switch value {
    case .text(let text): self.text(text)
    case .number(let number): self.number(number)
    case .flag(let flag): self.flag(flag)
    case .token(let token): line { $0.member("token", token) }
    case .date(let date): line { $0.member("date", date.description) }
    case .spans(let spans): line { $0.member("spans", spans.map(\.description)) }
    case .hours(let hours):
      line { json in
        json.member("hours") { json in
          json.member("amount", hours.amount)
          json.member("basis", hours.basis.rawValue)
        }
      }
    case .list(let values): array(values) { $0.write($1) }
    case .group(let fields):
      line { json in
        json.key("group")
        json.write(fields)
      }
    }
  }

  /// Writes the fields that are present.
  mutating func write(_ fields: FieldSet) {
    object(fields.present.map { (key: $0.name.rawValue, value: $0.value) }) { $0.write($1) }
  }

  /// Writes a member; nothing where the value is absent.
  mutating func member(_ key: StaticString, _ value: Value?) {
    guard let value else { return }
    self.key(key)
    write(value)
  }
}
