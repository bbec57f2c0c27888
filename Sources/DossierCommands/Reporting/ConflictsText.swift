import PortfolioModel

/// What sources disagree on, for a person to read.
enum ConflictsText {
  static func text(of conflicts: [RecordConflicts]) -> String {
    conflicts.map { text(of: $0) }.joined(separator: "\n")
  }

  private static func text(of conflicts: RecordConflicts) -> String {
    let record = conflicts.record
    var table = TextTable()
    for conflict in conflicts.fields {
      let label = { (value: Value) in clipped(RecordSummary.label(of: value, field: conflict.field)) }
      if let correction = conflict.correction {
        table.append(["  " + conflict.field.label, "*", label(correction), PreferenceText.text(of: .correction)])
      }
      for (place, entry) in conflict.said.enumerated() {
        let isFirst = place == 0 && conflict.correction == nil
        let wins = isFirst && !(conflict.correction == nil && record.fields[conflict.field.name] == nil)
        var remarks = [OriginText.text(of: entry.said.origin)]
        if wins { remarks.append(PreferenceText.text(of: conflict.preference)) }
        if let remark = remark(on: entry.disagreement) { remarks.append(remark) }
        table.append([
          isFirst ? "  " + conflict.field.label : "", wins ? "*" : "", label(entry.said.value),
          remarks.joined(separator: "; "),
        ])
      }
    }
    return "\(record.shortID)  \(RecordSummary.title(of: record))\n" + table.text
  }

  private static func remark(on disagreement: Disagreement) -> String? {
    switch disagreement {
    case .none, .real: nil
    case .spelling: "only spelling"
    case .precision: "only precision"
    case .detail: "a detail"
    }
  }

  /// A value on one line.
  static func clipped(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 72 ? line.prefix(71) + "…" : line
  }

  static func summary(of conflicts: [RecordConflicts], showsAll: Bool) -> String {
    let fields = conflicts.flatMap(\.fields)
    let real = fields.filter { $0.disagreement == .real }
    let open = real.filter { !$0.isSettled }.count
    let (settled, small) = (real.count - open, fields.count - real.count)
    var text = open == 0 ? "Nothing to decide" : "\n\(open) \(open == 1 ? "value" : "values") to decide (* counts)"
    var more: [String] = []
    if settled > 0 { more.append("\(settled) settled") }
    if small > 0 { more.append("\(small) small \(small == 1 ? "difference" : "differences")") }
    if !more.isEmpty { text += "; " + more.joined(separator: ", ") + (showsAll ? "" : ": --all lists them") }
    text += ".\n"
    if open > 0 {
      text += "`dossier correct ID field=value` decides a value, `dossier mark ID --confirmed` all of a record.\n"
    }
    return text
  }
}
