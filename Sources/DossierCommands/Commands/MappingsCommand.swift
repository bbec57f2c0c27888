import ArgumentParser
import Importing
import JSONExporting
import MappedImporters
import PortfolioModel

/// `dossier mappings`
struct MappingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mappings", abstract: "Lists, shows and tests the mappings that say how exports are read.",
    subcommands: [List.self, Show.self, Fields.self, Test.self], defaultSubcommand: List.self)

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
      let library = templates.library(in: context)
      if let text = try library.text("mappings/\(id).yml") {
        context.write(text)
        return .done
      }
      if let kind = RecordKind(named: id) {
        context.write("The plain layout of \(kind.definition.plural): one column for each field, by its label.\n\n")
        context.write(FieldList(kind).text)
        return .done
      }
      let known = library.paths(in: "mappings/").map { String($0.dropFirst(9).dropLast(4)) }
      throw CommandFailure(.unknownMapping(id, known: known + RecordKind.allCases.map(\.definition.plural)))
    }
  }

  struct Fields: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the fields of a kind, for mappings and corrections.")

    @Argument(help: "The kind: teaching, mentoring, …")
    var kind: String

    func perform(in context: CommandContext) throws -> ExitStatus {
      guard let kind = RecordKind(named: kind) else { throw CommandFailure(.unknownKind(kind)) }
      context.write(FieldList(kind).text)
      return .done
    }
  }

  struct Test: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads a file with a mapping and shows the records, without a portfolio.")

    @Argument(help: "The mapping: an id, or a .yml file.")
    var mapping: String

    @Argument(help: "The file.")
    var file: String

    @Option(name: .long, help: "How many records to show.")
    var limit = 5

    @Flag(name: .long, help: "Only counts.")
    var count = false

    @OptionGroup var templates: TemplateOptions

    func perform(in context: CommandContext) throws -> ExitStatus {
      let library = try MappingLibrary(templates.library(in: context))
      let importer = try library.importer(named: mapping, in: context).importer
      let input = try InputFile(path: file, in: context)
      var sink = TrialSink(limit: count ? 0 : limit)
      do {
        try importer.observe(try input.source(), into: &sink)
      } catch let failure as SourceFailure {
        context.write(sink.text)
        throw CommandFailure(failure.diagnostic)
      }
      context.write(sink.text)
      for diagnostic in sink.diagnostics { context.report("\(diagnostic)\n") }
      if sink.diagnosticCount > sink.diagnostics.count {
        context.report("… and \(sink.diagnosticCount - sink.diagnostics.count) more\n")
      }
      return sink.diagnosticCount > 0 ? .attention : .done
    }
  }
}
