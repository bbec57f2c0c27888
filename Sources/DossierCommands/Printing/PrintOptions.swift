import ArgumentParser
import HTMLExporting

/// How a document is printed.
struct PrintOptions: ParsableArguments {
  @Flag(name: .long, help: "Also print the document to PDF, by an installed Chromium; like --format with pdf.")
  var pdf = false

  @Option(name: .long, help: "The paper of the PDF file: \(Paper.allCases.map(\.rawValue).joined(separator: " or ")).")
  var paper = Paper.letter.rawValue

  @Option(name: .long, help: "Chromium's program file. Default: $DOSSIER_CHROMIUM, else looked for on the path.")
  var chromium: String?

  @Option(name: .long, help: "How many seconds a print may take.")
  var printTimeout = 120

  @Flag(
    name: .long, inversion: .prefixedNo,
    help: "Whether the page and the PDF file say where each value comes from: an appendix, and marks that lead there.")
  var provenance = true

  /// The forms of `--format`, and of `--pdf`.
  func formats(_ text: String) throws -> [DocumentFormat] {
    try DocumentFormat.list(pdf ? text + "," + DocumentFormat.pdf.rawValue : text)
  }

  /// What makes the pages, where any are asked for; with Chromium found, where something is to be printed.
  func pages(
    for formats: [DocumentFormat], library: TemplateLibrary, in context: CommandContext
  ) throws -> PageExporter? {
    guard formats.contains(.html) || formats.contains(.pdf) else { return nil }
    return PageExporter(
      exporter: try DossierTemplates.exporter(library), showsProvenance: provenance,
      printer: formats.contains(.pdf) ? try printer(in: context) : nil)
  }

  /// What prints, once Chromium is found.
  private func printer(in context: CommandContext) throws -> DocumentPrinter {
    guard let paper = Paper(rawValue: paper.lowercased()) else {
      throw CommandFailure(
        .invalid("a paper", paper, expected: Paper.allCases.map(\.rawValue).joined(separator: " or ")))
    }
    guard printTimeout > 0 else {
      throw CommandFailure(.invalid("a number of seconds", String(printTimeout), expected: "a positive number"))
    }
    return DocumentPrinter(
      chromium: try Chromium.find(named: chromium, seconds: printTimeout, in: context), paper: paper)
  }
}
