import ArgumentParser
import DossierAssembly
import Importing

/// `dossier build TEMPLATE -o FOLDER`
struct BuildCommand: DossierSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract:
      "Builds a document: promotion, educator-portfolio, annual-review, cv, teaching-summary, or one of your own.")

  @Argument(help: "The dossier template: an id from `dossier templates`, or a .yml file.")
  var template: String

  @Option(
    name: .long,
    help: "\(DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")); several with commas between.")
  var format = "html,json"

  @Option(name: [.short, .long], help: "The folder to write to.")
  var output = "out"

  @OptionGroup var options: DocumentOptions
  @OptionGroup var printing: PrintOptions
  @OptionGroup var everyone: EveryoneOptions

  func perform(in context: CommandContext) throws -> ExitStatus {
    if everyone.all { return try buildEveryone(in: context) }
    let formats = try printing.formats(format)
    let library = try options.templates.library(in: context)
    let dossierTemplate = try DossierTemplates.template(named: template, library: library, in: context)
    let source = try DocumentSource(options, in: context)
    let document = try source.document(dossierTemplate, earlier: try source.earlier(for: dossierTemplate))
    let name =
      try dossierTemplate.fileName.map {
        try options.fileName(by: $0, of: document, person: source.person, in: source.file)
      } ?? options.fileName(template: template, person: source.person, in: source.file)
    let pages = try printing.pages(for: formats, library: library, in: context)
    let folder = context.path(output)
    try FileAccess.makeFolder(at: folder)
    var written: [String] = []
    var needsAttention = false
    for file in try DocumentFiles.make(document, formats: formats, name: name, pages: pages) {
      for diagnostic in file.diagnostics { context.report(diagnostic.description + "\n") }
      needsAttention = needsAttention || !file.diagnostics.isEmpty
      try FileAccess.write(file.bytes, below: folder, as: file.name)
      written.append("\(output)/\(file.name)")
    }
    for path in written { context.write(path + "\n") }
    report(document, in: context)
    return needsAttention ? .attention : .done
  }

  private func report(_ document: Document, in context: CommandContext) {
    PatientWarnings.report(of: document, in: context)
    guard document.gapCount > 0 else { return }
    let things = document.gapCount == 1 ? "1 thing" : "\(document.gapCount) things"
    let place =
      document.gaps.isEmpty
      ? "`dossier build \(template) --audience self` lists them" : "the document lists them under “What is missing”"
    context.report("\(things) that a reader will miss; \(place).\n")
  }
}
