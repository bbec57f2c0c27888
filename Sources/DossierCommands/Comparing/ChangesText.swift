import DossierAssembly
import PortfolioModel

/// What changed between two portfolios, for a person to read.
enum ChangesText {
  static func text(of list: ChangeList, person: Person, from before: String, to after: String) -> String {
    var text = "\(person.displayName): \(before) → \(after)\n"
    let counts = RecordChange.Form.allCases.map { form in
      "\(list.entries(of: form).count) \(form.heading.lowercased())"
    }
    text += (counts + ["\(list.unchanged) the same"]).joined(separator: ", ") + "\n"
    for form in RecordChange.Form.allCases {
      let entries = list.entries(of: form)
      if entries.isEmpty { continue }
      text += "\n\(form.heading)\n"
      for entry in entries { text += self.text(of: entry) }
    }
    if !list.statements.isEmpty {
      text += "\nStatements\n"
      for change in list.statements { text += "  \(change.title): \(change.text)\n" }
    }
    return text
  }

  private static func text(of entry: ChangeList.Entry) -> String {
    let reasons = entry.reasons.map(\.text).joined(separator: "; ")
    var text = "  \(entry.recordID)  \(oneLine(entry.title)), \(entry.dates)\(reasons.isEmpty ? "" : " – \(reasons)")\n"
    let margin = String(repeating: " ", count: entry.recordID.count + 6)
    for field in entry.fields {
      let change =
        field.before.content == field.after.content
        ? "changed in its details" : "\(value(field.before)) → \(value(field.after))"
      text += "\(margin)\(field.label): \(change) – \(field.reason.text)\n"
    }
    for remark in entry.remarks { text += "\(margin)\(remark.text)\n" }
    return text
  }

  private static func value(_ cell: Cell) -> String {
    switch cell.content {
    case .text(let text): oneLine(text)
    case .number(let number, _): canonicalText(of: number)
    case .absent: "nothing"
    case .suppressed(let reason): reason
    case .records(let records): records.joined(separator: " ")
    }
  }

  private static func oneLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 100 ? line.prefix(99) + "…" : line
  }
}
