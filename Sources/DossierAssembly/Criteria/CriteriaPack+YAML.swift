import Yams

extension CriteriaPack {
  /// Reads a pack from YAML.
  ///
  /// - Throws: ``InvalidTemplate`` with everything that is wrong, each with its line and column.
  package init(yaml: String) throws(InvalidTemplate) {
    let root: Node?
    do {
      // The basic resolver leaves plain scalars as text; the reader knows what it expects of each.
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw InvalidTemplate([DossierTemplate.problem(error)])
    }
    var reader = TemplateReader()
    guard let root, let pack = reader.criteriaPack(root), reader.problems.isEmpty else {
      let problems = reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
      throw InvalidTemplate(
        problems.isEmpty
          ? [
            TemplateProblem(
              line: 1, column: 1, message: "The file is empty.", remedy: "Begin with “id:”, “title:” and “rules:”.")
          ] : problems)
    }
    self = pack
  }
}
