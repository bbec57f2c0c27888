import JSONExporting
import PortfolioModel

extension CanonicalJSON {
  /// Writes what an import changed, all of it.
  mutating func write(_ changes: ImportChanges) {
    object { json in
      json.member("changed", changes.changed) { json, change in
        json.object { json in
          json.member("fields", change.fields) { $0.write($1) }
          json.member("id", change.record.id)
          json.member("kind", change.record.kind.rawValue)
          json.member("title", change.record.title)
        }
      }
      json.member("correctionsToReview", changes.corrections) { $0.write($1) }
      json.member("edits", changes.edits) { json, edit in
        json.object { json in
          json.member("fields", edit.fields) { $0.write($1) }
          json.key("now")
          json.write(edit.now)
          json.key("was")
          json.write(edit.was)
        }
      }
      json.member("new", changes.new) { $0.write($1) }
      json.member("newestImport", changes.newest?.number)
      json.member("outdated", changes.outdated) { $0.write($1) }
      json.member("unchanged", changes.unchanged)
      json.member("vanished", changes.vanished) { json, gone in
        json.object { json in
          json.member("id", gone.record.id)
          json.member("import", gone.source.number)
          json.member("isFlagged", gone.isFlagged)
          json.member("kind", gone.record.kind.rawValue)
          json.member("title", gone.record.title)
        }
      }
    }
  }

  mutating func write(_ record: ImportChanges.Named) {
    object { json in
      json.member("id", record.id)
      json.member("kind", record.kind.rawValue)
      json.member("title", record.title)
    }
  }

  mutating func write(_ change: FieldChange) {
    object { json in
      if let value = change.after {
        json.key("after")
        json.write(value)
      }
      if let value = change.before {
        json.key("before")
        json.write(value)
      }
      json.member("field", change.name.rawValue)
      if change.isUnmapped { json.member("isUnmapped", true) }
    }
  }
}
