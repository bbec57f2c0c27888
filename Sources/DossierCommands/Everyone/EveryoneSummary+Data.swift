import CSVExporting
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
          if let criteria = row.figures?.criteria {
            json.member("criteria", object: { write(criteria, to: &$0) })
          }
          json.member("errors", row.isBuilt ? [] : row.diagnostics.map(\.description))
          json.key("figures")
          json.line { json in
            for figure in figures.sorted(by: { $0.rawValue < $1.rawValue }) {
              guard let key = figure.key, let value = row.figures.flatMap({ figure.value($0) }) else { continue }
              json.key(key)
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

  private func write(_ criteria: CriteriaTally, to json: inout CanonicalJSON) {
    json.member("cannotTell", criteria.cannotTell)
    json.member("met", criteria.met)
    json.member("notMet", criteria.notMet)
    json.member("notMetBinding", criteria.notMetBinding)
    json.member("packs", criteria.packs)
  }

  /// The matrix as CSV.
  var csv: [UInt8] {
    var text = CSVText()
    let hasCriteria = !criteria.isEmpty
    let numbers = figures.map { $0.title + ($0.unit.map { " (\($0))" } ?? "") }
    let titles = ["Number", "Name"] + numbers + (hasCriteria ? ["Criteria"] : []) + ["File", "Error"]
    text.append(row: titles.map { .text($0) })
    for row in rows {
      var cells: [CSVText.Cell] = [.number(Double(row.number)), .text(row.name)]
      cells += figures.map { figure in row.figures.flatMap { figure.value($0) }.map { .number($0) } ?? .empty }
      if hasCriteria {
        cells.append(row.figures?.criteria.map { .text($0.packs.joined(separator: ", ")) } ?? .empty)
      }
      cells.append(row.files.first.map { .text("\(folder)/\($0)") } ?? .empty)
      cells.append(row.isBuilt ? .empty : .text(row.diagnostics.map(\.description).joined(separator: "; ")))
      text.append(row: cells)
    }
    return text.finish()
  }
}

extension EveryoneSummary.Figure {
  /// The name in the JSON; nil for what has an object of its own.
  fileprivate var key: StaticString? {
    switch self {
    case .contactHours: "contactHours"
    case .evaluations: "evaluations"
    case .responses: "responses"
    case .mentees: "mentees"
    case .plannedEffort: "plannedEffort"
    case .actualEffort: "actualEffort"
    case .goals: "goals"
    case .gaps: "gaps"
    case .rulesMet, .rulesNotMet, .bindingRulesNotMet, .rulesUnclear: nil
    }
  }
}
