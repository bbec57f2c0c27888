import ArgumentParser
import Importing

/// `dossier plugins serve MAPPING`: a mapping in the form of a plugin, for other hosts and for tests of both forms.
struct PluginsServeCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Speaks the importer protocol for a mapping, on standard input and output.",
    shouldDisplay: false)

  @Argument(help: "The mapping: an id, or a .yml file.")
  var mapping: String

  @OptionGroup var templates: TemplateOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    // A process serves one file, so that only the mapping that is asked for is read.
    guard mapping.hasSuffix(".yml") else {
      let library = try MappingLibrary(templates.library(in: context))
      ImporterTool.run(try library.importer(named: mapping, in: context).importer)
    }
    let text = try FileAccess.text(at: context.path(mapping))
    ImporterTool.run(try MappingLibrary.importer(reading: text, fileName: mapping))
  }
}
