import DossierAssembly
import HTMLExporting
import Importing

/// Prints a document to PDF: its page by Chromium, with the numbers of pages in the contents.
///
/// CSS cannot yet tell Chromium to write the page that a link leads to, so a page with contents is printed twice: to
/// learn the numbers, and with them.
struct DocumentPrinter: Sendable {
  let chromium: Chromium
  let paper: Paper

  /// The PDF file, and what is to be said about it. The same document gives the same bytes from one Chromium with one
  /// set of fonts.
  func print(
    _ document: Document, options: HTMLExportOptions, by exporter: HTMLExporter, name: String
  ) throws -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    var options = options
    options.paper = paper
    guard options.layout == .dossier, document.layout.hasContents else {
      return (try printed(document, options, by: exporter).bytes, [])
    }
    options.pageNumbers = .pending
    var file = try printed(document, options, by: exporter)
    guard var numbers = file.pageNumbers else {
      options.pageNumbers = .absent
      return (try printed(document, options, by: exporter).bytes, [.noPageNumbers(name)])
    }
    // The numbers take the room that was kept for them, so that once is enough; else the page is printed once more.
    for _ in 0..<2 {
      options.pageNumbers = .known(numbers)
      file = try printed(document, options, by: exporter)
      guard let found = file.pageNumbers, found != numbers else { break }
      numbers = found
    }
    return (file.bytes, [])
  }

  private func printed(
    _ document: Document, _ options: HTMLExportOptions, by exporter: HTMLExporter
  ) throws -> PrintedFile {
    let page = exporter.export(document, options: options).flatMap(\.bytes)
    guard var file = PrintedFile(try chromium.print(page)) else {
      throw CommandFailure(.printFailed(chromium.path, reason: "what it wrote is no PDF file"))
    }
    file.setDay(document.asOf)
    return file
  }
}
