import ArgumentParser
import MappedImporters
import PortfolioModel

extension MappingsCommand {
  /// `dossier mappings show`
  struct Show: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a mapping, or the blank file of a plain layout.",
      discussion: "`dossier mappings show teaching-activities --blank > teaching.csv` gives a file to fill in.")

    @Argument(help: "The mapping's id; for a blank file, a kind of record.")
    var id: String

    @Flag(name: .long, help: "The header row of the plain layout with one example, to fill in.")
    var blank = false

    @OptionGroup var templates: TemplateOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      if blank {
        guard let kind = RecordKind(named: id) else { throw CommandFailure(.unknownKind(id)) }
        context.write(PlainLayouts.blankCSV(for: kind))
        return .done
      }
      let library = try templates.library(in: context)
      if let text = try library.text("mappings/\(id).yml") {
        context.write(text)
        return .done
      }
      if let kind = RecordKind(named: id) {
        context.write("The plain layout of \(kind.definition.plural): one column for each field, by its label.\n\n")
        context.write(FieldList(kind).text)
        return .done
      }
      throw CommandFailure(
        .unknownMapping(id, known: library.names(in: "mappings/") + RecordKind.allCases.map(\.definition.plural)))
    }
  }
}
