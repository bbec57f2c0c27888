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
  /// Whether the reader hears of records that are there and left out of documents.
  private let tellsOfHidden: Bool

  enum Outcome {
    case shown(ChangeList.Entry)
    /// There is nothing in the change that the reader sees.
    case same
    /// The reader sees the record neither before nor after, or hears of it with another one.
    case hidden
  }

  init(before: Materials, after: Materials, decisions: [RecordedDecision], tellsOfHidden: Bool) {
    self.tellsOfHidden = tellsOfHidden
    self.before = Dictionary(uniqueKeysWithValues: before.all.map { ($0.record.id, $0) })
    self.after = Dictionary(uniqueKeysWithValues: after.all.map { ($0.record.id, $0) })
    earlier = CellMaker(materials: before, period: .career)
    later = CellMaker(materials: after, period: .career)
    shown = Set(after.all.map(\.shortID))
    words = ChangeWords(
      decisions: decisions, redactor: after.redactor, known: shown.union(before.all.map(\.shortID)))
  }

  func entry(of change: RecordChange) -> Outcome {
    let old = change.before.flatMap { before[$0.id] }
    let new = change.after.flatMap { after[$0.id] }
    switch (old, new) {
    case (nil, nil): return .hidden
    case (nil, let new?):
      // It was there before where the owner hid it.
      let reasons = change.before == nil ? change.reasons.map(words.reason) : tellsOfHidden ? [words.shown] : []
      return .shown(entry(.added, new, later, reasons: reasons))
    case (let old?, nil):
      // What is there and not shown any more, or in a record that is not, is hidden.
      if change.after != nil, !tellsOfHidden { return .hidden }
      // What became one with another record is not gone, and that one says so.
      if case .joined(let id)? = change.reasons.first, shown.contains(id) || !tellsOfHidden { return .hidden }
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
      form: form, kind: item.record.kind, recordID: item.record.shortID,
      title: covered(cells.materials.label(of: item)),
      dates: DateFormatting.text(item.spans), fields: fields, remarks: remarks, reasons: reasons)
  }

  private func field(_ difference: FieldDifference, _ old: Item, _ new: Item) -> ChangeList.Field? {
    let name = difference.name
    let redactor = later.materials.redactor
    // Whatever hides one of the two hides that they differ.
    let isHidden = earlier.materials.redactor.hiding(name, of: old.record) != nil
    if isHidden || redactor.hiding(name, of: new.record) != nil { return nil }
    // Where one side has a name or words about a mentee and the other a code, together they say whose code it is.
    let isCoded = (earlier.materials.redactor.isCoded(old.record), redactor.isCoded(new.record))
    if isCoded.0 != isCoded.1, name == "mentee" || name == "outcomes" { return nil }
    let cells = (earlier.cell(name, of: old), later.cell(name, of: new))
    var contents = (cells.0.content, cells.1.content)
    if old.record.kind != .scholarlyProduct { contents = (covered(contents.0), covered(contents.1)) }
    if contents.0 == contents.1 {
      // Only the owner has a use for hearing that something changed that a document does not show.
      guard redactor.audience == .owner else { return nil }
    }
    // What a source said before the owner corrected it is for nobody outside.
    if case .corrected = difference.reason, !redactor.isInside { contents.0 = .suppressed("not shown") }
    return ChangeList.Field(
      name: name, label: ValueFormatting.definition(name, of: new.record.kind)?.label ?? name.rawValue,
      before: Cell(contents.0), after: Cell(contents.1, origins: cells.1.origins, isCorrected: cells.1.isCorrected),
      reason: words.reason(difference.reason))
  }

  /// With codes in the place of mentees whom either of the two portfolios knows and the reader does not: the earlier one
  /// may name somebody who is a mentee only in the later one.
  private func covered(_ text: String) -> String {
    later.materials.cover.covered(earlier.materials.cover.covered(text))
  }

  private func covered(_ content: Cell.Content) -> Cell.Content {
    if case .text(let text) = content { .text(covered(text)) } else { content }
  }
}
