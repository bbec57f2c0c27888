import Importing

/// The codes of what can be wrong with dossier templates and pages.
enum TemplateDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "TPL001", "A faulty dossier template", "The template's YAML, or what it asks for, is not right. Nothing is built."
    ),
    DiagnosticEntry(
      "TPL002", "A faulty page", "A page of Mustache, or a style sheet, cannot be used. Nothing is built."),
    DiagnosticEntry(
      "TPL003", "A faulty set of themes", "The YAML of the set of themes is not right. Nothing is built or tagged."),
  ]
}
