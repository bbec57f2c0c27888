import JSONExporting
import PortfolioModel

/// What sources disagree on, for a program to read.
enum ConflictsJSON {
  static func text(of conflicts: [RecordConflicts]) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("records", conflicts) { json, conflicts in
        json.object { json in
          json.member("fields", conflicts.fields) { json, field in write(field, to: &json) }
          json.member("id", conflicts.record.id.description)
          json.member("kind", conflicts.record.kind.rawValue)
          json.member("shortId", conflicts.record.shortID)
          json.member("title", RecordSummary.title(of: conflicts.record))
        }
      }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }

  private static func write(_ conflict: FieldConflict, to json: inout CanonicalJSON) {
    json.object { json in
      json.member("correction", conflict.correction?.text)
      json.member("disagreement", conflict.disagreement.rawValue)
      json.member("field", conflict.field.name.rawValue)
      json.member("isSettled", conflict.isSettled)
      json.member("preference", conflict.preference.rawValue)
      json.member("said", conflict.said) { json, entry in
        json.object { json in
          json.member("disagreement", entry.disagreement.rawValue)
          switch entry.said.origin {
          case .source(let row):
            json.member("file", row.source.fileName)
            json.member("import", row.source.number)
            json.member("line", row.place.line)
            json.member("path", row.place.elementPath)
            json.member("system", row.source.system)
          case .decision(let number): json.member("decision", number)
          case .computed: break
          }
          json.member("value", entry.said.value.text)
        }
      }
    }
  }
}
