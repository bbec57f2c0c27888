extension ThemeSet {
  /// Reads a set of themes from YAML.
  ///
  /// - Throws: ``InvalidTemplate`` with everything that is wrong, each with its line and column.
  package init(yaml: String) throws(InvalidTemplate) {
    self = try TemplateReader.read(
      yaml, whenEmpty: ("The set of themes is empty.", "Begin with “id:”, “title:” and “themes:”.")
    ) { reader, root in reader.themeSet(root) }
  }
}
