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
    let record = try storing { try file.portfolio(of: person.id) }.record(named: id)
    switch form.output {
    case .json: context.write(RecordJSON.value(of: record).text)
    case .human: context.write(RecordReport(record).text)
    }
    return .done
  }
}
