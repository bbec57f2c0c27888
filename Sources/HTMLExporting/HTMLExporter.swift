package import DossierAssembly

/// Turns a document into one HTML file that needs nothing else: no network, no script, no font.
///
/// A pure function of the document, the pages and the options. The pages are parsed once, for all documents.
package struct HTMLExporter: Sendable {
  private let library: PageLibrary

  package init(templates: PageTemplates) throws(PageTemplateError) {
    library = try PageLibrary(templates)
  }

  /// The files of the document, by name.
  package func export(
    _ document: Document, options: HTMLExportOptions = HTMLExportOptions()
  ) -> [(name: String, bytes: [UInt8])] {
    var renderer = PageRenderer(document, library: library, options: options)
    let name = options.fileName ?? Self.fileName(for: document.templateID)
    return [(name, renderer.page().array)]
  }

  /// A file name out of a template's id, which is text from outside.
  private static func fileName(for templateID: String) -> String {
    let plain = templateID.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? Character(scalar) : "-"
    }
    return (plain.isEmpty ? "document" : String(plain)) + ".html"
  }
}
