import ArgumentParser
import Importing
import JSONExporting
import PortfolioModel
import PortfolioStore

/// `dossier imports`
struct ImportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports", abstract: "Lists imports, and takes one back.",
    subcommands: [List.self, Show.self, Undo.self, Redo.self], defaultSubcommand: List.self)

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Lists all imports.")

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      let sources = try storing { try file.sources() }
      if form.output == .json {
        context.write(ImportsJSON.text(of: sources))
        return .done
      }
      var table = TextTable(header: ["import", "file", "mapping", "exported", "records", ""])
      for entry in sources {
        table.append([
          "\(entry.number)", entry.description.fullName, entry.description.importer,
          entry.description.exportDate?.description ?? "not known", "\(entry.observations.total)",
          Self.text(of: entry.state),
        ])
      }
      context.write(table.text)
      return .done
    }

    static func text(of state: ImportedSource.State) -> String {
      switch state {
      case .active: ""
      case .undone: "undone"
      case .replaced(let number): "replaced by import \(number)"
      }
    }
  }

  struct Show: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Shows one import.")

    @Argument(help: "The number of the import.")
    var number: Int64

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      guard let entry = try storing({ try file.source(number) }) else { throw CommandFailure(.unknownImport(number)) }
      if form.output == .json {
        context.write(ImportsJSON.text(of: [entry]))
        return .done
      }
      var table = TextTable()
      table.append(["import", "\(entry.number) \(List.text(of: entry.state))"])
      table.append(["file", entry.description.fullName])
      for companion in entry.companions { table.append(["with", companion.fileName]) }
      table.append(["bytes", "\(entry.byteCount)"])
      table.append(["SHA-256", entry.description.sha256])
      table.append(["system", entry.description.system])
      table.append(["mapping", entry.description.importer])
      table.append(["exported", entry.description.exportDate?.description ?? "not known"])
      table.append(["imported", entry.importedAt])
      table.append(["rows", "\(entry.rowsRead)"])
      table.append(["records", "\(entry.observations.total)"])
      context.write(table.text)
      return .done
    }
  }

  struct Undo: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes an import back: the portfolio is as it was without it. Its bytes are kept.")

    @Argument(help: "The number of the import.")
    var number: Int64

    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      let wasActive = try storing { try file.undo(number) }
      context.write(
        wasActive
          ? "Import \(number) is undone. `dossier imports redo \(number)` brings it back.\n"
          : "Import \(number) was undone already.\n")
      return .done
    }
  }

  struct Redo: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Brings back an import that was undone.")

    @Argument(help: "The number of the import.")
    var number: Int64

    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      let wasUndone = try storing { try file.redo(number) }
      context.write(wasUndone ? "Import \(number) counts again.\n" : "Import \(number) counts already.\n")
      return .done
    }
  }
}
