/// What a record is made of, while the owner's decisions are applied to it.
struct RecordDraft {
  let id: RecordID
  let kind: RecordKind
  var fields: ResolvedFields
  /// Fields that the owner emptied; they are not among ``fields``.
  var removed: [FieldName: RemovedField] = [:]
  let observations: [RecordedObservation]
  let superseded: [RecordedObservation]
  let identities: [ObservationIdentity]
  var isFeatured = false
  var isHidden = false
  var order: Int?
  var confirmedOn: CalendarDay?
  var vanished: [VanishedObservation] = []
}
