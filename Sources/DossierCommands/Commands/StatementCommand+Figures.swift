import ArgumentParser
import DossierAssembly

extension StatementCommand {
  /// `dossier statement figures`
  struct Figures: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the computed figures that a statement can carry: {{teaching.hours.total}}.")

    func perform(in context: CommandContext) throws -> ExitStatus {
      var table = TextTable()
      for name in StatementFigure.names { table.append(["{{\(name)}}", StatementFigure(name)?.label ?? ""]) }
      context.write(table.text)
      return .done
    }
  }
}
