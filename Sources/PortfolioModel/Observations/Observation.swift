/// What one source says about one activity. It never changes.
public struct Observation: Sendable {
  public let kind: RecordKind
  /// The parts of the source's own key, or nil where the export has none.
  public let key: [String]?
  /// Whose activity it is.
  public let subject: Subject
  public let place: SourcePlace
  /// What the mapping understood.
  public let fields: FieldSet
  /// The columns or elements that the mapping does not use, by their own names, as the source spells them.
  public let unmapped: FieldSet

  public init(
    kind: RecordKind, key: [String]?, subject: Subject, place: SourcePlace, fields: FieldSet,
    unmapped: FieldSet = FieldSet()
  ) {
    (self.kind, self.key, self.subject) = (kind, key, subject)
    (self.place, self.fields, self.unmapped) = (place, fields, unmapped)
  }
}
