import ArgumentParser
import DossierAssembly
import Importing
import PortfolioModel
import PortfolioStore

/// `dossier statement`
struct StatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Keeps the narratives of a dossier, in Markdown.",
    subcommands: [Set.self, List.self, Show.self, Check.self, Figures.self], defaultSubcommand: List.self)

  struct Set: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Sets a statement from a Markdown file.")

    @Argument(help: "The kind: teachingPhilosophy, candidate, leadership, mentoring, executiveSummary, …")
    var kind: String

    @Argument(help: "The Markdown file.", completion: .file(extensions: ["md"]))
    var path: String

    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let kind = try Self.kind(kind)
      let text = try FileAccess.text(at: context.path(path))
      if text.allSatisfy(\.isWhitespace) {
        throw CommandFailure(.invalid("a statement", path, expected: "a Markdown file with text in it"))
      }
      let file = try portfolio.open(in: context)
      let person = try portfolio.person(in: file)
      let statement = Statement(kind: kind, markdown: text)
      let calendar = PersonSettings(try storing { try file.settings() }, person: person.id).calendar
      // A name that does not exist is a slip whatever the portfolio holds.
      let mistakes = StatementReview.mistakes(in: statement, calendar: calendar)
      guard mistakes.isEmpty else { throw CommandFailure(mistakes.map { Diagnostic($0, file: path) }) }
      _ = try storing { try file.setStatement(kind, markdown: text, of: person.id, on: context.today) }
      context.write("Set: \(Vocabulary.statementKind.label(of: kind)), \(statement.wordCount) words.\n")
      // What is cited may be imported later, so it is said and does not stop anything.
      var concerns: [Diagnostic] = []
      if StatementText.mayHoldMarks(text) {
        concerns += StatementReview.citations(in: statement, of: try file.resolved(person)).map {
          Diagnostic($0, severity: .warning, file: path)
        }
      }
      concerns += StatementConcerns.patients(in: text, file: path)
      for concern in concerns { context.report(concern.description + "\n") }
      if concerns.contains(where: { $0.isAboutPatients }) { context.report(PatientInformationScan.caveat + "\n") }
      return concerns.isEmpty ? .done : .attention
    }

    static func kind(_ text: String) throws -> String {
      let normal = text.lowercased().filter { $0 != "-" }
      guard
        let term = Vocabulary.statementKind.terms.first(where: {
          $0.token.lowercased() == normal || $0.label.lowercased() == text.lowercased()
        })
      else {
        throw CommandFailure(
          .invalid(
            "a kind of statement", text,
            expected: Vocabulary.statementKind.terms.map(\.token).joined(separator: ", ")))
      }
      return term.token
    }
  }

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Lists the statements.")

    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      let person = try portfolio.person(in: file)
      var table = TextTable()
      for statement in try storing({ try file.statements(of: person.id) }) {
        table.append([
          statement.kind, Vocabulary.statementKind.label(of: statement.kind),
          "\(Statement(kind: statement.kind, markdown: statement.markdown).wordCount) words",
          statement.changedOn.description,
        ])
      }
      context.write(table.text)
      return .done
    }
  }

  struct Show: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Prints a statement.")

    @Argument(help: "The kind.")
    var kind: String

    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let kind = try Set.kind(kind)
      let file = try portfolio.open(in: context)
      let person = try portfolio.person(in: file)
      guard let statement = try storing({ try file.statements(of: person.id) }).first(where: { $0.kind == kind }) else {
        throw CommandFailure(
          .invalid("a statement of the portfolio", kind, expected: "one that `dossier statement list` names"))
      }
      context.write(statement.markdown)
      return .done
    }
  }
}
