import DossierAssembly
import Importing
import JSONExporting
import PortfolioModel

/// Writes what was found in statements.
enum StatementCheckReport {
  static func text(of checks: [StatementCheck]) -> String {
    var lines: [String] = []
    for check in checks {
      let label = Vocabulary.statementKind.label(of: check.kind)
      let limits = check.limits.map { "\($0.template) allows \($0.words)" }.joined(separator: ", ")
      lines.append("\(label): \(check.words) words" + (limits.isEmpty ? "" : "; \(limits)"))
      lines += check.findings.map { "  \($0)" }
    }
    let count = checks.reduce(0) { $0 + $1.findings.count }
    lines.append(
      checks.isEmpty
        ? "There are no statements; `dossier statement set KIND FILE.md` adds one."
        : count == 0 ? "Nothing to look at." : "\(count) \(count == 1 ? "place" : "places") to look at.")
    if checks.contains(where: { $0.findings.contains(where: \.isAboutPatients) }) {
      lines.append(PatientInformationScan.caveat)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func json(of checks: [StatementCheck]) -> String {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("statements", checks) { json, check in
        json.object { json in
          json.member("diagnostics", check.findings) { json, finding in ImportReportJSON.write(finding, to: &json) }
          json.member("kind", check.kind)
          json.member("label", Vocabulary.statementKind.label(of: check.kind))
          json.member("limits", check.limits) { json, limit in
            json.line { json in
              json.member("template", limit.template)
              json.member("words", limit.words)
            }
          }
          json.member("words", check.words)
        }
      }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }
}
