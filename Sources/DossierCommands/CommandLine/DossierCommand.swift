import ArgumentParser

/// The root of the command line.
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns the exports of a medical school into one career record, and that record into dossiers.",
    discussion: """
      Sources are facts, decisions are yours, and the portfolio is computed from both: an import never overwrites a \
      correction, and every value can be asked where it comes from.

      Exit status: 0 done; 1 nothing was changed; 2 done, but something needs attention; 64 usage.
      """,
    version: DossierVersion.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Portfolio",
        subcommands: [
          InitCommand.self, PeopleCommand.self, SettingsCommand.self, ExportCommand.self, RestoreCommand.self,
        ]),
      CommandGroup(
        name: "Sources",
        subcommands: [ImportCommand.self, ImportsCommand.self, MappingsCommand.self, PluginsCommand.self]),
      CommandGroup(
        name: "Records",
        subcommands: [
          RecordsCommand.self, ShowCommand.self, AddCommand.self, CorrectCommand.self, StatementCommand.self,
          AttachCommand.self, MarkCommand.self, ThemesCommand.self, DuplicatesCommand.self, ConflictsCommand.self,
          CommentsCommand.self,
        ]),
      CommandGroup(
        name: "Documents",
        subcommands: [BuildCommand.self, CheckCommand.self, DiffCommand.self, TemplatesCommand.self]),
      CommandGroup(
        name: "Handing over", subcommands: [PackageCommand.self, VerifyCommand.self, KeysCommand.self]),
    ])
}
