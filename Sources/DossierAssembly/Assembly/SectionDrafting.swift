import PortfolioModel

/// Assembles the sections of a template, and remembers what was shown, what has no date and what is missing.
struct SectionDrafting: Sendable {
  let materials: Materials
  let periods: Periods
  let facts: FactMaker
  let statements: [Statement]
  /// What changed since an earlier day, with what that day is called; nil where nobody asked or nothing is known of it.
  var changes: (list: ChangeList, label: String)?
  let criteria: CriteriaMatrix
  /// The positions of the records that are in the document.
  private(set) var shown: Set<Int> = []
  private(set) var gaps: [Gap] = []
  private var undated: [Int: Item] = [:]
  /// Made for the first statement that asks for it; most have nothing to fill in.
  private var filler: StatementFiller?
  private let portfolio: Portfolio
  /// What cannot be filled in.
  private(set) var statementProblems: [StatementProblem] = []
  private(set) var withheld: WithheldCounter
  /// What the criteria matrices say that were asked for.
  private(set) var criteriaReports: [CriteriaReport] = []

  init(
    materials: Materials, periods: Periods, facts: FactMaker, statements: [Statement], criteria: CriteriaMatrix,
    portfolio: Portfolio
  ) {
    self.portfolio = portfolio
    (self.materials, self.periods, self.facts, self.statements) = (materials, periods, facts, statements)
    self.criteria = criteria
    withheld = WithheldCounter(materials.redactor)
  }

  /// Records without a date that a section would hold if a period could tell, and that no other section shows.
  var undatedItems: [Item] {
    undated.values.filter { !shown.contains($0.position) }.sorted { $0.position < $1.position }
  }

  /// Drafts a section; nil when it is not for the reader.
  mutating func draft(_ section: SectionTemplate, around: CoveredPeriod) -> DraftSection? {
    let period = periods.covered(by: section.period, around: around)
    if let audiences = section.audiences, !audiences.contains(materials.redactor.audience) {
      if audiences.contains(.owner) { count(section, around: period) }
      return nil
    }
    var blocks: [DraftSection.DraftBlock] = []
    if let intro = section.intro {
      let statement = Statement(kind: "", markdown: intro)
      blocks.append(.introduction(.prose(Prose(title: nil, markdown: intro, wordCount: statement.wordCount))))
    }
    var missing: [Gap] = []
    for block in section.blocks {
      blocks += draft(block, in: section, period: period)
      if case .statement(let statement) = block, let gap = missingStatement(statement) { missing.append(gap) }
    }
    return DraftSection(
      id: section.id, title: section.title, remedy: section.remedy, period: period,
      isAboutDocument: section.isAboutDocument, blocks: blocks,
      subsections: section.subsections.compactMap { draft($0, around: period) }, missingStatements: missing)
  }

