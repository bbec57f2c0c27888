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
  let statements: [DossierAssembly.Statement]
  private let decisions: [RecordedDecision]

  /// Opens the portfolio that the options mean.
  init(_ options: DocumentOptions, in context: CommandContext) throws {
    let file = try options.portfolio.open(in: context)
    try self.init(options, file: file, person: try options.portfolio.person(in: file), in: context)
  }

  init(_ options: DocumentOptions, file: PortfolioFile, person: Person, in context: CommandContext) throws {
    (self.file, self.person) = (file, person)
    portfolio = try file.resolved(person)
    request = try options.request(for: person, of: file, in: context)
    statements = try storing { try file.statements(of: person.id) }.map {
      Statement(kind: $0.kind, markdown: $0.markdown)
    }
    decisions = try storing { try file.decisions(of: person.id) }
  }

  /// Assembles the document of a template; refuses one with a statement that cannot be rendered as it is written.
  ///
  /// - Parameter earlier: What the template's block `changes` compares with.
  func document(_ template: DossierTemplate, earlier: EarlierPortfolio? = nil) throws -> Document {
    let document = draft(template, earlier: earlier)
    let blocking = document.statementProblems.filter(\.isBlocking)
    guard blocking.isEmpty else {
      throw CommandFailure(blocking.map { Diagnostic($0) })
    }
    return document
  }

  /// Assembles it whatever its statements say.
  func draft(_ template: DossierTemplate, earlier: EarlierPortfolio? = nil) -> Document {
    DossierAssembler.assemble(
      template, portfolio: portfolio, statements: statements, decisions: decisions, earlier: earlier,
      request: request)
  }

  /// What the template's block `changes` compares with: the portfolio as it was at the last review, or on a day of the
  /// template's; nil where the template has no such block, or nothing says when the last review was.
  func earlier(for template: DossierTemplate) throws -> EarlierPortfolio? {
    guard let since = template.changesSince else { return nil }
    let settings = PersonSettings(try storing { try file.settings() }, person: person.id)
    let day: CalendarDay? =
      switch since {
      case .day(let day): day
      case .lastReview: settings.lastReview ?? template.firstDay(for: request)
      }
    guard let day else { return nil }
    return EarlierPortfolio(
      try storing { try file.portfolio(of: person.id, policy: settings.policy, asOf: day) }, asOf: day)
  }
}
