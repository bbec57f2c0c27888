import DossierAssembly
import HTMLExporting
import Importing
import PortfolioModel
import PortfolioStore

extension BuildCommand {
  /// `dossier build TEMPLATE --all -o FOLDER`
  func buildEveryone(in context: CommandContext) throws -> ExitStatus {
    guard options.portfolio.person == nil else { throw CommandFailure(.everyoneAndOne) }
    let formats = try printing.formats(format)
    let library = try options.templates.library(in: context)
    let dossierTemplate = try DossierTemplates.template(named: template, library: library, in: context)
    let path = try options.portfolio.locate(in: context)
    let file = try storing { try PortfolioFile.open(at: path) }
    let people = try storing { try file.people() }
    guard !people.isEmpty else { throw CommandFailure(.nobodyToBuild(FileAccess.name(of: path))) }
    // What is wrong for everybody is said once, before anything is written.
    let request = try options.request(for: people[0], of: file, in: context)
    let packs = CriteriaPacks(library: library, context: context)
    _ = try packs.choice(for: dossierTemplate, own: options.criteria)
    _ = try options.criteria.map { try packs.pack(named: $0) }
    let audience = request.audience ?? dossierTemplate.audience
    let reader = audience == .owner ? Audience.department : audience
    let pages = try printing.pages(for: formats, library: library, in: context)
    let indexExporter = try DossierTemplates.exporter(library)
    let (folder, inner) = (context.path(output), "people")
    try FileAccess.makeFolder(at: "\(folder)/\(inner)")

    let earlier = EarlierSummary(at: "\(folder)/summary.json")

    let build = EveryoneBuild(
      template: dossierTemplate, formats: formats, pages: pages, options: options, reader: reader,
      context: JobContext(context), portfolio: path, folder: "\(folder)/\(inner)",
      names: dossierTemplate.fileName.map {
        PatternedFileNames(
          $0, people: people, title: dossierTemplate.title, asOf: request.asOf, audience: audience)
      }, jobs: try everyone.jobCount())
    let progress = EveryoneProgress(of: people.count, in: context)
    let rows: [EveryoneRow]
    do {
      defer { progress.end() }
      rows = try build.run(people) { progress.show($0) }
    }

    // A table's file is in a folder of its document.
    let written = Set(rows.flatMap(\.files).map { String($0.prefix { $0 != "/" }) })
    let summary = EveryoneSummary(
      dossierTemplate, rows: rows, audience: reader, asOf: request.asOf, folder: inner,
      leftovers: FileAccess.files(in: "\(folder)/\(inner)").filter {
        (EveryoneFileName.isOne($0) || earlier.entries.contains($0)) && !written.contains($0)
      })
    func write(_ name: String, _ bytes: [UInt8]) throws {
      try FileAccess.write(bytes, to: "\(folder)/\(name)")
      context.write("\(output)/\(name)\n")
    }
    // One after the other, since each is long where there are many people.
    let options = HTMLExportOptions(fileName: "index.html", showsProvenance: false, layout: .page)
    for file in indexExporter.export(summary.index, options: options) { try write(file.name, file.bytes) }
    try write("summary.csv", summary.csv)
    try write("summary.json", summary.json)
    return report(summary, in: context)
  }

  private func report(_ summary: EveryoneSummary, in context: CommandContext) -> ExitStatus {
    for row in summary.rows {
      for diagnostic in row.diagnostics {
        context.report((row.isBuilt ? "\(summary.shownName(of: row)): " : "") + diagnostic.description + "\n")
      }
    }
    // Not in the index either: that would lead its readers to what should not be there.
    PatientWarnings.report(
      summary.rows.flatMap { row in row.patients.map { "\(summary.shownName(of: row)): \($0)" } }, in: context)
    if !summary.leftovers.isEmpty {
      context.report(Diagnostic.leftovers(summary.leftovers, in: "\(output)/\(summary.folder)").description + "\n")
    }
    let count = summary.rows.count == 1 ? "1 person" : "\(summary.rows.count) people"
    context.report(
      summary.built == summary.rows.count
        ? "Built \(summary.template.id) for \(count).\n"
        : "Built \(summary.template.id) for \(summary.built) of \(count).\n")
    let needsAttention = !summary.leftovers.isEmpty || summary.rows.contains { !$0.diagnostics.isEmpty }
    return needsAttention ? .attention : .done
  }
}
