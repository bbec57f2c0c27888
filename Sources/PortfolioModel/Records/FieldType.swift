/// What values a field takes.
public indirect enum FieldType: Hashable, Sendable {
  case text
  /// A number; the unit is part of the field's label.
  case number
  case flag
  case token(Vocabulary)
  case date
  case spans
  case hours
  /// An identifier that a registry gives, kept in its normal form.
  case identifier(IdentifierScheme)
  case list(FieldType)
  case group([FieldDefinition])
}
