/// What a record is made of; the owner's decisions are applied to it before it is a record's.
struct RecordContent: Sendable {
  let id: RecordID
  let kind: RecordKind
  var fields: ResolvedFields
  /// Fields that the owner emptied; they are not among ``fields``.
  var removed: [FieldName: RemovedField] = [:]
  /// The observations that the record is made of, the one that wins first.
  let observations: Few<RecordedObservation>
  /// Older exports' observations of the same identities, newest first.
  let superseded: [RecordedObservation]
  /// Identities that name this record in decisions; for one that the owner added, its own.
  let identities: Few<ObservationIdentity>
  var isFeatured = false
  var isHidden = false
  var order: Int?
  var confirmedOn: CalendarDay?
  /// Observations that newer exports of their systems no longer have; they still count.
  var vanished: [VanishedObservation] = []
}
