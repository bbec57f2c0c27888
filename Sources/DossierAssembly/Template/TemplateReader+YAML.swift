import Yams

extension TemplateReader {
  /// Reads a file of YAML whole.
  ///
  /// - Parameters:
  ///   - empty: What is said of a file with nothing in it.
  ///   - whole: What reads the root; nil where it could not, with the problems noted.
  /// - Throws: ``InvalidTemplate`` with everything that is wrong, each with its line and column.
  static func read<Whole>(
    _ yaml: String, whenEmpty empty: (message: String, remedy: String),
    as whole: (inout TemplateReader, Node) -> Whole?
  ) throws(InvalidTemplate) -> Whole {
    let root: Node?
    do {
      // The basic resolver leaves plain scalars as text; the reader knows what it expects of each.
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw InvalidTemplate([problem(error)])
    }
    var reader = TemplateReader()
    if let root, let read = whole(&reader, root), reader.problems.isEmpty { return read }
    throw InvalidTemplate(
      reader.problems.isEmpty
        ? [TemplateProblem(line: 1, column: 1, message: empty.message, remedy: empty.remedy)]
        : reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }

  /// What a reader of YAML found wrong.
  private static func problem(_ error: any Error) -> TemplateProblem {
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
