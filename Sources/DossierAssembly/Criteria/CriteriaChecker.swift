package import PortfolioModel

/// Judges a portfolio by a pack of rules.
package enum CriteriaChecker {
  /// Judges all rules as the owner sees the portfolio.
  ///
  /// Pure: the same pack, records, statements and request give the same report. Without a period in the request, the
  /// time since the last promotion is covered.
  package static func check(
    _ pack: CriteriaPack, portfolio: Portfolio, statements: [Statement] = [], request: AssemblyRequest
  ) -> CriteriaReport {
    let template = DossierTemplate(
      id: "check", title: "", audience: .owner, period: .period("since-last-promotion"), includesGapReport: false,
      headlines: [], sections: [], layout: .full, pageLimit: nil, fileName: nil)
    let materials = Materials(
      portfolio, request: request, redactor: Redactor(audience: .owner, smallN: max(1, request.smallNThreshold)))
    let periods = Periods(template: template, request: request, appointments: materials.items(of: .appointment))
    let career = CriteriaCase(
      materials: materials, periods: periods, period: periods.document, candidate: request.candidate,
      statements: statements, documentID: nil)
    return report(pack, career)
  }

  static func report(_ pack: CriteriaPack, _ career: CriteriaCase) -> CriteriaReport {
    CriteriaReport(
      pack: pack, asOf: career.asOf, periodLabel: career.period.label,
      results: pack.rules.map { result($0, career) })
  }

  static func result(_ rule: CriterionRule, _ career: CriteriaCase) -> CriteriaReport.Result {
    let judgement = rule.appliesTo.objection(career) ?? rule.check.judge(career)
    let needsAdvice = judgement.outcome == .notMet || judgement.outcome == .cannotTell
    let advice = needsAdvice ? [judgement.advice, rule.remedy].compactMap(\.self) : []
    return CriteriaReport.Result(
      rule: rule, outcome: judgement.outcome, finding: judgement.finding,
      evidence: judgement.evidence.map(\.shortID), advice: advice.isEmpty ? nil : advice.joined(separator: " "),
      metOn: judgement.metOn)
  }
}
