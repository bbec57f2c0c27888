/// What is true of every record of a kind: how it is named and which fields it has.
public struct RecordKindDefinition: Hashable, Sendable {
  public let kind: RecordKind
  /// The letter that begins the id of a record.
  public let letter: Character
  /// The name on the command line and of the plain layout: `teaching-activities`.
  public let plural: String
  /// Other names that the command line takes.
  public let aliases: [String]
  /// What a reader sees for one: "Teaching activity".
  public let label: String
  /// The fields of this kind, in the order of the plain layout, without the common ones.
  public let ownFields: [FieldDefinition]

  init(
    _ kind: RecordKind, letter: Character, plural: String, aliases: [String] = [], label: String,
    fields: [FieldDefinition]
  ) {
    (self.kind, self.letter, self.plural) = (kind, letter, plural)
    (self.aliases, self.label, self.ownFields) = (aliases, label, fields)
  }

  /// The label in a sentence: "an evaluation summary", "a grant".
  package var indefinite: String {
    let word = label.lowercased()
    return (word.first.map { "aeio".contains($0) } == true || word.hasPrefix("hono") ? "an " : "a ") + word
  }

  /// All fields: those that every record has, then the kind's own.
  public var fields: [FieldDefinition] { Self.commonFields + ownFields }

  public func field(_ name: FieldName) -> FieldDefinition? {
    ownFields.first { $0.name == name } ?? Self.commonFields.first { $0.name == name }
  }

  /// The fields of every record.
  public static let commonFields: [FieldDefinition] = [
    FieldDefinition("title", "Title", .text, example: "Approach to the dyspnoeic patient"),
    FieldDefinition("spans", "Dates", .spans, example: "2023-07/2024-06"),
    FieldDefinition("scope", "Scope", .token(.scope), example: "local"),
    FieldDefinition("organization", "Organization", .text, example: "Example University"),
    FieldDefinition("unit", "Unit", .text, example: "Department of Medicine"),
    FieldDefinition("narrative", "Description", .text),
    FieldDefinition("reflection", "Reflection", .text),
    FieldDefinition("impact", "Impact", .text),
    FieldDefinition("themes", "Themes", .list(.token(.theme)), example: "T15"),
    FieldDefinition("educatorCategory", "Educator domain", .token(.educatorCategory)),
    FieldDefinition("engagement", "Engagement", .token(.engagement)),
    FieldDefinition("kirkpatrick", "Kirkpatrick level", .token(.kirkpatrick)),
    FieldDefinition("url", "Link", .text),
    FieldDefinition("visibility", "Visibility", .token(.visibility)),
  ]
}
