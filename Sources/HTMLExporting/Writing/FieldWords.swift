import PortfolioModel

/// What fields are called within a sentence, each made once: `contactHours` of a teaching activity is "contact hours".
struct FieldWords {
  private struct Key: Hashable {
    let letter: Character?
    let field: FieldName
  }

  private var known: [Key: String] = [:]
  private static let definitions: [Character: RecordKindDefinition] = Dictionary(
    RecordKind.allCases.map { ($0.definition.letter, $0.definition) }, uniquingKeysWith: { first, _ in first })

  /// The field's label, escaped; the record's id tells the kind. A field that no kind has is spelled out.
  mutating func words(for field: FieldName, of record: String) -> String {
    let key = Key(letter: record.first, field: field)
    if let words = known[key] { return words }
    let definition = key.letter.flatMap { Self.definitions[$0] }?.field(field)
    let words = HTMLBuffer.escaped(Self.uncapitalized(definition?.label ?? Self.spelledOut(field)))
    known[key] = words
    return words
  }

  /// "Contact hours" as "contact hours", "DOI" as it is.
  private static func uncapitalized(_ label: String) -> String {
    guard let first = label.first, label.dropFirst().first?.isUppercase != true else { return label }
    return first.lowercased() + label.dropFirst()
  }

  private static func spelledOut(_ field: FieldName) -> String {
    var words = ""
    for character in field.rawValue {
      if character.isUppercase, !words.isEmpty { words += " " }
      words += character.lowercased()
    }
    return words
  }
}
