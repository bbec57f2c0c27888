import ArgumentParser
import Importing
import JSONExporting
import PortfolioModel
import PortfolioStore

/// `dossier imports`
struct ImportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports", abstract: "Lists imports, and takes one back.",
    subcommands: [List.self, Show.self, Changes.self, Undo.self, Redo.self, Replay.self], defaultSubcommand: List.self)

  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Lists all imports.")

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      let sources = try storing { try file.sources() }
      // A mapping that cannot be read is no reason not to list what was imported.
      let plugins = (try? PluginList(in: context).importers { _ in }) ?? []
      let library = try? MappingLibrary(templates.library(in: context), plugins: plugins)
      let outdated = Set(
        sources.filter { source in
          source.state == .active && (try? library?.replaying(source, in: context)?.isOtherMapping) == true
        }.map(\.number))
      if form.output == .json {
        context.write(ImportsJSON.text(of: sources, withOtherMapping: outdated))
        return .done
      }
      var table = TextTable(header: ["import", "file", "mapping", "exported", "records", ""])
      for entry in sources {
        table.append([
          "\(entry.number)", entry.description.fullName, entry.description.importer,
          Self.exported(entry), "\(entry.observations.total)",
          outdated.contains(entry.number) ? "mapping has changed" : Self.text(of: entry.state),
        ])
      }
      context.write(table.text)
      if !outdated.isEmpty {
        context.write("`dossier imports replay --all --dry-run` shows what the changed mappings would change.\n")
      }
      if sources.contains(where: { $0.reading.datedBy == .modification }) {
        context.write(Self.guessedDate)
      }
      return .done
    }

    /// What a star behind a day means.
    static let guessedDate =
      "* the day on which the file was last changed, since it does not say when it was exported; --as-of does\n"

    /// The day of the export, with a star where it is only the file's own.
    static func exported(_ entry: ImportedSource) -> String {
      guard let day = entry.description.exportDate else { return "not known" }
      return entry.reading.datedBy == .modification ? "\(day) *" : "\(day)"
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
      table.append(["exported", List.exported(entry)])
      table.append(["imported", entry.importedAt])
      table.append(["rows", "\(entry.rowsRead)"])
      table.append(["records", "\(entry.observations.total)"])
      context.write(table.text)
      if entry.reading.datedBy == .modification { context.write(List.guessedDate) }
      let changes = try ImportChanges(of: number, in: file)
      context.write(ImportChangesText(changes, of: number, limit: 5).text(isNewShown: false))
      return .done
    }
  }

  struct Changes: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what an import changed against older exports of its system: changed, gone and new records.")

    @Argument(help: "The number of the import.")
    var number: Int64

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      guard let entry = try storing({ try file.source(number) }) else { throw CommandFailure(.unknownImport(number)) }
      let person = try portfolio.person.map { _ in try portfolio.person(in: file) }
      let changes = try ImportChanges(of: number, in: file, person: person)
      if form.output == .json {
        var json = CanonicalJSON(.indented)
        json.write(changes)
        context.write(String(decoding: json.finish(), as: UTF8.self))
        return .done
      }
      if entry.state != .active {
        context.report(
          "Import \(number) does not count (\(List.text(of: entry.state))); this is what it would change.\n")
      }
      var text =
        "  records   \(changes.new.count) new, \(changes.unchanged) unchanged, \(changes.changed.count) changed"
      text += ", \(changes.vanished.count) gone\n"
      context.write(text + ImportChangesText(changes, of: number, limit: nil).text(isNewShown: true))
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
