import PortfolioModel

/// Makes the tables of criteria with their evidence, as one reader may see them.
///
/// Rules are judged by all that the owner has, and again by what the reader sees. Where the two differ, the reader is not
/// given a verdict that the page does not bear out: the department reads that this copy cannot tell, and others do not
/// see the rule.
struct CriteriaMatrix: Sendable {
  private let choice: CriteriaChoice
  private let request: AssemblyRequest
  private let materials: Materials
  private let periods: Periods
  private let statements: [Statement]
  private let documentID: String?

  init(
    request: AssemblyRequest, materials: Materials, periods: Periods, statements: [Statement], documentID: String?
  ) {
    (choice, self.request) = (request.criteria, request)
    (self.materials, self.periods, self.statements) = (materials, periods, statements)
    self.documentID = documentID
  }

  /// The rules of a pack as the reader may know how they end; nil when nobody chose criteria.
  ///
  /// - Parameter name: The id of a pack that the template names; nil takes the one that the owner chose.
  func report(pack name: String?, period: CoveredPeriod) -> CriteriaReport? {
    choice.pack(name).map { pack in
      CriteriaReport(
        pack: pack, asOf: materials.asOf, periodLabel: period.label, results: results(pack, period: period))
    }
  }

  /// The matrix of a block, and what of it is missing; nil when nothing is for the reader.
  func matrix(_ block: CriteriaTemplate, _ report: CriteriaReport) -> (table: Table, gaps: [Gap])? {
    let (pack, results) = (report.pack, report.results)
    let shown = results.filter { $0.outcome != .notApplicable }
    guard !shown.isEmpty else { return nil }
    let isInside = materials.redactor.isInside
    // What to do is for whoever can do it; a committee reads what there is.
    let advises = materials.redactor.audience == .owner
    let groups = CriterionRule.Severity.allCases.compactMap { severity -> Table.Group? in
      let rows = shown.filter { $0.rule.severity == severity }.map { row($0, advises: advises) }
      return rows.isEmpty ? nil : Table.Group(title: Self.title(of: severity), rows: rows)
    }
    var columns = [
      Table.Column(id: "criterion", title: "Criterion"), Table.Column(id: "evidence", title: "Evidence"),
      Table.Column(id: "status", title: "Status"),
    ]
    if advises { columns.append(Table.Column(id: "advice", title: "What to add")) }
    let table = Table(
      id: block.id, caption: block.caption ?? pack.title, columns: columns, groups: groups,
      notes: notes(pack, results, isInside: isInside).map { Remark($0) })
    return (table, isInside ? gaps(shown) : [])
  }

  private func results(_ pack: CriteriaPack, period: CoveredPeriod) -> [CriteriaReport.Result] {
    let own = career(materials, period: period)
    if materials.redactor.audience == .owner { return CriteriaChecker.report(pack, own).results }
    let complete = career(
      Materials(
        materials.portfolio, request: request,
        redactor: Redactor(audience: .owner, smallN: materials.redactor.smallN)),
      period: period)
    return pack.rules.compactMap { rule in
      if !materials.redactor.isInside, rule.check.isForInside { return nil }
      let seen = CriteriaChecker.result(rule, own)
      if seen.outcome == CriteriaChecker.result(rule, complete).outcome { return seen }
      guard materials.redactor.isInside else { return nil }
      return CriteriaReport.Result(
        rule: rule, outcome: .cannotTell, finding: "What this rests on is not all in this copy.", evidence: [],
        advice: "Ask the owner of the portfolio.", metOn: nil)
    }
  }

  private func career(_ materials: Materials, period: CoveredPeriod) -> CriteriaCase {
    let mayReadAll = materials.redactor.sees(.personal)
    return CriteriaCase(
      materials: materials, periods: periods, period: period, candidate: request.candidate,
      statements: statements.filter { mayReadAll || !Redactor.isForInside(statementKind: $0.kind) },
      documentID: documentID)
  }

  private func row(_ result: CriteriaReport.Result, advises: Bool) -> Table.Row {
    var cells = [
      Cell(.text(result.rule.title)),
      // The records stand beside the words, so no mark has to lead to them.
      Cell(.text(result.finding), references: result.evidence),
      Cell(.text(result.outcome.label), needsAttention: result.outcome == .notMet),
    ]
    if advises {
      let time = result.metOn.map { "By time alone it is met on \(DateFormatting.text($0))." }
      // The advice of a rule of time says the day itself.
      cells.append(Cell(.text(result.advice ?? time ?? "")))
    }
    return Table.Row(recordID: nil, cells: cells)
  }

  private func notes(_ pack: CriteriaPack, _ results: [CriteriaReport.Result], isInside: Bool) -> [String] {
    let effective = pack.effective ?? "the source does not say"
    var notes = ["Source of the rules: \(pack.source.text); in force: \(effective). \(pack.note)"]
    let shown = results.filter { $0.outcome != .notApplicable }
    var bySource: [(text: String, titles: [String])] = []
    for result in shown {
      guard let text = result.rule.source?.text else { continue }
      if let place = bySource.firstIndex(where: { $0.text == text }) {
        bySource[place].titles.append(result.rule.title)
      } else {
        bySource.append((text, [result.rule.title]))
      }
    }
    if !bySource.isEmpty {
      notes.append(
        bySource.map { "\($0.titles.map { "“\($0)”" }.joined(separator: ", ")): \($0.text)" }.joined(separator: "; ")
          + ".")
    }
    let report = CriteriaReport(pack: pack, asOf: materials.asOf, periodLabel: "", results: isInside ? results : shown)
    notes.append(
      "\(report.summary). The program compares records with rules; what they are worth, the committee judges.")
    let others = results.filter { $0.outcome == .notApplicable }.map(\.rule.title)
    if isInside, !others.isEmpty { notes.append("Not asked here: \(others.joined(separator: ", ")).") }
    return notes
  }

  private func gaps(_ results: [CriteriaReport.Result]) -> [Gap] {
    results.filter { $0.outcome == .notMet && $0.rule.severity.isBinding }.map { result in
      Gap(
        kind: .criterionNotMet, message: "The criterion “\(result.rule.title)” is not met: \(result.finding)",
        remedy: result.advice ?? "See what the school asks for.", recordIDs: result.evidence)
    }
  }

  private static func title(of severity: CriterionRule.Severity) -> String {
    switch severity {
    case .required: "Required"
    case .recommended: "Recommended"
    case .prohibited: "Not allowed"
    }
  }
}
