import DossierAssembly
import HTMLExporting
import Importing

/// Finds and reads dossier templates and page templates.
enum DossierTemplates {
  /// The template that a person names: an id, or the path of a .yml file.
  static func template(
    named name: String, library: TemplateLibrary, in context: CommandContext
  ) throws -> DossierTemplate {
    guard let file = try library.file(named: name, in: "dossiers/", context: context) else {
      throw CommandFailure(.unknownTemplate(name, known: names(in: library)))
    }
    return try read.whole(file.text, path: file.path)
  }

  private static let read = TextsRead<DossierTemplate>(code: "TPL001") { text throws(InvalidTemplate) in
    try DossierTemplate(yaml: text)
  }

  /// The ids of the templates of a library.
  static func names(in library: TemplateLibrary) -> [String] { library.names(in: "dossiers/") }

  /// The exporter with the pages of the library.
  static func exporter(_ library: TemplateLibrary) throws -> HTMLExporter {
    var files: [String: String] = [:]
    for path in library.paths(in: "pages/") { files[String(path.dropFirst("pages/".count))] = try library.text(path) }
    do {
      return try HTMLExporter(templates: PageTemplates(files: files))
    } catch {
      throw CommandFailure(
        Diagnostic(
          .error, "TPL002", error.description, at: nil,
          remedy: "Compare the page with the built-in one: `dossier templates eject FOLDER`."))
    }
  }
}
