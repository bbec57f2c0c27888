import PortfolioModel
import Yams

extension DossierTemplate {
  /// Reads a template from YAML.
  ///
  /// - Throws: ``InvalidTemplate`` with everything that is wrong, each with its line and column.
  package init(yaml: String) throws(InvalidTemplate) {
    let root: Node?
    do {
      // The basic resolver leaves plain scalars as text; the reader knows what it expects of each.
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw InvalidTemplate([Self.problem(error)])
    }
    var reader = TemplateReader()
    guard let root, let template = reader.template(root), reader.problems.isEmpty else {
      let problems = reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
      throw InvalidTemplate(
        problems.isEmpty
          ? [
            TemplateProblem(
              line: 1, column: 1, message: "The template is empty.",
              remedy: "Begin with “id:”, “title:” and “sections:”.")
          ] : problems)
    }
    self = template
  }

  /// What a reader of YAML found wrong.
  static func problem(_ error: any Error) -> TemplateProblem {
    let remedy = "Check indentation, colons and quotation marks around here."
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return TemplateProblem(
        line: mark.line, column: mark.column, message: "This is not YAML: \(problem).", remedy: remedy)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.sorted().map { "“\($0)”" }.joined(separator: ", ")
      return TemplateProblem(
        line: context.mark.line, column: context.mark.column, message: "The key \(names) is there twice.",
        remedy: "Keep one of them.")
    default:
      return TemplateProblem(
        line: 1, column: 1, message: "This is not YAML: it cannot be read as text.",
        remedy: "Save the file as UTF-8.")
    }
  }
}