  private mutating func draft(
    _ block: BlockTemplate, in section: SectionTemplate, period: CoveredPeriod
  ) -> [DraftSection.DraftBlock] {
    switch block {
    case .undated: return [.awaiting(.undated)]
    case .gaps: return [.awaiting(.gaps)]
    case .provenanceNotes: return [.awaiting(.provenanceNotes)]
    case .changes(let template):
      return changes.map { changes in
        ChangeBlocks(
          list: changes.list, label: changes.label, id: template.id, caption: template.caption, limit: template.limit
        ).blocks.map { .finished($0) }
      } ?? []
    case .criteria(let block):
      guard let report = criteria.report(pack: block.pack, period: period) else { return [] }
      criteriaReports.append(report)
      guard let made = criteria.matrix(block, report) else { return [] }
      gaps += made.gaps
      return [.finished(.table(made.table))]
    case .note(let text): return [.finished(.note(Remark(text)))]
    case .signatures(let lines): return lines.isEmpty ? [] : [.finished(.signatures(lines))]
    case .keyFacts(let wanted):
      let found = wanted.compactMap { fact in
        facts.cell(fact, in: period).map { KeyFact(label: fact.label, cell: $0) }
      }
      return found.isEmpty ? [] : [.finished(.keyFacts(found))]
    case .statement(let statement): return prose(statement, period: period).map { [.finished(.prose($0))] } ?? []
    case .table(let table):
      let (items, cells) = select(table.query, around: period, in: section)
      if let counts = menteeCounts(table.query, id: table.id, caption: table.caption ?? section.title, items: items) {
        return counts
      }
      withheld.take(items, fields: table.columns.flatMap(\.fields))
      return TableBuilder(template: table, defaultCaption: section.title, cells: cells).tables(items).map {
        .finished(.table($0))
      }
    case .list(let list):
      let (items, cells) = select(list.query, around: period, in: section)
      gaps += [LabelledListGap.gap(of: list, in: section, items: items, materials: materials)].compactMap(\.self)
      if let counts = menteeCounts(list.query, id: list.id, caption: list.title ?? section.title, items: items) {
        return counts
      }
      count(list, items: items)
      return ListBuilder(template: list, cells: cells).blocks(items).map { .finished($0) }
    case .summary(let summary):
      let (items, cells) = select(summary.query, around: period, in: section)
      return SummaryBuilder(template: summary, defaultCaption: section.title, cells: cells).table(items).map {
        [.finished(.table($0))]
      } ?? []
    case .evaluationChecklist(let checklist):
      let covered = periods.covered(by: checklist.period, around: period)
      return EvaluationChecklist(template: checklist, materials: materials, period: covered).table.map {
        [.finished(.table($0))]
      } ?? []
    case .figure(let figure):
      let (items, cells) = select(figure.query, around: period, in: section)
      if figure.kind == .menteeTimeline {
        withheld.take(items, fields: ["mentee", "outcomes", "currentPosition", "currentOrganization"])
        if materials.redactor.countsMentees { return [] }
      }
      let made: Figure? =
        switch figure.kind {
        case .teachingHours: TeachingHoursFigure(template: figure, cells: cells).figure(items)
        case .evaluationMeans: EvaluationFigure(template: figure, cells: cells).figure(items)
        case .menteeTimeline: MenteeFigure(template: figure, cells: cells).figure(items)
        case .scopes: ScopesFigure(template: figure, cells: cells).figure(items)
        case .effort: EffortFigure(template: figure, cells: cells).figure(items)
        case .scholarship: ScholarshipFigure(template: figure, cells: cells).figure(items)
        case .themes: ThemesFigure(template: figure, cells: cells).figure(items)
        }
      return made.map { [.finished(.figure($0))] } ?? []
    }
  }

  private mutating func select(
    _ query: RecordQuery, around: CoveredPeriod, in section: SectionTemplate
  ) -> ([Item], CellMaker) {
    let period = periods.covered(by: query.period, around: around)
    var (items, undated) = materials.select(query, in: period)
    if materials.redactor.countsMentees, query.kinds.count > 1 {
      items.removeAll { $0.record.kind == .mentoringRelationship }
    }
    for item in items { shown.insert(item.position) }
    for item in undated where !(materials.redactor.countsMentees && item.record.kind == .mentoringRelationship) {
      self.undated[item.position] = item
    }
    if withheld.isNeeded { withheld.take(materials.withheld(query, in: period)) }
    let cells = CellMaker(
      materials: materials, period: period, items: items, dateStyle: section.dateStyle ?? .words)
    return (items, cells)
  }

  /// In the place of mentees, for readers who see none, how many there are; nil where the block lists them.
  private mutating func menteeCounts(
    _ query: RecordQuery, id: String, caption: String, items: [Item]
  ) -> [DraftSection.DraftBlock]? {
    guard materials.redactor.countsMentees, query.kinds == [.mentoringRelationship] else { return nil }
    withheld.take(items, fields: ["mentee", "outcomes"])
    return MenteeCounts(id: id, caption: caption, materials: materials).table(items).map {
      [.finished(.table($0))]
    } ?? []
  }

