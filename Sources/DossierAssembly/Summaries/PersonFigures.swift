package import PortfolioModel

/// What a summary of many people says of one: a row of a few numbers, for whoever reads the summary.
package struct PersonFigures: Sendable {
  /// "2024–25", as the document says.
  package let periodLabel: String
  package let contactHours: Double?
  /// Summaries whose results the reader sees.
  package let evaluations: Int
  /// The responses of these.
  package let responses: Int
  package let mentees: Int
  /// The sum of the period's effort in percent; nil where nothing is recorded, the reader may not see it, or the period
  /// is longer than a year: years do not add up to a whole.
  package let plannedEffort: Double?
  package let actualEffort: Double?
  /// Goals of the period and of what comes after it.
  package let goals: Int
  /// What a reader of the document will miss; nil where the reader is not told.
  package let gaps: Int?
  /// How the promotion rules end; nil where nobody chose any, or none are for the reader.
  package let criteria: CriteriaTally?

  init(_ basis: AssemblyBasis, gaps: Int, criteria: CriteriaTally?) {
    self.criteria = criteria
    let (materials, period) = (basis.materials, basis.periods.document)
    func select(_ kind: RecordKind, in period: CoveredPeriod) -> [Item] {
      materials.select(RecordQuery(kinds: [kind]), in: period, isOrdered: false).items
    }
    periodLabel = period.label
    let hours = select(.teachingActivity, in: period).compactMap { materials.hours(of: $0, in: period)?.amount }
    contactHours = hours.isEmpty ? nil : hours.reduce(0, +)
    let shown = select(.evaluationSummary, in: period).filter {
      materials.redactor.hiding("overallMean", of: $0.record) == nil
    }
    evaluations = shown.count
    responses = shown.reduce(0) { $0 + ($1.reading.responses ?? 0) }
    mentees = materials.menteeNames.count(of: select(.mentoringRelationship, in: period))
    let effort = period.isWithinOneYear ? select(.effortAllocation, in: period) : []
    func sum(_ field: FieldName) -> Double? {
      let values = effort.compactMap { item in
        materials.redactor.hiding(field, of: item.record) == nil ? item.record.number(field) : nil
      }
      return values.isEmpty ? nil : values.reduce(0, +)
    }
    (plannedEffort, actualEffort) = (sum("planned"), sum("actual"))
    let goals = select(.goal, in: period) + select(.goal, in: basis.periods.covered(by: .following, around: period))
    self.goals = Set(goals.map(\.position)).count
    self.gaps = materials.redactor.isInside ? gaps : nil
  }
}

extension CoveredPeriod {
  fileprivate var isWithinOneYear: Bool {
    guard let days, let next = days.lowerBound.adding(years: 1) else { return false }
    return days.upperBound < next
  }
}

extension DossierAssembler {
  /// Assembles a document, and works out what a summary of many says of it.
  ///
  /// - Parameter reader: Who reads the summary; often not who reads the document.
  package static func assembleWithFigures(
    _ template: DossierTemplate, portfolio: Portfolio, statements: [Statement] = [],
    decisions: [RecordedDecision] = [], earlier: EarlierPortfolio? = nil, request: AssemblyRequest,
    summaryFor reader: Audience
  ) -> (document: Document, figures: PersonFigures) {
    let basis = AssemblyBasis(template, portfolio, request: request)
    let (document, criteria) = assemble(
      template, basis: basis, portfolio: portfolio, statements: statements, decisions: decisions, earlier: earlier,
      request: request)
    let isSame = reader == document.audience
    let own =
      isSame ? basis : AssemblyBasis(template, basis.materials.portfolio, request: request, audience: reader)
    let tally = CriteriaTally(
      of: template, basis: own, statements: statements, request: request,
      known: isSame ? criteria : nil)
    return (document, PersonFigures(own, gaps: document.gapCount, criteria: tally))
  }
}
