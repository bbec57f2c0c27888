import ArgumentParser
import DossierAssembly
import Importing
import JSONExporting
import PortfolioModel

extension StatementCommand {
  /// `dossier statement check [KIND]`
  struct Check: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Says what is wrong with statements: length, citations, figures, numbers without evidence.",
      discussion: """
        Words are held against the limit of every template that uses the statement, or of those named with --template. \
        Exit status 2 when something needs attention.
        """)

    @Argument(help: "The kind; all statements when absent.")
    var kind: String?

    @Option(name: .long, help: "A dossier template to check against; may be given again. Default: all there are.")
    var template: [String] = []

    @OptionGroup var options: DocumentOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let wanted = try kind.map { try Set.kind($0) }
      let library = try options.templates.library(in: context)
      let names = template.isEmpty ? DossierTemplates.names(in: library) : template
      let templates = try names.map { try DossierTemplates.template(named: $0, library: library, in: context) }
      let source = try DocumentSource(options, in: context)
      let statements = source.statements.filter { wanted == nil || $0.kind == wanted }
      if let wanted, statements.isEmpty {
        throw CommandFailure(
          .invalid("a statement of the portfolio", wanted, expected: "one that `dossier statement list` names"))
      }
      let drafts = try templates.map { ($0, try source.draft($0)) }
      let checks = statements.map {
        StatementCheck($0, portfolio: source.portfolio, drafts: drafts, request: source.request)
      }
      switch form.output {
      case .human: context.write(StatementCheckReport.text(of: checks))
      case .json: context.write(StatementCheckReport.json(of: checks))
      }
      return checks.allSatisfy(\.findings.isEmpty) ? .done : .attention
    }
  }
}
