import ArgumentParser
import PortfolioModel
import PortfolioStore

/// `dossier attach ID FILE`
struct AttachCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "attach", abstract: "Keeps a file with a record, as evidence of it.")

  @Argument(help: "The record's id, or the beginning of it.")
  var id: String

  @Argument(help: "The file.", completion: .file())
  var file: String

  @OptionGroup var portfolio: PortfolioOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let opened = try portfolio.open(in: context)
    let person = try portfolio.person(in: opened)
    let record = try opened.resolved(person).record(named: id)
    guard record.kind != .referee else { throw CommandFailure(.letterOfReferee(record.shortID)) }
    let source = try InputFile(path: file, in: context).source()
    _ = try storing { try opened.attach(source, to: record.identities[0], of: person.id, on: context.today) }
    context.write("\(record.shortID) now has \(FileAccess.name(of: file)).\n")
    return .done
  }
}
