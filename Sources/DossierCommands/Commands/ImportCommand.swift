import ArgumentParser
import Importing
import JSONExporting
import PortfolioModel
import PortfolioStore

/// `dossier import FILE…`
struct ImportCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports exports; the mapping is found by looking at the file.",
    discussion: """
      Every row ends as an observation, a rejection with its place, or a counted skip. Importing a file twice changes \
      nothing. A file that breaks off, or more than a tenth of whose rows are rejected, is refused whole.
      """)

  @Argument(help: "CSV and XML files.", completion: .file())
  var files: [String]

  @Option(name: .long, help: "The mapping to use: an id from `dossier mappings list`, or a .yml file.")
  var mapping: String?

  @Option(name: .long, help: "Take only mappings of this format: csv or xml.")
  var format: String?

  @Option(name: .long, help: "The day of the export, 2026-05-01, where the file does not say it.")
  var asOf: String?

  @Flag(name: .long, help: "Say what would happen, and write nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Import what was read of a file that breaks off.")
  var partial = false

  @Option(name: .long, help: "The share of rows that may be rejected, in per cent.")
  var maxRejects = 10.0

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var form: ReportOptions

  func validate() throws {
    if let format, !["csv", "xml"].contains(format) { throw ValidationError("--format is csv or xml.") }
    if !(0...100).contains(maxRejects) { throw ValidationError("--max-rejects is a share in per cent, 0 to 100.") }
  }

  func perform(in context: CommandContext) throws -> ExitStatus {
    let day = try asOf.map { text in
      guard let day = CalendarDay(text) else { throw CommandFailure(.unreadableDay(text, option: "--as-of")) }
      return day
    }
    let problems = PluginProblems()
    let plugins = try PluginList(in: context).importers { problems.append($0) }
    let library = try MappingLibrary(templates.library(in: context), plugins: plugins)
    let chosen = try mapping.map { try library.importer(named: $0, in: context) }
    let file = try portfolio.open(in: context)
    let person = try personID(in: file)
    var outcomes: [FileOutcome] = []
    for path in files {
      let outcome = importFile(
        path, chosen: chosen, library: library, into: file, person: person, day: day, context: context
      ).adding(problems.take())
      if form.output == .human { ImportReportText.write(outcome, in: context) }
      outcomes.append(outcome)
    }
    switch form.output {
    case .json: context.write(ImportReportJSON.text(of: outcomes))
    case .sarif: context.write(DiagnosticsSARIF.text(of: outcomes.flatMap(\.diagnostics)))
    case .human: if outcomes.count > 1 { ImportReportText.writeSummary(of: outcomes, in: context) }
    }
    return Self.status(of: outcomes)
  }

  /// The person that `--person` names; nil leaves it to the rows.
  private func personID(in file: PortfolioFile) throws -> Int64? {
    guard portfolio.person != nil else { return nil }
    return try portfolio.person(in: file).id
  }

  private func importFile(
    _ path: String, chosen: (importer: any Importer, configuration: String, text: String?)?, library: MappingLibrary,
    into file: PortfolioFile, person: Int64?,
    day: CalendarDay?, context: CommandContext
  ) -> FileOutcome {
    do {
      let input = try InputFile(path: path, in: context)
      let (importer, reason) = try chosen.map { ($0.importer, "as asked") } ?? choose(for: input, library: library)
      let configuration = chosen?.configuration ?? library.configuration(of: importer)
      let request = ImportRequest(
        fileName: input.name, byteCount: input.size, open: { try input.source() }, importer: importer, reason: reason,
        configuration: configuration, mappingText: chosen.map(\.text) ?? library.text(of: importer), person: person,
        asOf: day, modifiedOn: input.modifiedOn, importedAt: context.now,
        maximumRejectedShare: maxRejects / 100, acceptsPartial: partial, isDryRun: dryRun)
      let report = try storing { try ImportPipeline(into: file).run(request) }
      return try Self.outcome(of: report, path: path, in: file)
    } catch let failure as CommandFailure {
      return FileOutcome(path: path, result: .failure(failure))
    } catch {
      return FileOutcome(
        path: path, result: .failure(CommandFailure(.unreadableFile(path, reason: FileAccess.reason(error)))))
    }
  }

  /// Adds to a report what the portfolio as a whole has to say.
  private static func outcome(of report: ImportReport, path: String, in file: PortfolioFile) throws -> FileOutcome {
    var outcome = FileOutcome(path: path, result: .success(report))
    guard case .imported(let number) = report.status, !report.isDryRun else { return outcome }
    outcome.changes = try ImportChanges.afterwards(of: number, in: file)
    let flagged = outcome.changes?.vanished.filter(\.isFlagged).count ?? 0
    if flagged > 0 {
      outcome.notes.append(.vanished(path, records: flagged, number: number))
    } else if let warning = try storing({
      try EarlierExport.warning(after: report, path: path) { try file.sources() }
    }) {
      outcome.notes.append(warning)
    }
    if let count = outcome.changes?.corrections.count, count > 0 {
      outcome.notes.append(.correctionsToReview(path, count: count))
    }
    return outcome
  }

  private func choose(for input: InputFile, library: MappingLibrary) throws -> (any Importer, String) {
    let registry =
      format.flatMap(ImporterDescriptor.Format.init).map { wanted in
        ImporterRegistry(library.registry.importers.filter { $0.descriptor.format == wanted })
      } ?? library.registry
    switch registry.choose(for: try input.sample()) {
    case .one(let importer, let reason): return (importer, reason)
    case .tie(let claims): throw CommandFailure(.severalMappings(input.path, claims))
    case .none(let nearest): throw CommandFailure(.unknownFormat(input.path, nearest: nearest))
    }
  }

  /// One bad file never stops a batch; if nothing at all was done, that is what is said.
  private static func status(of outcomes: [FileOutcome]) -> ExitStatus {
    if outcomes.allSatisfy(\.isRefused) { return .refused }
    return outcomes.contains(where: \.needsAttention) ? .attention : .done
  }
}

/// What became of one file of the command line.
struct FileOutcome {
  let path: String
  let result: Result<ImportReport, CommandFailure>
  /// What the portfolio as a whole has to say about it.
  var notes: [Diagnostic] = []
  /// What is other than it was; nil where that was not looked at.
  var changes: ImportChanges?

  var isRefused: Bool {
    switch result {
    case .failure: return true
    case .success(let report):
      if case .refused = report.status { return true }
      return false
    }
  }

  /// All that is wrong with the file, with its path.
  var diagnostics: [(path: String, diagnostic: Diagnostic)] {
    let all =
      switch result {
      case .failure(let failure): failure.diagnostics
      case .success(let report): report.diagnostics.kept + notes
      }
    return all.map { (path, $0) }
  }

  /// The outcome with what plugins said before one of the importers was chosen.
  func adding(_ problems: [Diagnostic]) -> FileOutcome {
    guard !problems.isEmpty else { return self }
    switch result {
    case .success: return FileOutcome(path: path, result: result, notes: problems + notes)
    case .failure(let failure):
      return FileOutcome(path: path, result: .failure(CommandFailure(problems + failure.diagnostics)), notes: notes)
    }
  }

  var needsAttention: Bool {
    switch result {
    case .failure: true
    case .success(let report): report.needsAttention || !notes.isEmpty
    }
  }
}
