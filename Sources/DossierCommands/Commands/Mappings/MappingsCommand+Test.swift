import ArgumentParser
import Importing
import MappedImporters
import PortfolioModel

extension MappingsCommand {
  /// `dossier mappings test`
  struct Test: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads a file with a mapping and shows the records beside the cells, without a portfolio.",
      discussion: """
        Each of the first records is shown with the cells it comes from: column, cell, field, value. Then come all \
        problems, a few of each, and the count of every row.

        Exit status: 0 everything is imported; 2 something needs attention; 1 the file or the mapping cannot be read.
        """)

    @Argument(help: "The mapping: an id, or a .yml file.")
    var mapping: String

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Option(name: [.customLong("rows"), .customLong("limit")], help: "How many records to show.")
    var rows = 3

    @Flag(name: .long, help: "Only counts.")
    var count = false

    @Option(name: .long, help: "The sheet of a workbook; default: its first.")
    var sheet: String?

    @Option(name: .long, help: "A file that the mapping reads together with this one.", completion: .file())
    var with: [String] = []

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var form: OutputOptions

    func validate() throws {
      if rows < 0 { throw ValidationError("--rows is a number of records, 0 or more.") }
    }

    func perform(in context: CommandContext) throws -> ExitStatus {
      let library = try MappingLibrary(templates.library(in: context))
      let importer = try library.importer(named: mapping, in: context).importer
      let table = try TableFile(path: file, sheet: sheet, in: context)
      let companions = try CompanionFiles(files: [file], extra: with, context: context)
        .companions(of: importer, for: file)
      var sink = TrialSink(limit: count ? 0 : rows)
      var failure: SourceFailure?
      do {
        let source = try table.input.source()
        try table.importer(importer).observe(
          Source(fileName: source.fileName, companions: companions, nextChunk: source.nextChunk), into: &sink)
      } catch let error as SourceFailure {
        failure = error
      }
      let tracer = table.tableImporter(importer) as? any TracingImporter
      let lines = Set(sink.shown.map(\.place.line))
      // What cannot be read has no cells to show.
      let traces = (try? tracer?.trace(try table.source(), lines: lines)) ?? []
      let byLine = Dictionary(traces.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
      if form.output == .json {
        context.write(
          TrialReportJSON.text(
            sink, traces: byLine, mapping: importer.descriptor.id, failure: failure?.diagnostic))
      } else {
        context.write(TrialReportText.text(sink, traces: byLine, ruleCount: tracer?.ruleCount ?? 1))
        context.report(TrialReportText.problems(sink))
      }
      if let failure { throw CommandFailure(failure.diagnostic) }
      return sink.needsAttention ? .attention : .done
    }
  }
}
