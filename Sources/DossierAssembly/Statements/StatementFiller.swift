import PortfolioModel

/// Fills in the marks of statements: citations become evidence ids, figures become numbers.
///
/// A statement with anything that cannot be filled in is a problem; what it says there is then left as it was written.
struct StatementFiller: Sendable {
  let figures: StatementFigures
  let periods: Periods
  let finder: CitationFinder
  private let visible: [String: Item]

  private var materials: Materials { figures.facts.materials }

  init(portfolio: Portfolio, facts: FactMaker, periods: Periods) {
    (figures, self.periods) = (StatementFigures(facts: facts), periods)
    finder = CitationFinder(portfolio)
    // What a statement says beside the code of a mentee who is not named would be known of that mentee.
    let redactor = facts.materials.redactor
    visible = Dictionary(
      facts.materials.all.filter { !redactor.isCoded($0.record) }.map { ($0.record.shortID, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A statement with its marks filled in.
  struct Filled: Sendable {
    var markdown: String
    var insertions: [Prose.Insertion] = []
    var problems: [StatementProblem] = []
  }

  func fill(_ statement: Statement, in period: CoveredPeriod) -> Filled {
    let text = StatementText(statement.markdown)
    var filled = Filled(markdown: "")
    filled.problems = StatementReview.problems(of: text.faults, in: text, statement: statement.kind)
    var position = 0
    for mark in text.marks {
      var problems: [StatementProblem] = []
      let content: Prose.Insertion.Content? =
        switch mark.content {
        case .citation(let references): citation(references, in: text, of: statement.kind, &problems)
        case .figure(let name, let typed):
          figure(name, period: typed, within: period, mark, in: text, of: statement.kind, &problems)
        }
      filled.problems += problems
      guard let content else { continue }
      filled.markdown += text.text(position..<mark.range.lowerBound)
      let start = filled.markdown.utf8.count
      filled.markdown += content.markdown
      filled.insertions.append(
        Prose.Insertion(
          range: start..<filled.markdown.utf8.count, source: text.text(mark.range), content: content))
      position = mark.range.upperBound
    }
    filled.markdown += text.text(position..<text.bytes.count)
    filled.problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return filled
  }

  private func citation(
    _ references: [StatementMark.Reference], in text: StatementText, of kind: String,
    _ problems: inout [StatementProblem]
  ) -> Prose.Insertion.Content? {
    var citations: [Prose.Citation] = []
    var isWhole = true
    for reference in references {
      guard let record = StatementReview.record(reference, in: text, of: kind, finder: finder, &problems) else {
        isWhole = false
        continue
      }
      let citation = visible[record.shortID].map { self.citation(of: $0) } ?? .withheld
      // One remark stands for all that is kept from the reader, and one mark for a record that is cited twice.
      if !citations.contains(where: { $0.recordID == citation.recordID }) { citations.append(citation) }
    }
    return isWhole ? .citation(citations) : nil
  }

  private func citation(of item: Item) -> Prose.Citation {
    let cells = CellMaker(materials: materials, period: .career)
    let fields: [FieldName] =
      switch item.record.kind {
      case .mentoringRelationship: ["mentee", "menteeLevel", "spans"]
      default: ["title", "spans"]
      }
    let origins = cells.origins(fields.filter { item.record[$0] != nil }, of: item).origins
    let date = item.spans.isEmpty ? nil : DateFormatting.text(item.spans)
    return Prose.Citation(
      recordID: item.record.shortID,
      label: [materials.label(of: item), date].compactMap(\.self).joined(separator: ", "),
      origins: origins.isEmpty ? [.computed(records: [item.record.shortID])] : origins)
  }

  private func figure(
    _ name: String, period typed: String?, within section: CoveredPeriod, _ mark: StatementMark,
    in text: StatementText, of kind: String, _ problems: inout [StatementProblem]
  ) -> Prose.Insertion.Content? {
    let place = text.place(of: mark.range.lowerBound)
    let excerpt = text.text(mark.range)
    guard let figure = StatementFigure(name) else {
      problems.append(.unknownFigure(name, statement: kind, at: place, excerpt: excerpt))
      return nil
    }
    var period = section
    if let typed {
      switch periods.covered(by: typed, around: section) {
      case .covered(let covered): period = covered
      case .unknown:
        problems.append(.unknownPeriod(typed, statement: kind, at: place, excerpt: excerpt))
        return nil
      case .noPromotion:
        problems.append(
          StatementProblem(
            .noValue, statement: kind, at: place, "The last promotion is not known, so nothing can be counted since.",
            excerpt: excerpt,
            remedy: "Record the appointments with rank and start, or write another period: {{\(figure.name) career}}."))
        return nil
      }
    }
    switch figures.outcome(figure, in: period) {
    case .value(let cell):
      if cell.content == .text(StatementFigures.notRecorded) {
        problems.append(
          StatementProblem(
            .nothingRecorded, statement: kind, at: place, "No record of the period tells this figure.",
            excerpt: excerpt,
            remedy: "Import or add what it counts, write another period, or leave it out: it reads “not recorded”."))
      }
      return .figure(
        Prose.ComputedFigure(name: figure.name, label: figure.label, periodLabel: period.label, cell: cell))
    case .none(let message, let remedy):
      problems.append(
        StatementProblem(.noValue, statement: kind, at: place, message, excerpt: excerpt, remedy: remedy))
      return nil
    }
  }
}
