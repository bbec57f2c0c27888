/// An observation that a newer export of the same system no longer has, although it covers it.
package struct VanishedObservation: Hashable, Sendable {
  package let identity: ObservationIdentity
  /// The newest export that has it.
  package let source: SourceDescription
  /// The first newer export that does not.
  package let export: SourceDescription

  package init(identity: ObservationIdentity, source: SourceDescription, export: SourceDescription) {
    (self.identity, self.source, self.export) = (identity, source, export)
  }

  /// The observations of a record that vanished.
  ///
  /// A row that the owner called the same as one of a newer export, which may be what the row was edited to, has not.
  static func find(in group: Few<Activity>, history: inout ExportHistory) -> [VanishedObservation] {
    var found: [VanishedObservation] = []
    for activity in group {
      guard let observation = activity.current, let export = history.export(without: observation) else { continue }
      let lineage = ExportLineage(observation)
      let isReplaced = group.contains { other in
        guard let current = other.current, current.identity != observation.identity else { return false }
        return ExportLineage(current) == lineage && !ResolvePolicy.isEarlier(current.source, than: export)
      }
      if !isReplaced {
        found.append(
          VanishedObservation(identity: observation.identity, source: observation.source, export: export))
      }
    }
    return found
  }
}
