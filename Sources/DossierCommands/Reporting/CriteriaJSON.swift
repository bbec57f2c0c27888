import DossierAssembly
import JSONExporting
import PortfolioModel

/// A judged pack of rules for a program to read, in the form of `docs/schemas/criteria-report.schema.json`.
enum CriteriaJSON {
  /// Rises when a reader of the JSON has to change.
  static let schemaVersion = 1

  static func text(of report: CriteriaReport, person: Person) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("asOf", report.asOf.description)
      json.member(
        "counts",
        object: { json in
          json.member("cannotTell", report.count(.cannotTell))
          json.member("met", report.count(.met))
          json.member("notApplicable", report.count(.notApplicable))
          json.member("notMet", report.count(.notMet))
        })
      json.member(
        "criteria",
        object: { json in
          json.member("effective", report.pack.effective)
          json.member("id", report.pack.id)
          json.member("note", report.pack.note)
          json.key("source")
          write(report.pack.source, to: &json)
          json.member("title", report.pack.title)
        })
      json.member("isFailed", report.isFailed)
      json.member("period", report.periodLabel)
      json.member("person", person.displayName)
      json.member("rules", report.results) { json, result in write(result, to: &json) }
      json.member("schemaVersion", schemaVersion)
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }

  private static func write(_ result: CriteriaReport.Result, to json: inout CanonicalJSON) {
    json.object { json in
      json.member("advice", result.advice)
      json.member("evidence", result.evidence)
      json.member("finding", result.finding)
      json.member("id", result.rule.id)
      json.member("kind", result.rule.kind)
      json.member("message", result.rule.message)
      json.member("metOn", result.metOn?.description)
      json.member("outcome", result.outcome.rawValue)
      json.member("severity", result.rule.severity.rawValue)
      if let source = result.rule.source {
        json.key("source")
        write(source, to: &json)
      }
      json.member("title", result.rule.title)
    }
  }

  private static func write(_ source: CriteriaSource, to json: inout CanonicalJSON) {
    json.object { json in
      json.member("retrieved", source.retrieved?.description)
      json.member("title", source.title)
      json.member("url", source.url)
    }
  }
}