  private mutating func count(_ list: ListTemplate, items: [Item]) {
    guard withheld.isNeeded else { return }
    if list.format == .comments { return withheld.takeComments(of: items) }
    for (kind, items) in Dictionary(grouping: items, by: \.record.kind) {
      let fields = list.fields.isEmpty ? ListBuilder.usualFields(of: kind) : list.fields
      withheld.take(items, fields: ListBuilder.titleFields(of: kind) + fields)
    }
  }

  /// Counts what a section holds that is not for the reader.
  private mutating func count(_ section: SectionTemplate, around: CoveredPeriod) {
    for block in section.blocks {
      let query: RecordQuery
      switch block {
      case .table(let table): query = table.query
      case .list(let list): query = list.query
      case .figure(let figure): query = figure.query
      case .summary(let summary): query = summary.query
      case .statement(let template):
        if statement(template.kind) != nil { withheld.takeStatement(template.kind) }
        continue
      default: continue
      }
      let period = periods.covered(by: query.period, around: around)
      withheld.takeElsewhere(materials.select(query, in: period, isOrdered: false).items)
      withheld.take(materials.withheld(query, in: period))
    }
    for subsection in section.subsections {
      count(subsection, around: periods.covered(by: subsection.period, around: around))
    }
  }

  private mutating func prose(_ template: StatementTemplate, period: CoveredPeriod) -> Prose? {
    if !isForReader(template), statement(template.kind) != nil { withheld.takeStatement(template.kind) }
    guard isForReader(template), let statement = statement(template.kind) else { return nil }
    let title = title(of: template)
    let count = statement.wordCount
    if let limit = template.wordLimit, count > limit {
      gaps.append(
        Gap(
          kind: .statementTooLong,
          message:
            "“\(title)” has \(NumberFormatting.text(Double(count))) words; the limit is \(NumberFormatting.text(Double(limit))).",
          remedy: "Shorten it by \(NumberFormatting.count(count - limit, "word", "words"))."))
    }
    if let minimum = template.wordMinimum, count < minimum {
      gaps.append(
        Gap(
          kind: .statementTooShort,
          message:
            "“\(title)” has \(NumberFormatting.text(Double(count))) words; \(NumberFormatting.text(Double(minimum))) are expected.",
          remedy: "Say more: dossier statement set \(template.kind) FILE.md"))
    }
    // Marks are filled in where they stand, so names give way to codes before.
    let covered = Statement(
      kind: statement.kind, markdown: materials.cover.covered(statement.markdown), title: statement.title)
    let filled = filled(covered, in: period)
    statementProblems += filled.problems
    return Prose(
      title: template.title ?? statement.title ?? title, markdown: filled.markdown, wordCount: count,
      wordLimit: template.wordLimit, insertions: filled.insertions)
  }

  private mutating func filled(_ statement: Statement, in period: CoveredPeriod) -> StatementFiller.Filled {
    guard StatementText.mayHoldMarks(statement.markdown) else { return .init(markdown: statement.markdown) }
    let filler = filler ?? StatementFiller(portfolio: portfolio, facts: facts, periods: periods)
    self.filler = filler
    return filler.fill(statement, in: period)
  }

  private func missingStatement(_ template: StatementTemplate) -> Gap? {
    guard !template.isOptional, isForReader(template), statement(template.kind) == nil else { return nil }
    return Gap(
      kind: .missingDetail, message: "There is no text for “\(title(of: template))”.",
      remedy: "Write one: dossier statement set \(template.kind) FILE.md")
  }

  private func isForReader(_ template: StatementTemplate) -> Bool {
    !Redactor.isForInside(statementKind: template.kind) || materials.redactor.sees(.personal)
  }

  private func title(of template: StatementTemplate) -> String {
    template.title ?? Vocabulary.statementKind.label(of: template.kind)
  }

  private func statement(_ kind: String) -> Statement? { materials.statement(kind, among: statements) }
}

extension SectionTemplate {
  /// Whether the section holds nothing but what is said of the document as a whole.
  fileprivate var isAboutDocument: Bool {
    !blocks.isEmpty && subsections.isEmpty
      && blocks.allSatisfy { block in
        switch block {
        case .undated, .gaps, .provenanceNotes, .changes: true
        default: false
        }
      }
  }
}
