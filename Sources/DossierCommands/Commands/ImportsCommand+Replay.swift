import ArgumentParser
import Importing
import JSONExporting
import PortfolioModel
import PortfolioStore

extension ImportsCommand {
  /// `dossier imports replay N…`
  struct Replay: DossierSubcommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads the kept bytes of imports again with a newer mapping, and shows first what that changes.",
      discussion: """
        An import that is read again stays in the list, as replaced; `dossier imports undo` of the replay brings it \
        back. Corrections and other decisions stay with their records.
        """)

    @Argument(help: "The numbers of the imports.")
    var numbers: [Int64] = []

    @Flag(name: .long, help: "All imports whose mapping has changed; with --mapping all of that mapping.")
    var all = false

    @Option(name: .long, help: "The mapping to use: an id, or a .yml file. Default: the one of the same id.")
    var mapping: String?

    @Option(name: .long, help: "The share of rows that may be rejected, in per cent. Default: as when imported.")
    var maxRejects: Double?

    @Flag(name: .long, help: "Say what would change, and change nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var portfolio: PortfolioOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var form: OutputOptions

    func validate() throws {
      if numbers.isEmpty == !all { throw ValidationError("Name imports by their numbers, or say --all.") }
      if let maxRejects, !(0...100).contains(maxRejects) {
        throw ValidationError("--max-rejects is a share in per cent, 0 to 100.")
      }
    }

    func perform(in context: CommandContext) throws -> ExitStatus {
      let file = try portfolio.open(in: context)
      let replayings = try chosen(in: file, context: context).map { replaying in
        var replaying = replaying
        replaying.maximumRejectedShare = maxRejects.map { $0 / 100 }
        return replaying
      }
      guard !replayings.isEmpty else {
        context.report("No mapping has changed since its imports.\n")
        return .done
      }
      let limit = form.output == .human ? ReplayText.limit : Int.max
      let preview = try storing { try file.replay(replayings, importedAt: context.now, limit: limit) }
      if form.output == .human { context.write(try ReplayText(of: preview, in: file).text) }
      let isChange = zip(replayings, preview).contains { replaying, outcome in
        outcome.difference.map { !$0.isEmpty || replaying.isOtherMapping } ?? false
      }
      var outcomes = preview
      var isDone = false
      if isChange, !dryRun {
        guard yes || (context.isTerminal && context.confirm("Replace the earlier imports by these?")) else {
          throw CommandFailure(.replayNeedsYes)
        }
        outcomes = try storing {
          try file.replay(replayings, importedAt: context.now, limit: 0) { again in
            again.map(\.difference) == preview.map(\.difference)
          }
        }
        isDone = outcomes.map(\.difference) == preview.map(\.difference)
        guard isDone else { throw CommandFailure(.replayOvertaken) }
      }
      write(outcomes, preview: preview, isChange: isChange, isDone: isDone, in: context)
      return preview.contains { $0.report.needsAttention } ? .attention : .done
    }

    private func write(
      _ outcomes: [ReplayOutcome], preview: [ReplayOutcome], isChange: Bool, isDone: Bool, in context: CommandContext
    ) {
      switch form.output {
      case .json: context.write(ReplayJSON.text(of: preview, isDone: isDone))
      case .human:
        for diagnostic in preview.flatMap(\.report.diagnostics.kept).prefix(20) { context.report("\(diagnostic)\n") }
        guard isDone else {
          context.write(isChange ? "Nothing was changed.\n" : "Nothing would change.\n")
          return
        }
        for outcome in outcomes {
          if case .imported(let number) = outcome.report.status {
            context.write("Import \(outcome.source.number) is replaced by import \(number).\n")
          }
        }
      }
    }

    /// The imports that are meant, with what reads them.
    private func chosen(in file: PortfolioFile, context: CommandContext) throws -> [Replaying] {
      let pluginProblems = PluginProblems()
      let plugins = try PluginList(in: context).importers { pluginProblems.append($0) }
      let library = try MappingLibrary(templates.library(in: context), plugins: plugins)
      for problem in pluginProblems.take() { context.report("\(problem)\n") }
      let sources = try storing { try file.sources() }
      var replayings: [Replaying] = []
      if all {
        let id = try mapping.map { try library.importer(named: $0, in: context).importer.descriptor.id }
        for source in sources where source.state == .active && id.map({ $0 == source.reading.importerID }) ?? true {
          guard let replaying = try library.replaying(source, with: mapping, in: context) else { continue }
          if mapping != nil || replaying.isOtherMapping { replayings.append(replaying) }
        }
        return replayings
      }
      var problems: [Diagnostic] = []
      for number in Set(numbers).sorted() {
        guard let source = sources.first(where: { $0.number == number }) else {
          problems.append(.unknownImport(number))
          continue
        }
        guard source.state == .active else {
          problems.append(.replayOfInactive(number, state: List.text(of: source.state)))
          continue
        }
        if let replaying = try library.replaying(source, with: mapping, in: context) {
          replayings.append(replaying)
        } else {
          problems.append(.replayWithoutMapping(number, id: source.reading.importerID))
        }
      }
      if !problems.isEmpty { throw CommandFailure(problems) }
      return replayings
    }
  }
}
