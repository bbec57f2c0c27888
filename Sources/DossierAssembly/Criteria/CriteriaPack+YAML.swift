extension CriteriaPack {
  /// Reads a pack from YAML.
  ///
  /// - Throws: ``InvalidTemplate`` with everything that is wrong, each with its line and column.
  package init(yaml: String) throws(InvalidTemplate) {
    self = try TemplateReader.read(
      yaml, whenEmpty: ("The file is empty.", "Begin with “id:”, “title:” and “rules:”.")
    ) { reader, root in reader.criteriaPack(root) }
  }
}
