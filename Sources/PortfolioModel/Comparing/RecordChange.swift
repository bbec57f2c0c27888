/// A record that is in only one of two portfolios, or is not the same in both.
package struct RecordChange: Sendable {
  package let before: Record?
  package let after: Record?
  /// The fields that differ, in the order of the kind's definition; empty unless the record is in both.
  package let fields: [FieldDifference]
  /// What else the owner or a newer export says about a record that is in both.
  package let marks: [Mark]
  /// Why the record is in one only; empty where it is in both.
  package let reasons: [ChangeReason]

  package enum Form: String, Hashable, Sendable, CaseIterable {
    case added
    case changed
    case removed
  }

  /// What changed about a record beside its fields.
  package enum Mark: Sendable {
    case hidden(Bool)
    case featured(Bool)
    /// The new place in the order of its section.
    case order(Int?)
    /// The day on which the owner confirmed it; nil where that was taken back.
    case confirmed(CalendarDay?)
    /// The newer export that no longer has it; nil where it is back.
    case vanished(SourceDescription?)
    /// The records that became one with it.
    case joined([Record])
    /// The records that it was one with.
    case parted([Record])
  }

  package var form: Form { before == nil ? .added : after == nil ? .removed : .changed }

  /// The record as it is now, or as it was last.
  package let record: Record

  /// Whether nothing changed.
  var isEmpty: Bool { form == .changed && fields.isEmpty && marks.isEmpty }

  init(_ match: RecordMatch, reasons: ChangeReasons) {
    switch match {
    case .added(let after, let parted):
      (before, self.after, record) = (nil, after, after)
      (fields, marks, self.reasons) = ([], [], reasons.ofAddition(after, partedFrom: parted))
    case .removed(let before, let joined):
      (self.before, after, record) = (before, nil, before)
      (fields, marks, self.reasons) = ([], [], reasons.ofRemoval(before, joinedTo: joined))
    case .both(let before, let after, let joined, let parted):
      (self.before, self.after, record) = (before, after, after)
      fields = Self.fields(before, after, reasons: reasons)
      marks =
        Self.marks(before, after) + (joined.isEmpty ? [] : [.joined(joined)])
        + (parted.isEmpty ? [] : [.parted(parted)])
      self.reasons = []
    }
  }

  private static func fields(_ before: Record, _ after: Record, reasons: ChangeReasons) -> [FieldDifference] {
    let names = Set(before.fields.keys).union(after.fields.keys)
    let differing = names.filter { before[$0] != after[$0] }
    guard !differing.isEmpty else { return [] }
    let known = after.kind.definition.fields.map(\.name).filter { differing.contains($0) }
    // What no definition names comes last.
    let ordered = known + differing.subtracting(known).sorted()
    return ordered.map { name in
      FieldDifference(
        name: name, before: before[name], after: after[name], reason: reasons.ofField(name, before, after))
    }
  }

  private static func marks(_ before: Record, _ after: Record) -> [Mark] {
    var marks: [Mark] = []
    if before.isHidden != after.isHidden { marks.append(.hidden(after.isHidden)) }
    if before.isFeatured != after.isFeatured { marks.append(.featured(after.isFeatured)) }
    if before.order != after.order { marks.append(.order(after.order)) }
    if before.confirmedOn != after.confirmedOn { marks.append(.confirmed(after.confirmedOn)) }
    if before.vanished.isEmpty != after.vanished.isEmpty { marks.append(.vanished(after.vanished.first?.export)) }
    return marks
  }
}
