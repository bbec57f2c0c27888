/// An observation with the source that it is from and the identity that it got.
///
/// A class, because it never changes, and resolving hands it on many times: a value would be copied part by part.
package final class RecordedObservation: Sendable {
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
