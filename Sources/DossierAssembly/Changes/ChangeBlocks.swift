import PortfolioModel

/// Lays out what changed: the counts, and a table of the records.
struct ChangeBlocks {
  let list: ChangeList
  /// What was compared with: "1 July 2024".
  let label: String
  let id: String
  let caption: String?
  let limit: Int

  /// The blocks; none where there was nothing to compare with.
  var blocks: [Block] {
    if list.beganEmpty { return [] }
    return [.keyFacts(facts)] + (list.isEmpty ? [] : [.table(table)])
  }

  private var facts: [KeyFact] {
    [KeyFact(label: "Compared with", cell: Cell(.text(label)))]
      + RecordChange.Form.allCases.map { form in
        KeyFact(label: form.heading, cell: count(list.entries(of: form).count))
      } + [KeyFact(label: "The same", cell: count(list.unchanged))]
  }

  private func count(_ number: Int) -> Cell { Cell(.number(Double(number), decimals: 0)) }

  private var table: Table {
    var notes: [Remark] = []
    let groups = RecordChange.Form.allCases.compactMap { form -> Table.Group? in
      let entries = list.entries(of: form)
      if entries.count > limit {
        notes.append(
          "\(form.heading): \(NumberFormatting.count(entries.count - limit, "more is", "more are")) not listed.")
      }
      return entries.isEmpty ? nil : Table.Group(title: form.heading, rows: entries.prefix(limit).map(row))
    }
    return Table(
      id: id, caption: caption ?? "What changed since \(label)",
      columns: [
        Table.Column(id: "record", title: "Record"), Table.Column(id: "change", title: "What changed"),
        Table.Column(id: "reason", title: "Why"),
      ], groups: groups, notes: notes)
  }

  private func row(_ entry: ChangeList.Entry) -> Table.Row {
    let title = "\(entry.kind.definition.label): \(entry.title)"
    let sentences = entry.fields.map { "\($0.label): \(Self.text($0.before)) → \(Self.text($0.after))" }
    let remarks = entry.remarks.map { $0.text.prefix(1).uppercased() + $0.text.dropFirst() }
    let reasons = (entry.fields.map(\.reason.text) + entry.reasons.map(\.text)).reduce(into: [String]()) { list, text in
      if !list.contains(text) { list.append(text) }
    }
    let change = entry.form == .changed ? (sentences + remarks).joined(separator: "; ") : entry.dates
    return Table.Row(
      // A record that is gone has no evidence in the document to lead to.
      recordID: entry.form == .removed ? nil : entry.recordID,
      cells: [
        Cell(.text(title)),
        change.isEmpty
          ? .absent
          : Cell(
            .text(change), origins: entry.fields.flatMap(\.after.origins),
            isCorrected: entry.fields.contains(where: \.after.isCorrected)),
        reasons.isEmpty ? .absent : Cell(.text(reasons.joined(separator: "; "))),
      ])
  }

  /// A cell's value within a sentence, clipped.
  static func text(_ cell: Cell) -> String {
    switch cell.content {
    case .text(let text): text.count > 120 ? text.prefix(119) + "…" : text
    case .number(let number, _): NumberFormatting.text(number)
    case .absent: "nothing"
    case .suppressed(let reason): reason
    case .records(let records): records.joined(separator: " ")
    }
  }
}

extension RecordChange.Form {
  /// What a reader sees over a list.
  package var heading: String {
    switch self {
    case .added: "Added"
    case .changed: "Changed"
    case .removed: "No longer there"
    }
  }
}
