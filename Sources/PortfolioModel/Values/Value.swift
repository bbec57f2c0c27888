/// What a field holds.
///
/// An absent field has no value; there is no empty value. Vocabulary tokens that the program does not know are kept
/// as they are.
public enum Value: Hashable, Sendable {
  /// Plain text; line breaks are LF.
  case text(String)
  case number(Double)
  case flag(Bool)
  /// A token of the field's vocabulary, known or not: `medClerkship`.
  case token(String)
  case date(PartialDate)
  /// When an activity took place; several where it was interrupted.
  case spans([DateSpan])
  case hours(Hours)
  case list([Value])
  /// A value with fields of its own: an author, an outcome, an evaluation item.
  case group(FieldSet)
}
