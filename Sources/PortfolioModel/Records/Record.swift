/// One activity after resolving.
///
/// A class, because it never changes, and everything that documents are made of hands it on: a value would be copied
/// part by part.
package final class Record: Sendable {
  private let content: RecordContent
  /// The id cut to what is unique in its portfolio, at least four characters of code: `T-7K3Q`.
  package let shortID: String

  init(_ content: consuming RecordContent, shortID: String) {
    self.content = content
    self.shortID = shortID
  }

  package var id: RecordID { content.id }
  package var kind: RecordKind { content.kind }
  package var fields: ResolvedFields { content.fields }
  /// Fields that the owner emptied; they are not among ``fields``.
  package var removed: [FieldName: RemovedField] { content.removed }
  /// The observations that the record is made of, the one that wins first.
  package var observations: Few<RecordedObservation> { content.observations }
  /// Older exports' observations of the same identities, newest first.
  package var superseded: [RecordedObservation] { content.superseded }
  /// Identities that name this record in decisions; for one that the owner added, its own.
  package var identities: [ObservationIdentity] { Array(content.identities) }
  package var isFeatured: Bool { content.isFeatured }
  package var isHidden: Bool { content.isHidden }
  package var order: Int? { content.order }
  package var confirmedOn: CalendarDay? { content.confirmedOn }
  /// Observations that newer exports of their systems no longer have; they still count.
  package var vanished: [VanishedObservation] { content.vanished }

  /// Whether no source still has the record, and the owner has neither added nor confirmed it.
  package var vanishedEverywhere: Bool {
    !vanished.isEmpty && confirmedOn == nil && vanished.count == observations.count
      && content.identities.count == observations.count
  }
  /// The fields whose sources say something else than when the owner corrected them.
  package var correctionsToReview: [FieldName] {
    let stale = fields.notable.filter { $0.value.sourceChangedSinceCorrection }.map(\.key)
    return (stale + removed.filter { $0.value.sourceChangedSinceCorrection }.map(\.key)).sorted()
  }
  /// Where two or more systems, or an added record and a system, say different things.
  package var conflicts: [FieldName] { fields.notable.filter { $0.value.isConflict }.map(\.key) }

  package subscript(name: FieldName) -> Value? { content.fields.value(of: name) }

  /// A field with where it came from and what else was said.
  package func field(_ name: FieldName) -> ResolvedField? { content.fields[name] }

  package var spans: [DateSpan] {
    if case .spans(let spans)? = self["spans"] { spans } else { [] }
  }

  /// The text of a text field, a token or an identifier; nil for other values.
  package func text(_ name: FieldName) -> String? {
    switch self[name] {
    case .text(let text), .token(let text): text
    default: nil
    }
  }

  package func number(_ name: FieldName) -> Double? {
    if case .number(let number)? = self[name] { number } else { nil }
  }

  package func flag(_ name: FieldName) -> Bool? {
    if case .flag(let flag)? = self[name] { flag } else { nil }
  }

  package func hours(_ name: FieldName) -> Hours? {
    if case .hours(let hours)? = self[name] { hours } else { nil }
  }

  /// The tokens or texts of a list field; a single one counts as a list.
  package func texts(_ name: FieldName) -> [String] {
    switch self[name] {
    case .list(let values):
      values.compactMap {
        switch $0 {
        case .text(let text), .token(let text): text
        default: nil
        }
      }
    case .text(let text), .token(let text): [text]
    default: []
    }
  }

  package func groups(_ name: FieldName) -> [FieldSet] {
    guard case .list(let values)? = self[name] else { return [] }
    return values.compactMap { if case .group(let fields) = $0 { fields } else { nil } }
  }
}
