import DossierAssembly
import PortfolioModel

/// The summary of everybody's documents: who there is, a row of numbers for each, and whose document is missing.
struct EveryoneSummary {
  let template: DossierTemplate
  /// By name.
  let rows: [EveryoneRow]
  let audience: Audience
  let asOf: CalendarDay
  /// The folder of the documents, as the index links to it.
  let folder: String
  /// Files of an earlier run, by name.
  let leftovers: [String]
  /// The names that more than one person has.
  private let sharedNames: Set<String>
  /// The ids of the packs of rules that anybody was compared with.
  let criteria: [String]
  /// The numbers that the reader sees of anybody: what is hidden from the reader is no column, nor are rules that nobody
  /// chose.
  let figures: [Figure]

  init(
    _ template: DossierTemplate, rows: [EveryoneRow], audience: Audience, asOf: CalendarDay, folder: String,
    leftovers: [String]
  ) {
    (self.template, self.audience, self.asOf) = (template, audience, asOf)
    (self.folder, self.leftovers) = (folder, leftovers)
    self.rows = rows.sorted { $0.order < $1.order }
    sharedNames = Set(Dictionary(grouping: rows, by: \.name).filter { $0.value.count > 1 }.keys)
    criteria = Set(rows.compactMap(\.figures?.criteria).flatMap(\.packs)).sorted()
    figures = Self.figures(for: audience, hasCriteria: !criteria.isEmpty)
  }

  var built: Int { rows.count(where: \.isBuilt) }

  /// The period, where it is the same for everybody.
  var periodLabel: String? {
    let labels = Set(rows.compactMap(\.figures?.periodLabel))
    return labels.count == 1 ? labels.first : nil
  }

  /// With the person's number where two have the same name.
  func shownName(of row: EveryoneRow) -> String {
    sharedNames.contains(row.name) ? "\(row.name) (\(row.number))" : row.name
  }

  /// A number of the matrix.
  enum Figure: String, CaseIterable {
    case contactHours
    case evaluations
    case responses
    case mentees
    case plannedEffort
    case actualEffort
    case goals
    case gaps
    case rulesMet
    case rulesNotMet
    case bindingRulesNotMet
    case rulesUnclear

    var title: String {
      switch self {
      case .contactHours: "Teaching"
      case .evaluations: "Evaluations"
      case .responses: "Responses"
      case .mentees: "Mentees"
      case .plannedEffort: "Effort planned"
      case .actualEffort: "Effort actual"
      case .goals: "Goals"
      case .gaps: "Gaps"
      case .rulesMet: "Rules met"
      case .rulesNotMet: "Rules not met"
      case .bindingRulesNotMet: "Of these required"
      case .rulesUnclear: "Cannot tell"
      }
    }

    var unit: String? {
      switch self {
      case .contactHours: "h"
      case .plannedEffort, .actualEffort: "%"
      default: nil
      }
    }

    func value(_ figures: PersonFigures) -> Double? {
      switch self {
      case .contactHours: figures.contactHours
      case .evaluations: Double(figures.evaluations)
      case .responses: Double(figures.responses)
      case .mentees: Double(figures.mentees)
      case .plannedEffort: figures.plannedEffort
      case .actualEffort: figures.actualEffort
      case .goals: Double(figures.goals)
      case .gaps: figures.gaps.map(Double.init)
      case .rulesMet: figures.criteria.map { Double($0.met) }
      case .rulesNotMet: figures.criteria.map { Double($0.notMet) }
      case .bindingRulesNotMet: figures.criteria.map { Double($0.notMetBinding) }
      case .rulesUnclear: figures.criteria.map { Double($0.cannotTell) }
      }
    }
  }

  private static func figures(for audience: Audience, hasCriteria: Bool) -> [Figure] {
    Figure.allCases.filter { figure in
      switch figure {
      case .plannedEffort, .actualEffort, .gaps: audience == .owner || audience == .department
      case .rulesMet, .rulesNotMet, .bindingRulesNotMet, .rulesUnclear: hasCriteria
      default: true
      }
    }
  }
}
