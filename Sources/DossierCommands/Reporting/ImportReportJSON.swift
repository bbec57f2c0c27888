import Importing
import JSONExporting
import PortfolioModel

/// What became of files, for a program to read.
enum ImportReportJSON {
  /// - Parameter lookAlikes: How many pairs of records look alike now; nil when nobody counted.
  static func text(of outcomes: [FileOutcome], lookAlikes: Int? = nil) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("files", outcomes) { json, outcome in write(outcome, to: &json) }
      json.member("lookAlikes", lookAlikes)
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }

  private static func write(_ outcome: FileOutcome, to json: inout CanonicalJSON) {
    json.object { json in
      if !outcome.readWith.isEmpty {
        json.member("file", outcome.path)
        if !outcome.hiddenSheets.isEmpty { json.member("hiddenSheets", outcome.hiddenSheets) }
        json.member("readWith", outcome.readWith)
        json.member("sheet", outcome.sheet)
        json.member("status", "companion")
        return
      }
      switch outcome.result {
      case .failure(let failure):
        json.member("diagnostics", failure.diagnostics) { json, diagnostic in write(diagnostic, to: &json) }
        json.member("file", outcome.path)
        if !outcome.hiddenSheets.isEmpty { json.member("hiddenSheets", outcome.hiddenSheets) }
        json.member("sheet", outcome.sheet)
        json.member("status", "refused")
      case .success(let report):
        if let changes = outcome.changes {
          json.key("changes")
          json.write(changes)
        }
        write(report, of: outcome, to: &json)
      }
    }
  }

  private static func write(
    _ report: ImportReport, of outcome: FileOutcome, to json: inout CanonicalJSON
  ) {
    json.member("diagnostics", report.diagnostics.kept + outcome.notes) { json, diagnostic in
      write(diagnostic, to: &json)
    }
    json.key("diagnosticsBeyond")
    json.object(report.diagnostics.beyond.map { ($0.key.text, $0.value) }) { $0.integer($1) }
    json.member("dryRun", report.isDryRun)
    json.member("exportDate", report.exportDate?.description)
    json.member("file", outcome.path)
    if !outcome.hiddenSheets.isEmpty { json.member("hiddenSheets", outcome.hiddenSheets) }
    switch report.status {
    case .imported(let number), .alreadyImported(let number): json.member("import", number)
    case .refused: break
    }
    json.member("isExportDateOfFile", report.isExportDateOfFile)
    json.member("mapping", "\(report.importer.id) \(report.importer.version)")
    json.member("peopleCreated", report.peopleCreated)
    json.member("reason", report.reason)
    json.member(
      "records",
      object: { json in
        json.member("changed", report.observations.changed)
        json.member("new", report.observations.new)
        json.member("outdated", report.observations.outdated)
        json.member("unchanged", report.observations.unchanged)
      })
    json.member(
      "rows",
      object: { json in
        json.member("imported", report.rowsImported)
        json.member("read", report.rowsRead)
        json.member("rejected", report.rowsRejected)
        json.key("skipped")
        json.object(report.skipped.map { ($0.reason.text, $0.rows) }) { $0.integer($1) }
      })
    json.member("sheet", outcome.sheet)
    switch report.status {
    case .imported: json.member("status", "imported")
    case .alreadyImported: json.member("status", "known")
    case .refused: json.member("status", "refused")
    }
  }

  static func write(_ diagnostic: Diagnostic, to json: inout CanonicalJSON) {
    json.object { json in
      json.member("code", diagnostic.code.text)
      json.member("column", diagnostic.place?.column)
      json.member("excerpt", diagnostic.excerpt)
      json.member("file", diagnostic.place?.file)
      json.member("line", diagnostic.place?.line)
      json.member("message", diagnostic.message)
      json.member("name", diagnostic.place?.name)
      json.member("remedy", diagnostic.remedy)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("sheet", diagnostic.place?.sheet)
    }
  }
}
