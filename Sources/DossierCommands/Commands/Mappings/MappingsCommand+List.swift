import ArgumentParser
import Importing
import JSONExporting
import MappedImporters
import PortfolioModel

extension MappingsCommand {
  /// `dossier mappings list`
  struct List: DossierSubcommand {
    static let configuration = CommandConfiguration(abstract: "Lists the mappings.")

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var form: OutputOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let library = try MappingLibrary(templates.library(in: context))
      if form.output == .json {
        var json = CanonicalJSON(.indented)
        json.array(library.registry.importers.map(\.descriptor)) { json, descriptor in
          json.object { json in
            json.member("format", descriptor.format.rawValue)
            json.member("id", descriptor.id)
            json.member("summary", descriptor.summary)
            json.member("system", descriptor.system)
            json.member("version", descriptor.version)
          }
        }
        context.write(String(decoding: json.finish(), as: UTF8.self))
        return .done
      }
      var table = TextTable(header: ["mapping", "format", "reads"])
      for importer in library.registry.importers {
        let descriptor = importer.descriptor
        table.append(["\(descriptor.id) \(descriptor.version)", descriptor.format.rawValue, descriptor.summary])
      }
      context.write(table.text)
      return .done
    }
  }
}
