import ArgumentParser
import JSONExporting
import PortfolioModel
import PortfolioStore

/// `dossier export FILE.json`
struct ExportCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a person's whole portfolio as JSON: every value with what each source says.")

  @Argument(help: "The file to write.", completion: .file(extensions: ["json"]))
  var file: String

  @OptionGroup var portfolio: PortfolioOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let opened = try portfolio.open(in: context)
    let person = try portfolio.person(in: opened)
    let bytes = PortfolioJSONExporter().export(
      try opened.resolved(person), decisions: try storing { try opened.decisions(of: person.id) })
    try FileAccess.write(bytes, to: context.path(file))
    context.write(file + "\n")
    return .done
  }
}
