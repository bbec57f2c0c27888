import DossierAssembly
import HTMLExporting
import Importing

/// Finds and reads dossier templates and page templates.
enum DossierTemplates {
  /// The template that a person names: an id, or the path of a .yml file.
  static func template(
    named name: String, library: TemplateLibrary, in context: CommandContext
  ) throws -> DossierTemplate {
    let isFile = name.hasSuffix(".yml") || name.hasSuffix(".yaml")
    let path = isFile ? name : "dossiers/\(name).yml"
    let text = isFile ? try FileAccess.text(at: context.path(name)) : try library.text(path)
    guard let text else {
      let known = library.paths(in: "dossiers/").map { String($0.dropFirst("dossiers/".count).dropLast(".yml".count)) }
      throw CommandFailure(.unknownTemplate(name, known: known))
    }
    do {
      return try DossierTemplate(yaml: text)
    } catch {
      throw CommandFailure(
        error.problems.map { problem in
          Diagnostic(
            .error, "TPL001", problem.message,
            at: Diagnostic.Place(file: path, line: problem.line, column: problem.column), remedy: problem.remedy)
        })
    }
  }

  /// The ids of the templates of a library.
  static func names(in library: TemplateLibrary) -> [String] {
    library.paths(in: "dossiers/").filter { $0.hasSuffix(".yml") }.map {
      String($0.dropFirst("dossiers/".count).dropLast(".yml".count))
    }
  }

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
