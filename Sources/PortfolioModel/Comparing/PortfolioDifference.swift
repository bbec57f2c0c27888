/// What is different between two portfolios of one person, and why.
///
/// The two may be one portfolio file on two days, two files, or what was exported of them: records are matched by the
/// identities of their observations, which are the same wherever an export was imported. Pure, and independent of the
/// numbers that imports and decisions have.
package struct PortfolioDifference: Sendable {
  /// By kind and by id.
  package let changes: [RecordChange]
  /// How many records are the same in both.
  package let unchanged: Int

  package init(from before: Portfolio, to after: Portfolio) {
    let reasons = ChangeReasons(before: before, after: after)
    var changes: [RecordChange] = []
    var unchanged = 0
    for match in RecordMatches(before: before.records, after: after.records).matches {
      let change = RecordChange(match, reasons: reasons)
      if change.isEmpty { unchanged += 1 } else { changes.append(change) }
    }
    changes.sort { ($0.record.kind, $0.record.id) < ($1.record.kind, $1.record.id) }
    (self.changes, self.unchanged) = (changes, unchanged)
  }

  package func changes(of form: RecordChange.Form) -> [RecordChange] { changes.filter { $0.form == form } }
}
