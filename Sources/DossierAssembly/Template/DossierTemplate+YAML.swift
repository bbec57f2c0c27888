extension DossierTemplate {
  /// Reads a template from YAML.
  ///
  /// - Throws: ``InvalidTemplate`` with everything that is wrong, each with its line and column.
  package init(yaml: String) throws(InvalidTemplate) {
    self = try TemplateReader.read(
      yaml, whenEmpty: ("The template is empty.", "Begin with “id:”, “title:” and “sections:”.")
    ) { reader, root in reader.template(root) }
  }
}
