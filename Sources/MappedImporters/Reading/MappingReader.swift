package import Importing
import Yams

/// Reads mapping files.
package enum MappingReader {
  /// What a mapping file says.
  package struct Reading: Sendable {
    /// Nil where any of the diagnostics is an error.
    package let mapping: Mapping?
    /// All problems of the file, in its order.
    package let diagnostics: [Diagnostic]
  }

  /// Reads a mapping and checks it against the record kinds.
  ///
  /// - Parameter fileName: the file's name, for the places of problems.
  package static func read(_ text: String, fileName: String) -> Reading {
    guard text.utf8.count <= MappingBounds.size else { return tooMuch(nil, fileName: fileName) }
    if let line = MappingBounds.lineOfKeyThatIsNoText(in: text) { return tooMuch(.key(line), fileName: fileName) }
    var decoder = MappingDecoder(fileName: fileName)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      return Reading(mapping: nil, diagnostics: [notYAML(error, fileName: fileName)])
    }
    if let root, let excess = MappingBounds.excess(in: root) { return tooMuch(excess, fileName: fileName) }
    let mapping = root.flatMap { decoder.mapping($0) }
    if root == nil { decoder.reportEmptyFile() }
    let isSound = !decoder.diagnostics.contains { $0.severity == .error }
    let sorted = decoder.diagnostics.sorted {
      ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
    }
    return Reading(mapping: isSound ? mapping : nil, diagnostics: sorted)
  }

  private static func tooMuch(_ excess: MappingBounds.Excess?, fileName: String) -> Reading {
    let place: Diagnostic.Place
    let message: String
    switch excess {
    case .depth(let node):
      place = Diagnostic.Place(file: fileName, line: node.mark?.line, column: node.mark?.column)
      message = "Values stand more than \(MappingBounds.depth) deep in one another here."
    case .key(let line):
      place = Diagnostic.Place(file: fileName, line: line)
      message = "A key is a list, a mapping or an alias here; only texts are keys."
    case .nodes:
      place = Diagnostic.Place(file: fileName)
      message = "The file has more than \(MappingBounds.nodes) values, with those that its anchors repeat."
    case nil:
      place = Diagnostic.Place(file: fileName)
      message = "The file is larger than \(MappingBounds.size >> 20) MiB."
    }
    return Reading(
      mapping: nil,
      diagnostics: [
        Diagnostic(
          .error, MappingDiagnostics.tooMuch, message, at: place, remedy: "Check that it is a mapping, and split it.")
      ])
  }

  private static func notYAML(_ error: any Error, fileName: String) -> Diagnostic {
    var place = Diagnostic.Place(file: fileName)
    var message = "The file is not well-formed YAML."
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      place = Diagnostic.Place(file: fileName, line: mark.line, column: mark.column)
      message = "The file is not well-formed YAML: \(problem)."
    case .duplicatedKeysInMapping(let duplicates, let context):
      place = Diagnostic.Place(file: fileName, line: context.mark.line, column: context.mark.column)
      message = "The keys \(duplicates.joined(separator: ", ")) occur twice in one place."
    case .reader(let problem, _, _, _):
      message = "The file is not well-formed YAML: \(problem)."
    default: break
    }
    return Diagnostic(
      .error, MappingDiagnostics.notYAML, message, at: place,
      remedy: "Check indentation, colons and quotes there; put texts with special characters in single quotes.")
  }
}
