import DossierAssembly
import HTMLExporting
import JSONExporting

/// Makes a document's page, and its print.
struct PageExporter: Sendable {
  let exporter: HTMLExporter
  let showsProvenance: Bool
  /// Nil where no PDF file is asked for.
  let printer: DocumentPrinter?

  func html(_ document: Document, name: String) -> [DocumentFile] {
    var options = options(name)
    options.linkedData = LinkedDataExporter().embedded(document)
    return exporter.export(document, options: options).map { DocumentFile($0.name, $0.bytes) }
  }

  func pdf(_ document: Document, name: String) throws -> [DocumentFile] {
    guard let printer else { return [] }
    let file = "\(name).pdf"
    let printed = try printer.print(document, options: options(name), by: exporter, name: file)
    return [DocumentFile(file, printed.bytes, diagnostics: printed.diagnostics)]
  }

  private func options(_ name: String) -> HTMLExportOptions {
    HTMLExportOptions(fileName: "\(name).html", showsProvenance: showsProvenance)
  }
}
