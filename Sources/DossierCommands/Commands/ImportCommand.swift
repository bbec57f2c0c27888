import ArgumentParser
import Importing
import JSONExporting
import MappedImporters
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

  @Argument(
    help: "CSV and XML files, and workbooks (.xlsx), of which each sheet is read like a CSV file.", completion: .file())
  var files: [String]

  @Option(name: .long, help: "The mapping to use: an id from `dossier mappings list`, or a .yml file.")
  var mapping: String?

  @Option(name: .long, help: "The sheet of a workbook; without it, each sheet that a mapping knows is imported.")
  var sheet: String?

  @Option(name: .long, help: "Take only mappings of this format: csv or xml.")
  var format: String?

  @Option(
    name: .long, help: "A file that a mapping reads together with another, and that is not imported itself.",
    completion: .file())
  var with: [String] = []

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
    let day = try OptionValue.day(asOf, option: "--as-of")
    let problems = PluginProblems()
    let plugins = try PluginList(in: context).importers { problems.append($0) }
    let library = try MappingLibrary(templates.library(in: context), plugins: plugins)
    let chosen = try mapping.map { try library.importer(named: $0, in: context) }
    let file = try portfolio.open(in: context)
    let companions = CompanionFiles(files: files, extra: with, context: context)
    let setting = Setting(
      chosen: chosen, library: library, file: file, person: try personID(in: file), day: day, companions: companions,
      context: context)
    var outcomes: [FileOutcome] = []
    for path in files {
      var ofFile = importFile(path, with: setting)
      if ofFile.count == 1, ofFile[0].isOfNoFormat {
        ofFile[0].readWith = companions.mainFiles(
          of: path, among: chosen.map { [$0.importer] } ?? library.registry.importers)
      }
      if let first = ofFile.first { ofFile[0] = first.adding(problems.take()) }
      if form.output == .human { for outcome in ofFile { ImportReportText.write(outcome, in: context) } }
      outcomes += ofFile
    }
    for path in companions.unused {
      let outcome = FileOutcome(path: path, result: .failure(CommandFailure(.unusedCompanion(path))))
      if form.output == .human { ImportReportText.write(outcome, in: context) }
      outcomes.append(outcome)
    }
    let lookAlikes = try LookAlikeCount.after(outcomes, in: file, portfolio: portfolio)
    switch form.output {
    case .json: context.write(ImportReportJSON.text(of: outcomes, lookAlikes: lookAlikes))
    case .sarif: context.write(DiagnosticsSARIF.text(of: outcomes.flatMap(\.diagnostics)))
    case .human:
      if outcomes.count > 1 { ImportReportText.writeSummary(of: outcomes, in: context) }
      if let lookAlikes, lookAlikes > 0 { context.write(LookAlikeCount.text(lookAlikes)) }
    }
    return Self.status(of: outcomes)
  }

  /// What is the same for every file of the command line.
  private struct Setting {
    let chosen: (importer: any Importer, configuration: String, text: String?)?
    let library: MappingLibrary
    let file: PortfolioFile
    let person: Int64?
    let day: CalendarDay?
    let companions: CompanionFiles
    let context: CommandContext
  }

  /// The person that `--person` names; nil leaves it to the rows.
  private func personID(in file: PortfolioFile) throws -> Int64? {
    guard portfolio.person != nil else { return nil }
    return try portfolio.person(in: file).id
  }

  private func importFile(_ path: String, with setting: Setting) -> [FileOutcome] {
    do {
      let input = try InputFile(path: path, in: setting.context)
      if let choice = try chooseSheets(of: input, with: setting) {
        return importSheets(choice, of: input, with: setting)
      }
      let (importer, reason) =
        try setting.chosen.map { ($0.importer, "as asked") } ?? choose(for: input, library: setting.library)
      return [try read(input, with: importer, reason, setting)]
    } catch {
      return [FileOutcome(path: path, result: .failure(Self.failure(of: error, path: path)))]
    }
  }

  /// Adds to a report what the portfolio as a whole has to say.
  private static func outcome(
    of report: ImportReport, _ request: ImportRequest, path: String, sheet: String?, in file: PortfolioFile
  ) throws -> FileOutcome {
    var outcome = FileOutcome(path: path, sheet: sheet, result: .success(report))
    guard case .imported(let number) = report.status, !report.isDryRun else { return outcome }
    switch try ImportChanges.afterwards(of: number, in: file) {
    case .nothing: break
    // Without a row that is known there is nothing that could have changed.
    case .tooMuch: outcome.areChangesLeftOut = report.observations.total > report.observations.new
    case .found(let changes): outcome.changes = changes
    }
    let flagged = outcome.changes?.vanished.filter(\.isFlagged).count ?? 0
    if flagged > 0 {
      outcome.notes.append(.vanished(path, records: flagged, number: number))
    } else if let warning = try storing({
      try EarlierExport.warning(after: report, of: request, path: path) { try file.sources() }
    }) {
      outcome.notes.append(warning)
    }
    if let count = outcome.changes?.corrections.count, count > 0 {
      outcome.notes.append(.correctionsToReview(path, count: count))
    }
    return outcome
  }

  /// Imports the sheets of a workbook one after the other, as files of their own.
  private func importSheets(_ choice: SheetChoice, of input: InputFile, with setting: Setting) -> [FileOutcome] {
    var outcomes: [FileOutcome] = []
    for (sheet, answer) in choice.sheets {
      switch answer {
      case .hidden: continue
      case .unclaimed(let problem):
        outcomes.append(FileOutcome(path: input.path, sheet: sheet, result: .failure(CommandFailure(problem))))
      case .joined(let others):
        var outcome = FileOutcome(path: input.path, sheet: sheet, result: .failure(CommandFailure([])))
        outcome.readWith = others.map { "sheet “\($0)”" }
        outcomes.append(outcome)
      case .claimed(let importer, let reason):
        do {
          outcomes.append(try read(input, sheet: sheet, with: importer, reason, setting))
        } catch {
          let failure = Self.failure(of: error, path: input.path)
          outcomes.append(FileOutcome(path: input.path, sheet: sheet, result: .failure(failure)))
        }
      }
    }
    if let last = outcomes.indices.last { outcomes[last].hiddenSheets = choice.hidden }
    return outcomes
  }

  private func read(
    _ input: InputFile, sheet: String? = nil, with importer: any Importer, _ reason: String, _ setting: Setting
  ) throws -> FileOutcome {
    let (chosen, library) = (setting.chosen, setting.library)
    let request = ImportRequest(
      fileName: input.name, byteCount: input.size, part: sheet ?? "",
      companions: try setting.companions.companions(of: importer, for: input.path), open: { try input.source() },
      importer: importer, reason: reason, configuration: chosen?.configuration ?? library.configuration(of: importer),
      mappingText: chosen.map(\.text) ?? library.text(of: importer), person: setting.person, asOf: setting.day,
      modifiedOn: input.modifiedOn, importedAt: setting.context.now, maximumRejectedShare: maxRejects / 100,
      acceptsPartial: partial, isDryRun: dryRun)
    let report = try storing { try ImportPipeline(into: setting.file).run(request) }
    return try Self.outcome(of: report, request, path: input.path, sheet: sheet, in: setting.file)
  }

  private static func failure(of error: any Error, path: String) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: failure
    case let failure as SourceFailure: CommandFailure(failure.diagnostic)
    default: CommandFailure(.unreadableFile(path, reason: FileAccess.reason(error)))
    }
  }

  /// What to import of a workbook; nil for a file that is none.
  private func chooseSheets(of input: InputFile, with setting: Setting) throws -> SheetChoice? {
    // XML Spreadsheet 2003 is XML, too, for a mapping of its elements, and a plugin may read workbooks by itself.
    let readsTables = setting.chosen.map { $0.importer.descriptor.format == .csv } ?? (format != "xml")
    guard try readsTables && input.isWorkbook() else {
      if sheet != nil { throw CommandFailure(.noWorkbook(input.path)) }
      return nil
    }
    return try SheetChoice(
      of: try TablePart.tables(in: try input.source()), path: input.path, sheet: sheet,
      chosen: setting.chosen?.importer, registry: setting.library.registry)
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
    if outcomes.allSatisfy({ $0.isRefused || !$0.readWith.isEmpty }) { return .refused }
    return outcomes.contains(where: \.needsAttention) ? .attention : .done
  }
}
