import PortfolioModel
import PortfolioStore

/// What an import changed, with the ids by which the owner knows the records.
struct ImportChanges {
  /// A record in a list.
  struct Named {
    let id: String
    let kind: RecordKind
    let title: String
  }

  /// A record of which two exports say different things.
  struct Change {
    let record: Named
    let fields: [FieldChange]
  }

  /// A new record that may be what another one was edited to.
  struct Edit {
    let was: Named
    let now: Named
    let fields: [FieldChange]
  }

  /// A record that the export no longer has.
  struct Gone {
    let record: Named
    /// The import that has it.
    let source: SourceDescription
    /// Whether the record is flagged; two exports of one day do not tell which is the newer.
    let isFlagged: Bool
  }

  private(set) var changed: [Change] = []
  private(set) var new: [Named] = []
  private(set) var vanished: [Gone] = []
  private(set) var edits: [Edit] = []
  /// Records of which a newer export has the last word.
  private(set) var outdated: [Named] = []
  private(set) var unchanged = 0
  /// The newest export of the system, where that is another one.
  private(set) var newest: SourceDescription?
  /// Records with corrections whose source says something else than when they were made.
  private(set) var corrections: [Named] = []

  /// Adds what an import changed for one person.
  mutating func add(_ comparison: ExportComparison, in portfolio: Portfolio, export number: Int64) {
    var records: [ObservationIdentity: Int] = [:]
    for (position, record) in portfolio.records.enumerated() {
      for identity in record.identities { records[identity] = position }
    }
    func record(_ observation: RecordedObservation) -> Record? {
      records[observation.identity].map { portfolio.records[$0] }
    }
    func named(_ observation: RecordedObservation) -> Named {
      if let record = record(observation) { return Named(record) }
      let id = RecordID(kind: observation.kind, identity: observation.identity)
      return Named(id: id.description, kind: observation.kind, title: observation.kind.definition.label)
    }
    changed += comparison.changed.map { Change(record: named($0.after), fields: $0.fields) }
    new += comparison.new.map { named($0) }
    outdated += comparison.outdated.map { named($0) }
    vanished += comparison.vanished.map { observation in
      Gone(
        record: named(observation), source: observation.source,
        isFlagged: record(observation)?.vanished.contains { $0.identity == observation.identity } ?? false)
    }
    edits += comparison.edits.map { Edit(was: named($0.before), now: named($0.after), fields: $0.fields) }
    unchanged += comparison.unchanged
    if let newest = comparison.newest { self.newest = newest }
    corrections += portfolio.records.filter { record in
      !record.correctionsToReview.isEmpty && record.observations.contains { $0.source.number == number }
    }.map { Named($0) }
  }
}

extension ImportChanges.Named {
  init(_ record: Record) {
    self.init(id: record.shortID, kind: record.kind, title: RecordSummary.title(of: record))
  }
}

extension FieldChange {
  /// `Contact hours: 40 total → 44 total`
  func text(of kind: RecordKind) -> String {
    let field = isUnmapped ? nil : kind.definition.field(name)
    func label(_ value: Value?) -> String {
      guard let value else { return "nothing" }
      let text = RecordSummary.label(of: value, field: field).split(whereSeparator: \.isNewline).joined(separator: " ")
      return text.count > 80 ? text.prefix(79) + "…" : text
    }
    return "\(field?.label ?? name.rawValue): \(label(before)) → \(label(after))"
  }
}
