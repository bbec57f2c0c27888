import PortfolioModel

/// The fields of a kind with what they take, for a person who writes a mapping or fills in a table.
struct FieldList {
  let text: String

  init(_ kind: RecordKind) {
    var table = TextTable(header: ["field", "label", "takes", "for example"], widest: 60)
    for field in kind.definition.ownFields + RecordKindDefinition.commonFields {
      table.append([field.name.rawValue, field.label, Self.describe(field.type), field.example])
    }
    text = table.text
  }

  private static func describe(_ type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .number: "a number"
    case .flag: "yes or no"
    case .token(let vocabulary): "one of: " + vocabulary.terms.map(\.token).joined(separator: ", ")
    case .date: "a date"
    case .spans: "dates"
    case .hours: "hours: 24 total, 6 per year, 1.5 per session"
    case .identifier(let scheme): scheme.rawValue
    case .list(let element): "several, with ; between – " + describe(element)
    case .group(let fields): "parts: " + fields.map(\.name.rawValue).joined(separator: ", ")
    }
  }
}
