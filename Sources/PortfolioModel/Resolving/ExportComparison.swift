/// What one export changes against the older exports of its system, for one person.
package struct ExportComparison: Sendable {
  /// Rows that are in an older export and say something else there.
  package private(set) var changed: [ChangedRow] = []
  /// Rows that no other export has.
  package private(set) var new: [RecordedObservation] = []
  /// Rows that older exports have and that this one, which covers them, has not.
  package private(set) var vanished: [RecordedObservation] = []
  /// Rows of which a newer export has the last word.
  package private(set) var outdated: [RecordedObservation] = []
  package private(set) var unchanged = 0
  /// New rows that look like what a vanished row was edited to.
  package private(set) var edits: [ChangedRow] = []
  /// The newest export of the system, where that is not this one.
  package private(set) var newest: SourceDescription?

  /// A row as it was and as it is.
  package struct ChangedRow: Sendable {
    package let before: RecordedObservation
    package let after: RecordedObservation

    package var fields: [FieldChange] { FieldChange.between(before, and: after) }

    package init(before: RecordedObservation, after: RecordedObservation) {
      (self.before, self.after) = (before, after)
    }
  }

  /// Compares an export with the others, which may be older or newer; the order in which they were imported is nothing.
  package init(of number: Int64, observations: [RecordedObservation]) {
    guard let export = observations.first(where: { $0.source.number == number })?.source else { return }
    let ofSystem = observations.filter { $0.source.system == export.system }
    for observation in ofSystem where observation.source.number != number {
      guard ResolvePolicy.isNewer(observation.source, than: export) else { continue }
      if newest.map({ ResolvePolicy.isNewer(observation.source, than: $0) }) ?? true { newest = observation.source }
    }
    // Of two exports of one day either may be the older: an edited file is imported again on the same day.
    var history = ExportHistory(ofSystem) { !ResolvePolicy.isEarlier($1, than: $0) }
    for activity in Activity.gather(ofSystem, decisions: [], policy: ResolvePolicy()) {
      let all = (activity.current.map { [$0] } ?? []) + activity.superseded
      guard let position = all.firstIndex(where: { $0.source.number == number }) else {
        // The newest of the older ones is what the portfolio said before.
        let older = all.first { !ResolvePolicy.isEarlier(export, than: $0.source) }
        if let older, history.lacks(older, in: export) { vanished.append(older) }
        continue
      }
      let own = all[position]
      if position > 0 {
        outdated.append(own)
      } else if all.count == 1 {
        new.append(own)
      } else if all[1].fields == own.fields, all[1].unmapped == own.unmapped {
        unchanged += 1
      } else {
        changed.append(ChangedRow(before: all[1], after: own))
      }
    }
    edits = EditedRows.pair(vanished, with: new)
  }
}
