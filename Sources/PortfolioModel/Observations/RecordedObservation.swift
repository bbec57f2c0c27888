/// An observation with the source that it is from and the identity that it got.
package struct RecordedObservation: Sendable {
  package let identity: ObservationIdentity
  package let source: SourceDescription
  package let kind: RecordKind
  package let place: SourcePlace
  package let fields: FieldSet
  package let unmapped: FieldSet

  package init(
    identity: ObservationIdentity, source: SourceDescription, kind: RecordKind, place: SourcePlace,
    fields: FieldSet, unmapped: FieldSet
  ) {
    (self.identity, self.source, self.kind) = (identity, source, kind)
    (self.place, self.fields, self.unmapped) = (place, fields, unmapped)
  }
}
