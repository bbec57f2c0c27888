import DossierAssembly
import Importing
import PortfolioModel
import PortfolioStore

/// One person's portfolio, read once, of which documents are made.
struct DocumentSource {
  let file: PortfolioFile
  let person: Person
  let portfolio: Portfolio
  let request: AssemblyRequest
  private let settings: PersonSettings
  let statements: [DossierAssembly.Statement]
  private let decisions: [RecordedDecision]
  private let packs: CriteriaPacks
  /// The criteria that were asked for or set; nil for none.
  private let ownCriteria: String?

  /// Opens the portfolio that the options mean.
  init(_ options: DocumentOptions, in context: CommandContext) throws {
    let file = try options.portfolio.open(in: context)
    try self.init(options, file: file, person: try options.portfolio.person(in: file), in: context)
  }

  init(_ options: DocumentOptions, file: PortfolioFile, person: Person, in context: CommandContext) throws {
    self = try storing {
      try file.reading { try DocumentSource(options, file: file, reader: $0, person: person, in: context) }
    }
  }

  /// Reads one of many people.
  init(
    _ options: DocumentOptions, file: PortfolioFile, reader: PortfolioReader, person: Person,
    in context: CommandContext
  ) throws {
    (self.file, self.person) = (file, person)
    settings = PersonSettings(reader.settings, person: person.id)
    request = try options.request(settings: settings, in: context)
    let policy = settings.policy
    portfolio = try storing { try reader.portfolio(of: person, policy: policy) }
    statements = try storing { try reader.statements(of: person) }.map {
      Statement(kind: $0.kind, markdown: $0.markdown)
    }
    decisions = try storing { try reader.decisions(of: person) }
    packs = CriteriaPacks(library: try options.templates.library(in: context), context: context)
    ownCriteria = options.criteria ?? settings[.criteria]
  }

  /// Assembles the document of a template; refuses one with a statement that cannot be rendered as it is written.
  ///
  /// - Parameter earlier: What the template's block `changes` compares with.
  func document(_ template: DossierTemplate, earlier: EarlierPortfolio? = nil) throws -> Document {
    let document = try draft(template, earlier: earlier)
    try Self.refuse(document.statementProblems)
    return document
  }

  /// Refuses statements that cannot be rendered as they are written.
  private static func refuse(_ problems: [StatementProblem]) throws {
    let blocking = problems.filter(\.isBlocking)
    guard blocking.isEmpty else { throw CommandFailure(blocking.map { Diagnostic($0) }) }
  }

  /// Assembles it whatever its statements say.
  func draft(_ template: DossierTemplate, earlier: EarlierPortfolio? = nil) throws -> Document {
    var request = request
    request.criteria = try packs.choice(for: template, own: ownCriteria)
    return DossierAssembler.assemble(
      template, portfolio: portfolio, statements: statements, decisions: decisions, earlier: earlier,
      request: request)
  }

  /// A document with what a summary of many says of it.
  typealias Summarized = (document: Document, figures: PersonFigures, concerns: [Diagnostic])

  /// Assembles the document of a template, with what a summary for the reader says of it.
  func documentWithFigures(
    _ template: DossierTemplate, earlier: EarlierPortfolio?, summaryFor reader: Audience
  ) throws -> Summarized {
    var request = request
    var concerns: [Diagnostic] = []
    request.criteria = try packs.choice(for: template, own: ownCriteria)
    if !template.criteriaNeeds.usesOwn, template.criteriaNeeds.named.isEmpty {
      // The document needs no rules; that its summary cannot have them is no reason to be without it.
      do {
        request.criteria.own = try ownCriteria.map { try packs.pack(named: $0) }
      } catch let failure as CommandFailure {
        concerns = failure.diagnostics
      }
    }
    let made = DossierAssembler.assembleWithFigures(
      template, portfolio: portfolio, statements: statements, decisions: decisions, earlier: earlier,
      request: request, summaryFor: reader)
    try Self.refuse(made.document.statementProblems)
    return (made.document, made.figures, concerns)
  }

  /// What the template's block `changes` compares with: the portfolio as it was at the last review, or on a day of the
  /// template's; nil where the template has no such block, or nothing says when the last review was.
  func earlier(for template: DossierTemplate) throws -> EarlierPortfolio? {
    guard template.changesSince != nil else { return nil }
    return try storing { try file.reading { try earlier(for: template, reader: $0) } }
  }

  func earlier(for template: DossierTemplate, reader: PortfolioReader) throws -> EarlierPortfolio? {
    guard let since = template.changesSince else { return nil }
    let day: CalendarDay? =
      switch since {
      case .day(let day): day
      case .lastReview: settings.lastReview ?? template.firstDay(for: request)
      }
    guard let day else { return nil }
    return EarlierPortfolio(
      try storing { try reader.portfolio(of: person, policy: settings.policy, asOf: day) }, asOf: day)
  }
}
