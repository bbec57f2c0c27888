import DossierAssembly
import Importing
import JSONExporting
import PortfolioModel

extension EveryoneSummary {
  /// Rises when a reader of the JSON has to change.
  static let schemaVersion = 1

  /// The matrix, of the form of `docs/schemas/build-summary.schema.json`.
  var json: [UInt8] {
    var json = CanonicalJSON(.indented)
    json.object { json in
      json.member("asOf", asOf.description)
      json.member("audience", audience.rawValue)
      json.member("leftovers", leftovers)
      json.member("people", rows) { json, row in
        json.object { json in
          json.member("errors", row.isBuilt ? [] : row.diagnostics.map(\.description))
          json.key("figures")
          json.line { json in
            for figure in figures.sorted(by: { $0.rawValue < $1.rawValue }) {
              guard let value = row.figures.flatMap({ figure.value($0) }) else { continue }
              json.key(figure.key)
              json.number(value)
            }
          }
          json.member("files", row.files.map { "\(folder)/\($0)" })
          json.member("name", row.name)
          json.member("number", row.number)
        }
      }
      json.member("period", periodLabel)
      json.member("schemaVersion", Self.schemaVersion)
      json.member("template", template.id)
      json.member("title", template.title)
    }
    return json.finish()
  }

  /// The matrix as CSV, in UTF-8, with CRLF, as RFC 4180 has it.
  var csv: [UInt8] {
    var text = Self.line(
      ["Number", "Name"] + figures.map { $0.title + ($0.unit.map { " (\($0))" } ?? "") } + ["File", "Error"])
    for row in rows {
      text += Self.line(
        [String(row.number), Self.neutral(row.name)]
          + figures.map { figure in row.figures.flatMap { figure.value($0) }.map { canonicalText(of: $0) } ?? "" }
          + [
            row.files.first.map { "\(folder)/\($0)" } ?? "",
            row.isBuilt ? "" : Self.neutral(row.diagnostics.map(\.description).joined(separator: "; ")),
          ])
    }
    return Array(text.utf8)
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.contains { "\",\r\n".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }.joined(separator: ",") + "\r\n"
  }

  /// A text that no spreadsheet takes for a formula.
  private static func neutral(_ text: String) -> String {
    guard let first = text.first, "=+-@\t\r".contains(first) else { return text }
    return "'" + text
  }
}

extension EveryoneSummary.Figure {
  fileprivate var key: StaticString {
    switch self {
    case .contactHours: "contactHours"
    case .evaluations: "evaluations"
    case .responses: "responses"
    case .mentees: "mentees"
    case .plannedEffort: "plannedEffort"
    case .actualEffort: "actualEffort"
    case .goals: "goals"
    case .gaps: "gaps"
    }
  }
}
