import Importing
import JSONExporting
import PortfolioModel
import PortfolioStore

/// What reading imports again changes, for a program to read.
enum ReplayJSON {
  static func text(of outcomes: [ReplayOutcome], isDone: Bool) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("imports", outcomes) { json, outcome in write(outcome, to: &json) }
      json.member("isDone", isDone)
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }

  private static func write(_ outcome: ReplayOutcome, to json: inout CanonicalJSON) {
    json.object { json in
      json.member("diagnostics", outcome.report.diagnostics.kept) { json, diagnostic in
        ImportReportJSON.write(diagnostic, to: &json)
      }
      if let difference = outcome.difference {
        json.member("entries", difference.entries) { json, entry in write(entry, to: &json) }
      }
      json.member("import", outcome.source.number)
      json.member("mapping", "\(outcome.report.importer.id) \(outcome.report.importer.version)")
      if let difference = outcome.difference {
        json.member(
          "records",
          object: { json in
            json.member("changed", difference.changed)
            json.member("gone", difference.gone)
            json.member("new", difference.new)
            json.member("unchanged", difference.unchanged)
          })
      }
      if case .refused(let reason) = outcome.report.status { json.member("refused", reason) }
    }
  }

  private static func write(_ entry: ReplayDifference.Entry, to json: inout CanonicalJSON) {
    guard let known = entry.before ?? entry.after else { return }
    json.object { json in
      json.member("change", entry.before == nil ? "new" : entry.after == nil ? "gone" : "changed")
      json.member("fields", entry.fields) { $0.write($1) }
      json.member("id", RecordID(kind: known.kind, identity: known.identity).description)
      json.member("kind", known.kind.rawValue)
      json.member("line", known.place.line)
      json.member("person", entry.person)
      json.member("title", known.fields["title"]?.text)
    }
  }
}
