import ArgumentParser
import JSONExporting
import PortfolioModel
import PortfolioStore

/// `dossier export FILE.json`
struct ExportCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the whole portfolio file as JSON, which `dossier restore` reads back.",
    discussion: """
      Nothing is left out: sources with their bytes, what each says, decisions, statements, attachments. With \
      --resolved, what is computed of it for one person: every value, where it came from, and what each source says.
      """)

  @Argument(help: "The file to write.", completion: .file(extensions: ["json"]))
  var file: String

  @Flag(name: .long, help: "One person's computed portfolio instead of the whole file.")
  var resolved = false

  @OptionGroup var portfolio: PortfolioOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    // An export is for writing again and again, over an earlier one too, but never over a portfolio.
    if FileAccess.isDatabase(context.path(file)) { throw CommandFailure(.exists(file)) }
    let opened = try portfolio.open(in: context)
    if resolved {
      let person = try portfolio.person(in: opened)
      let decisions = try storing { try opened.decisions(of: person.id) }
      let bytes = PortfolioJSONExporter().export(try opened.resolved(person), decisions: decisions)
      try FileAccess.write(bytes, to: context.path(file))
    } else {
      try FileAccess.write(to: context.path(file)) { append in try storing { try opened.backUp(append) } }
    }
    context.write(file + "\n")
    return .done
  }
}
