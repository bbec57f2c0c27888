import ArgumentParser
import JSONExporting
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
      let sources = try storing { try file.imports() }
      if form.output == .json {
        context.write(ImportsJSON.text(of: sources))
        return .done
      }
      var table = TextTable(header: ["import", "file", "mapping", "exported", "records", ""])
      for entry in sources {
        table.append([
          "\(entry.source.number)", entry.source.fileName, entry.source.importer,
          entry.source.exportDate?.description ?? "not known", "\(entry.observationCount)",
          entry.isUndone ? "undone" : "",
        ])
      }
      context.write(table.text)
      return .done
    }
  }

  struct Show: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Shows one import.")

    @Argument(help: "The number of the import.")
    var number: Int64

    @OptionGroup var portfolio: PortfolioOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      let entry = try storing { try file.importEntry(number) }
      var table = TextTable()
      table.append(["import", "\(entry.source.number)" + (entry.isUndone ? " (undone)" : "")])
      table.append(["file", entry.source.fileName])
      table.append(["bytes", "\(entry.byteCount)"])
      table.append(["SHA-256", entry.source.sha256])
      table.append(["system", entry.source.system])
      table.append(["mapping", entry.source.importer])
      table.append(["exported", entry.source.exportDate?.description ?? "not known"])
      table.append(["imported", entry.importedAt])
      table.append(["rows", "\(entry.rowsRead)"])
      table.append(["records", "\(entry.observationCount)"])
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
      try storing { try file.undo(number) }
      context.write("Import \(number) is undone. `dossier imports redo \(number)` brings it back.\n")
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
      try storing { try file.redo(number) }
      context.write("Import \(number) counts again.\n")
      return .done
    }
  }
}
