/// What the owner says. Decisions are kept apart from observations and always win.
package enum Decision: Hashable, Sendable {
  /// A field's right value; nil says that it has none.
  case correct(ObservationIdentity, field: FieldName, value: Value?)
  /// An activity that no source has.
  case add(ObservationIdentity, RecordKind, FieldSet)
  case same(ObservationIdentity, ObservationIdentity)
  case different(ObservationIdentity, ObservationIdentity)
  case feature(ObservationIdentity)
  case hide(ObservationIdentity)
  /// A place in the order of its section, from 1.
  case order(ObservationIdentity, Int)
  case tag(ObservationIdentity, theme: String)
  /// The record is no evidence of a theme, whatever its sources say.
  case refuse(ObservationIdentity, theme: String)
  /// The owner has looked at the record and says that it is right.
  case confirm(ObservationIdentity)
  /// Whether readers see a comment of an evaluation, and in which words.
  case comment(ObservationIdentity, CommentFingerprint, CommentRuling)
}
