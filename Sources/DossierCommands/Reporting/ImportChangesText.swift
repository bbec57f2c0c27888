import PortfolioModel

/// What an import changed, for a person to read.
struct ImportChangesText {
  private let changes: ImportChanges
  /// How many records of each sort are shown; nil shows all.
  private let limit: Int?
  /// Where all of it can be seen.
  private let number: Int64

  init(_ changes: ImportChanges, of number: Int64, limit: Int?) {
    (self.changes, self.number, self.limit) = (changes, number, limit)
  }

  /// Lists each sort of change, with its heading in the margin.
  func text(isNewShown: Bool) -> String {
    var text = ""
    append("changed", changes.changed, to: &text) { change in
      [name(change.record)] + change.fields.map { "  " + $0.text(of: change.record.kind) }
    }
    append("gone", changes.vanished, to: &text) { gone in
      [
        "\(name(gone.record)) (import \(gone.source.number)"
          + (gone.source.exportDate.map { ", export of \($0))" } ?? ")")
      ]
    }
    append("edited?", changes.edits, to: &text) { edit in
      ["\(name(edit.now)), which may be \(edit.was.id) edited"] + edit.fields.map { "  " + $0.text(of: edit.now.kind) }
    }
    if !changes.edits.isEmpty {
      text += "            If two are one, say `dossier duplicates same` with both ids.\n"
    }
    if isNewShown { append("new", changes.new, to: &text) { [name($0)] } }
    if !changes.outdated.isEmpty {
      let count = changes.outdated.count == 1 ? "1 record" : "\(changes.outdated.count) records"
      let newest = changes.newest.map { newest in
        " (import \(newest.number)" + (newest.exportDate.map { " of \($0))" } ?? ")")
      }
      text += "  older     a newer export\(newest ?? "") has the last word on \(count); "
      text += "\(changes.new.count) only in this one\n"
    }
    return text
  }

  private func name(_ record: ImportChanges.Named) -> String { "\(record.id) \(record.title)" }

  private func append<Entry>(
    _ heading: String, _ entries: [Entry], to text: inout String, lines: (Entry) -> [String]
  ) {
    for (position, entry) in entries.prefix(limit ?? entries.count).enumerated() {
      for (offset, line) in lines(entry).enumerated() {
        let margin = position == 0 && offset == 0 ? heading : ""
        text += "  " + margin + String(repeating: " ", count: max(1, 10 - margin.count)) + line + "\n"
      }
    }
    if let limit, entries.count > limit {
      text += "            and \(entries.count - limit) more: `dossier imports changes \(number)`\n"
    }
  }
}
