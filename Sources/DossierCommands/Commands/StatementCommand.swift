import ArgumentParser
import DossierAssembly
import Importing
import PortfolioModel
import PortfolioStore

/// `dossier statement`
struct StatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Keeps the narratives of a dossier, in Markdown.",
    subcommands: [Set.self, List.self, Show.self], defaultSubcommand: List.self)

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
      _ = try storing { try file.setStatement(kind, markdown: text, of: person.id, on: context.today) }
      let count = Statement(kind: kind, markdown: text).wordCount
      context.write("Set: \(Vocabulary.statementKind.label(of: kind)), \(count) words.\n")
      return .done
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
