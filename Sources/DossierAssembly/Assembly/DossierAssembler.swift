package import PortfolioModel

/// Turns a template and a portfolio into a document.
package enum DossierAssembler {
  /// Assembles a document.
  ///
  /// Pure: the same template, records, statements, decisions and request give the same document, in whatever order the
  /// records come. What the reader may not see is not in it.
  ///
  /// - Parameters:
  ///   - decisions: The owner's decisions, for the notes on corrections; `portfolio` has them applied already.
  ///   - earlier: What the template's block `changes` compares with; see ``DossierTemplate/changesSince``.
  package static func assemble(
    _ template: DossierTemplate, portfolio: Portfolio, statements: [Statement] = [],
    decisions: [RecordedDecision] = [], earlier: EarlierPortfolio? = nil, request: AssemblyRequest
  ) -> Document {
    assemble(
      template, basis: AssemblyBasis(template, portfolio, request: request), portfolio: portfolio,
      statements: statements, decisions: decisions, earlier: earlier, request: request
    ).document
  }

  /// Assembles a document of what was worked out already; with what its criteria matrices say, in their order.
  static func assemble(
    _ template: DossierTemplate, basis: AssemblyBasis, portfolio: Portfolio, statements: [Statement],
    decisions: [RecordedDecision], earlier: EarlierPortfolio?, request: AssemblyRequest
  ) -> (document: Document, criteria: [CriteriaReport]) {
    let (materials, periods, facts) = (basis.materials, basis.periods, basis.facts)
    let redactor = materials.redactor
    let audience = redactor.audience
    let criteria = CriteriaMatrix(
      request: request, materials: materials, periods: periods, statements: statements,
      documentID: template.id)
    var drafting = SectionDrafting(
      materials: materials, periods: periods, facts: facts, statements: statements, criteria: criteria,
      portfolio: portfolio)
    // With nothing, everything would have been added.
    drafting.changes = earlier.flatMap { earlier in
      if earlier.portfolio.records.isEmpty { return nil }
      return (
        ChangeList(
          PortfolioDifference(from: earlier.portfolio, to: portfolio), beganEmpty: earlier.portfolio.records.isEmpty,
          before: Materials(earlier.portfolio, request: request, redactor: redactor), after: materials,
          decisions: decisions), earlier.label
      )
    }
    var drafts = template.sections.compactMap { drafting.draft($0, around: periods.document) }

    // To those outside, a record that no table shows is not shown by a statement that cites it either.
    if !redactor.isInside {
      let shown = Set(materials.all.filter { drafting.shown.contains($0.position) }.map(\.shortID))
      for place in drafts.indices { drafts[place].withholdCitations(except: shown) }
    }

    let undated = drafting.undatedItems
    if !undated.isEmpty, !drafts.contains(where: { $0.holds(.undated) }) {
      if template.layout.titlePage == .brief {
        drafts.last { !$0.isEmpty }.map { last in
          drafts = drafts.map {
            $0.id == last.id ? $0.adding(Remark(UndatedLists(materials: materials).note(undated))) : $0
          }
        }
      } else {
        drafts.append(DraftSection.undated(period: periods.document))
      }
    }
    let lists = UndatedLists(materials: materials).blocks(undated)
    for place in drafts.indices { drafts[place].replace(.undated, with: lists) }
    if drafts.contains(where: { $0.holds(.provenanceNotes) }) {
      let provenance = ProvenanceNotes(materials: materials, shown: drafting.shown).blocks
      for place in drafts.indices { drafts[place].replace(.provenanceNotes, with: provenance) }
    }

    let empty = drafts.flatMap { $0.emptySections(within: nil) }
    // The department's copy goes to a committee, which is not shown what the candidate has to do; how much there is, is
    // counted for whoever builds it.
    let asksForGaps = request.includesGapReport ?? (template.includesGapReport && redactor.isInside)
    let carriesGaps = request.includesGapReport ?? (asksForGaps && audience == .owner)
    var gaps: [Gap] = []
    if asksForGaps {
      gaps = [periods.promotionGap].compactMap(\.self)
      gaps += empty.map { section in
        Gap(
          kind: .emptySection, message: "The section “\(section.title)” is empty and left out.",
          remedy: section.remedy ?? "Import or add records for it, or remove it from the template.")
      }
      gaps += drafts.flatMap(\.statementGaps) + drafting.gaps
      let dateless = Set(undated.map(\.position)).union(drafting.shown)
      gaps += GapReport(materials: materials, period: periods.document).gaps(
        undated: materials.all.filter {
          $0.isUndated && Materials.needsDate($0.record.kind) && dateless.contains($0.position)
        })
    }
    if asksForGaps {
      gaps += DomainGaps(materials: materials, shown: drafting.shown).gaps
      gaps += DocumentLength.gaps(of: template, sections: Self.numbered(drafts, prefix: ""))
    }
    let gapBlocks = Self.table(of: gaps).map { [Block.table($0)] } ?? []
    for place in drafts.indices { drafts[place].replace(.gaps, with: gapBlocks) }

    let sections = Self.numbered(drafts, prefix: "")
    let known = Set(sections.flatMap(\.allIDs))
    let titlePage = titlePage(
      template, materials: materials, facts: facts, periods: periods, drafts: drafts, known: known)
    let cited = CitedOrigins(titlePage: titlePage, sections: sections)
    let document = Document(
      templateID: template.id, title: template.title, titlePage: titlePage, periodLabel: periods.document.label,
      audience: audience, asOf: request.asOf, sections: sections, gaps: carriesGaps ? gaps : [],
      gapCount: gaps.count, emptySections: empty.map(\.title),
      sources: cited.sources(of: materials, among: portfolio.sources),
      decisions: DecisionNotes(materials: materials, decisions: decisions).notes(for: cited),
      career: CareerMaker(materials: materials).career(showing: drafting.shown.union(undated.map(\.position))),
      withheld: drafting.withheld.total(showing: drafting.shown.union(undated.map(\.position))),
      layout: template.layout, statementProblems: drafting.statementProblems)
    return (document, drafting.criteriaReports)
  }

  private static func titlePage(
    _ template: DossierTemplate, materials: Materials, facts: FactMaker, periods: Periods, drafts: [DraftSection],
    known: Set<String>
  ) -> TitlePage {
    let usual: [Fact] = [
      .rank, .rankSought, .track, .areaOfExcellence, .department, .school, .period, .date,
    ]
    let order = template.titleFacts.isEmpty ? usual : template.titleFacts
    let values = order.compactMap { fact in
      facts.cell(fact, in: periods.document).map { KeyFact(label: fact.label, cell: $0) }
    }
    let headlines = template.headlines.prefix(5).compactMap { headline -> KeyFact? in
      let period = drafts.lazy.compactMap { $0.period(of: headline.section) }.first ?? periods.document
      return facts.cell(headline.fact, in: period).map { cell in
        KeyFact(
          label: headline.fact.label, cell: cell,
          sectionID: known.contains(headline.section) ? headline.section : nil)
      }
    }
    return TitlePage(name: DisplayName.withDegrees(materials), facts: values, headlines: headlines)
  }

  /// Numbers the sections that hold something.
  private static func numbered(_ drafts: [DraftSection], prefix: String) -> [Section] {
    var sections: [Section] = []
    for draft in drafts where !draft.isEmpty {
      let number = "\(prefix)\(sections.count + 1)"
      sections.append(
        Section(
          id: draft.id, number: number, title: draft.title, blocks: draft.finishedBlocks,
          subsections: numbered(draft.subsections, prefix: number + ".")))
    }
    return sections
  }

  private static func table(of gaps: [Gap]) -> Table? {
    guard !gaps.isEmpty else { return nil }
    return Table(
      id: "gap-report", caption: "What is missing, and what to do about it",
      columns: [
        Table.Column(id: "message", title: "What is missing"), Table.Column(id: "remedy", title: "What to do"),
      ],
      groups: [
        Table.Group(
          rows: gaps.map { gap in
            Table.Row(
              recordID: gap.recordIDs.count == 1 ? gap.recordIDs.first : nil,
              cells: [
                Cell(
                  .text(gap.message),
                  origins: gap.recordIDs.isEmpty ? [] : [.computed(records: gap.recordIDs)]),
                Cell(.text(gap.remedy)),
              ])
          })
      ])
  }
}

extension Section {
  /// The ids of the section and of those within.
  fileprivate var allIDs: [String] { [id] + subsections.flatMap(\.allIDs) }
}
