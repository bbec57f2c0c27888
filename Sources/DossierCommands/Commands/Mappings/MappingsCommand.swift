import ArgumentParser

/// `dossier mappings`
struct MappingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mappings", abstract: "Lists, drafts, tests and shows the mappings that say how exports are read.",
    subcommands: [List.self, Show.self, Fields.self, Draft.self, Test.self], defaultSubcommand: List.self)
}
