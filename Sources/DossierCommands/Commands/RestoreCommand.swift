import ArgumentParser
import PortfolioModel
import PortfolioStore

/// `dossier restore FILE.json`
struct RestoreCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Makes a portfolio file of what `dossier export` wrote.")

  @Argument(help: "The exported file.", completion: .file(extensions: ["json"]))
  var backup: String

  @Argument(help: "The portfolio file to make.")
  var file = "career.portfolio"

  func perform(in context: CommandContext) throws -> ExitStatus {
    let path = context.path(file)
    if FileAccess.exists(path) { throw CommandFailure(.exists(file)) }
    let input = try InputFile(path: backup, in: context)
    let source = try input.source()
    let restored = try storing { try PortfolioFile.restore(source, at: path) }
    let people = try storing { try restored.people() }
    context.write("Made \(file) with \(people.count == 1 ? people[0].displayName : "\(people.count) people").\n")
    return .done
  }
}
