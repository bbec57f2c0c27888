import PortfolioModel

/// How many promotion rules end in which way, as the reader of a summary may know it; what is for another rank, track,
/// area or document is not counted.
package struct CriteriaTally: Hashable, Sendable {
  /// The ids of the packs of rules.
  package let packs: [String]
  package let met: Int
  package let notMet: Int
  /// Of those not met, the ones that bind: a case fails by each.
  package let notMetBinding: Int
  package let cannotTell: Int

  init?(_ reports: [CriteriaReport]) {
    guard reports.contains(where: { !$0.results.isEmpty }) else { return nil }
    packs = Set(reports.map(\.pack.id)).sorted()
    func count(_ outcome: CriterionOutcome) -> Int { reports.reduce(0) { $0 + $1.count(outcome) } }
    (met, notMet, cannotTell) = (count(.met), count(.notMet), count(.cannotTell))
    notMetBinding = reports.reduce(0) { sum, report in
      sum + report.results.count { $0.outcome == .notMet && $0.rule.severity.isBinding }
    }
  }

  /// The rules of the template's criteria matrices, as the reader finds them there. Where the template has no matrix, those
  /// that the owner chose, as `dossier check` judges them; that is for the owner and the department.
  ///
  /// - Parameter known: What the matrices of the document say where it is for the same reader.
  init?(
    of template: DossierTemplate, basis: AssemblyBasis, statements: [Statement], request: AssemblyRequest,
    known: [CriteriaReport]?
  ) {
    let hasMatrix = template.sections.contains(where: \.hasCriteria)
    if hasMatrix, let known {
      self.init(known)
      return
    }
    guard request.criteria.own != nil || !request.criteria.named.isEmpty else { return nil }
    let (materials, periods) = (basis.materials, basis.periods)
    let matrix = CriteriaMatrix(
      request: request, materials: materials, periods: periods, statements: statements,
      documentID: hasMatrix ? template.id : nil)
    if hasMatrix {
      self.init(
        template.sections.flatMap {
          $0.criteria(for: materials.redactor.audience, in: periods, around: periods.document)
        }.compactMap { matrix.report(pack: $0.pack, period: $0.period) })
    } else if materials.redactor.isInside {
      // The time that is checked where nobody says another.
      let period = periods.covered(by: .sinceLastPromotion, around: periods.document)
      self.init([matrix.report(pack: nil, period: period)].compactMap(\.self))
    } else {
      return nil
    }
  }
}

extension SectionTemplate {
  fileprivate var hasCriteria: Bool {
    subsections.contains(where: \.hasCriteria)
      || blocks.contains { if case .criteria = $0 { true } else { false } }
  }

  /// The packs of the section's matrices, with the time that they cover, as far as the section is for the reader.
  fileprivate func criteria(
    for reader: Audience, in periods: Periods, around: CoveredPeriod
  ) -> [(pack: String?, period: CoveredPeriod)] {
    if let audiences, !audiences.contains(reader) { return [] }
    let period = periods.covered(by: self.period, around: around)
    let own = blocks.compactMap { block -> (pack: String?, period: CoveredPeriod)? in
      if case .criteria(let criteria) = block { (criteria.pack, period) } else { nil }
    }
    return own + subsections.flatMap { $0.criteria(for: reader, in: periods, around: period) }
  }
}
