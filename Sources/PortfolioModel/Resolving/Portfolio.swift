/// Everything known about one person's career, computed from observations and decisions.
package struct Portfolio: Sendable {
  package let person: Person
  /// Ordered by kind and id.
  package let records: [Record]
  /// The sources that the records come from, by number.
  package let sources: [SourceDescription]
  /// By what it was resolved.
  package let policy: ResolvePolicy

  package init(
    person: Person, records: [Record], sources: [SourceDescription], policy: ResolvePolicy = ResolvePolicy()
  ) {
    (self.person, self.records, self.sources, self.policy) = (person, records, sources, policy)
  }

  package func records(of kind: RecordKind) -> [Record] { records.filter { $0.kind == kind } }

  /// What a typed id or prefix of one means.
  package func find(_ prefix: some StringProtocol) -> Found {
    let matches = records.filter { record in
      record.id.begins(with: prefix)
        || record.identities.contains { RecordID(kind: record.kind, identity: $0).begins(with: prefix) }
    }
    return switch matches.count {
    case 0: .none
    case 1: .one(matches[0])
    default: .several(matches)
    }
  }

  package enum Found: Sendable {
    case one(Record)
    case several([Record])
    case none
  }
}
