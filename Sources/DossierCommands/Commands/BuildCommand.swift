import ArgumentParser
import Dispatch
import DossierAssembly
import HTMLExporting
import Importing
import JSONExporting
import PortfolioModel
import PortfolioStore
import Synchronization

/// `dossier build TEMPLATE -o FOLDER`
struct BuildCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds a document: promotion, annual-review, or a template of your own.")

  @Argument(help: "The dossier template: an id from `dossier templates`, or a .yml file.")
  var template: String

  @Option(name: .long, help: "AY2024-25, 2024, 2024-07..2025-06, since-last-promotion or career.")
  var period: String?

  @Option(name: .long, help: "self, department, external or public.")
  var audience: String?

  @Option(name: .long, help: "html, json, or both with a comma between.")
  var format = "html,json"

  @Option(name: .long, help: "The day that the document is of. Default: today.")
  var asOf: String?

  @Option(name: [.short, .long], help: "The folder to write to.")
  var output = "out"

  @OptionGroup var portfolio: PortfolioOptions
  @OptionGroup var templates: TemplateOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    let formats = Set(format.split(separator: ",").map(String.init))
    guard !formats.isEmpty, formats.isSubset(of: ["html", "json"]) else {
      throw CommandFailure(.invalid("a format", format, expected: "html, json or html,json"))
    }
    let library = templates.library(in: context)
    let dossierTemplate = try DossierTemplates.template(named: template, library: library, in: context)
    let file = try portfolio.open(in: context)
    let person = try portfolio.person(in: file)
    let resolved = try file.resolved(person)
    let request = try makeRequest(template: dossierTemplate, file: file, person: person, in: context)
    let statements = try storing { try file.statements(of: person.id) }
    let decisions = try storing { try file.decisions(of: person.id) }
    let document = DossierAssembler.assemble(
      dossierTemplate, portfolio: resolved,
      statements: statements.map { Statement(kind: $0.kind, markdown: $0.markdown) }, decisions: decisions,
      request: request)

    let folder = context.path(output)
    try FileAccess.makeFolder(at: folder)
    let name = try fileName(in: file, person: person)
    var exports: [DocumentExport] = []
    if formats.contains("html") {
      let exporter = try DossierTemplates.exporter(library)
      exports.append { exporter.export(document, options: HTMLExportOptions(fileName: "\(name).html")) }
    }
    if formats.contains("json") {
      exports.append { [(name: "\(name).json", bytes: DocumentJSONExporter().export(document))] }
    }
    var written: [String] = []
    for file in Self.run(exports) {
      try FileAccess.write(file.bytes, to: "\(folder)/\(file.name)")
      written.append("\(output)/\(file.name)")
    }
    for path in written { context.write(path + "\n") }
    report(document, in: context)
    return .done
  }

  private typealias DocumentExport = @Sendable () -> [(name: String, bytes: [UInt8])]

  /// Runs the exporters beside one another, since they only read the document; the files come in their order.
  private static func run(_ exports: [DocumentExport]) -> [(name: String, bytes: [UInt8])] {
    let files = Mutex<[Int: [(name: String, bytes: [UInt8])]]>([:])
    DispatchQueue.concurrentPerform(iterations: exports.count) { index in
      let made = exports[index]()
      files.withLock { $0[index] = made }
    }
    return files.withLock { files in exports.indices.flatMap { files[$0] ?? [] } }
  }

  private func makeRequest(
    template: DossierTemplate, file: PortfolioFile, person: Person, in context: CommandContext
  ) throws -> AssemblyRequest {
    let day = try asOf.map { text in
      guard let day = CalendarDay(text) else { throw CommandFailure(.unreadableDay(text, option: "--as-of")) }
      return day
    }
    let settings = PersonSettings(try storing { try file.settings() }, person: person.id)
    let typed = try period.map { text in
      guard let period = Period(text, calendar: settings.calendar) else {
        throw CommandFailure(.unreadablePeriod(text))
      }
      return period
    }
    let reader = try audience.map { text in
      guard let audience = Audience(rawValue: text) else {
        throw CommandFailure(
          .invalid("an audience", text, expected: Audience.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      return audience
    }
    return AssemblyRequest(
      asOf: day ?? context.today, period: typed, audience: reader, smallNThreshold: settings.smallestGroup,
      calendar: settings.calendar, candidate: settings.candidate)
  }

  /// The document's name; with the person's in a file that holds several.
  private func fileName(in file: PortfolioFile, person: Person) throws -> String {
    var name = FileAccess.name(of: template)
    for suffix in [".yml", ".yaml"] where name.hasSuffix(suffix) { name.removeLast(suffix.count) }
    if let period { name += "-" + period.replacing("..", with: "-to-") }
    if try storing({ try file.people() }).count > 1 {
      let family = person.names.first.map { foldedForMatching($0.family) } ?? "person"
      name = "\(family)-\(person.id)-\(name)"
    }
    return name.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private func report(_ document: Document, in context: CommandContext) {
    guard !document.gaps.isEmpty else { return }
    context.report(
      "\(document.gaps.count) things that a reader will miss; the document lists them under “What is missing”.\n")
  }
}
