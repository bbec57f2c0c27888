package import DossierAssembly
package import PortfolioModel

/// Turns a comparison of two portfolios into canonical JSON, of the form of `docs/schemas/portfolio-changes.schema.json`.
package struct ChangeListJSONExporter: Sendable {
  /// Rises when a reader of the JSON has to change.
  package static let schemaVersion = 1

  package init() {}

  /// - Parameters:
  ///   - before: What was compared, as a reader sees it: a day, a file.
  ///   - notes: What the comparison cannot know.
  package func export(
    _ list: ChangeList, person: Person, from before: String, to after: String, audience: Audience, notes: [String]
  ) -> [UInt8] {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("added", list.entries(of: .added)) { $0.write($1) }
      json.member("audience", audience.rawValue)
      json.member("changed", list.entries(of: .changed)) { $0.write($1) }
      json.member("from", before)
      json.member("notes", notes)
      json.member("person", person.displayName)
      json.member("removed", list.entries(of: .removed)) { $0.write($1) }
      json.member("schemaVersion", Self.schemaVersion)
      json.member("statements", list.statements) { $0.write($1) }
      json.member("to", after)
      json.member("unchanged", list.unchanged)
    }
    return json.finish()
  }
}

extension CanonicalJSON {
  fileprivate mutating func write(_ entry: ChangeList.Entry) {
    object { json in
      json.member("dates", entry.dates)
      json.member("fields", entry.fields) { $0.write($1) }
      json.member("id", entry.recordID)
      json.member("kind", entry.kind.rawValue)
      json.member("reasons", entry.reasons) { $0.write($1) }
      json.member("remarks", entry.remarks) { $0.write($1) }
      json.member("title", entry.title)
    }
  }

  private mutating func write(_ field: ChangeList.Field) {
    object { json in
      json.writeValue("after", field.after)
      json.writeValue("before", field.before)
      json.member("field", field.name.rawValue)
      json.member("label", field.label)
      json.key("reason")
      json.write(field.reason)
    }
  }

  /// A text or a number; nothing where there is none.
  private mutating func writeValue(_ name: StaticString, _ cell: Cell) {
    switch cell.content {
    case .text(let text): member(name, text)
    case .number(let number, _): member(name, number)
    case .absent, .suppressed, .records: break
    }
  }

  private mutating func write(_ reason: ChangeList.Reason) {
    line { json in
      json.member("import", reason.importNumber)
      json.member("kind", reason.token)
      json.member("text", reason.text)
    }
  }

  fileprivate mutating func write(_ statement: StatementChange) {
    line { json in
      json.member("form", statement.form.rawValue)
      json.member("kind", statement.kind)
      json.member("title", statement.title)
      json.member("wordsAfter", statement.wordsAfter)
      json.member("wordsBefore", statement.wordsBefore)
    }
  }
}
