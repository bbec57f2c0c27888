import PortfolioModel

/// What a document and what is said of it in a summary have in common.
struct AssemblyBasis: Sendable {
  let materials: Materials
  let periods: Periods
  let facts: FactMaker

  /// - Parameter audience: Who reads; nil takes the request's, else the template's.
  init(_ template: DossierTemplate, _ portfolio: Portfolio, request: AssemblyRequest, audience: Audience? = nil) {
    self.init(
      template, PortfolioItems(portfolio, smallN: max(1, request.smallNThreshold), calendar: request.calendar),
      request: request, audience: audience)
  }

  init(
    _ template: DossierTemplate, _ portfolio: PortfolioItems, request: AssemblyRequest, audience: Audience? = nil
  ) {
    let redactor = Redactor(
      audience: audience ?? request.audience ?? template.audience, smallN: max(1, request.smallNThreshold))
    materials = Materials(portfolio, request: request, redactor: redactor)
    periods = Periods(template: template, request: request, appointments: materials.items(of: .appointment))
    facts = FactMaker(materials: materials, periods: periods, candidate: request.candidate)
  }
}
