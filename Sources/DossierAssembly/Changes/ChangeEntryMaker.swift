import PortfolioModel

/// Makes what a reader sees of a record's change.
struct ChangeEntryMaker {
  private let before: [RecordID: Item]
  private let after: [RecordID: Item]
  private let earlier: CellMaker
  private let later: CellMaker
  private let words: ChangeWords
  /// The ids of the records that the reader sees now.
  private let shown: Set<String>

  enum Outcome {
    case shown(ChangeList.Entry)
    /// There is nothing in the change that the reader sees.
    case same
    /// The reader sees the record neither before nor after, or hears of it with another one.
    case hidden
  }

  init(before: Materials, after: Materials, decisions: [RecordedDecision]) {
    self.before = Dictionary(uniqueKeysWithValues: before.all.map { ($0.record.id, $0) })
    self.after = Dictionary(uniqueKeysWithValues: after.all.map { ($0.record.id, $0) })
    earlier = CellMaker(materials: before, period: .career)
    later = CellMaker(materials: after, period: .career)
    words = ChangeWords(decisions: decisions, redactor: after.redactor)
    shown = Set(after.all.map(\.record.shortID))
  }

  func entry(of change: RecordChange) -> Outcome {
    let old = change.before.flatMap { before[$0.id] }
    let new = change.after.flatMap { after[$0.id] }
    switch (old, new) {
    case (nil, nil): return .hidden
    case (nil, let new?):
      // It was there before where the owner hid it.
      return .shown(
        entry(.added, new, later, reasons: change.before == nil ? change.reasons.map(words.reason) : [words.shown]))
    case (let old?, nil):
      // What became one with another record is not gone, and that one says so.
      if case .joined(let id)? = change.reasons.first, shown.contains(id) { return .hidden }
      return .shown(
        entry(.removed, old, earlier, reasons: change.after == nil ? change.reasons.map(words.reason) : [words.hidden]))
    case (let old?, let new?):
      let fields = change.fields.compactMap { field($0, old, new) }
      let remarks = change.marks.compactMap { words.remark($0, isInside: later.materials.redactor.isInside) }
      if fields.isEmpty, remarks.isEmpty { return .same }
      return .shown(entry(.changed, new, later, fields: fields, remarks: remarks))
    }
  }

  private func entry(
    _ form: RecordChange.Form, _ item: Item, _ cells: CellMaker, fields: [ChangeList.Field] = [],
    remarks: [ChangeList.Reason] = [], reasons: [ChangeList.Reason] = []
  ) -> ChangeList.Entry {
    ChangeList.Entry(
      form: form, kind: item.record.kind, recordID: item.record.shortID, title: cells.materials.label(of: item),
      dates: DateFormatting.text(item.spans), fields: fields, remarks: remarks, reasons: reasons)
  }

  private func field(_ difference: FieldDifference, _ old: Item, _ new: Item) -> ChangeList.Field? {
    let name = difference.name
    let redactor = later.materials.redactor
    // Whatever hides one of the two hides that they differ.
    let isHidden = earlier.materials.redactor.hiding(name, of: old.record) != nil
    if isHidden || redactor.hiding(name, of: new.record) != nil { return nil }
    let cells = (earlier.cell(name, of: old), later.cell(name, of: new))
    if cells.0.content == cells.1.content {
      // Only the owner has a use for hearing that something changed that a document does not show.
      guard redactor.audience == .owner else { return nil }
    }
    return ChangeList.Field(
      name: name, label: ValueFormatting.definition(name, of: new.record.kind)?.label ?? name.rawValue,
      before: Cell(cells.0.content), after: cells.1, reason: words.reason(difference.reason))
  }
}
