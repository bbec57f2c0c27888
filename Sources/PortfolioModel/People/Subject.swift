/// Whose activity an observation is about.
public enum Subject: Hashable, Sendable {
  /// The export names nobody: it is of the portfolio's person.
  case owner
  case person(PersonReference)
  /// The person is one of those in a field of author groups: `authors`.
  case author(in: FieldName)
}
