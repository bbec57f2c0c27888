import ArgumentParser
import JSONExporting
import PortfolioModel
import PortfolioStore

/// `dossier show ID`
struct ShowCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a record: every value, where it came from, what was corrected.")

  @Argument(help: "The record's id, or the beginning of it.")
  var id: String

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var form: OutputOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let file = try portfolio.open(in: context)
    let person = try portfolio.person(in: file)
    let resolved = try file.resolved(person)
    let record = try resolved.record(named: id)
    switch form.output {
    case .json:
      let decisions = try storing { try file.decisions(of: person.id) }
      context.write(RecordsJSON.text(of: [record], in: resolved, decisions: decisions))
    case .human: context.write(RecordReport(record, policy: resolved.policy).text)
    }
    return .done
  }
}
