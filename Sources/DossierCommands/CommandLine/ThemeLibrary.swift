import DossierAssembly
import Importing

/// Finds and reads sets of themes.
enum ThemeLibrary {
  /// The set that counts for a person, found; it is read only where its words are asked for.
  struct Found {
    let path: String
    let text: String
    /// What documents need of the set: of the program's own, that is known without reading it.
    let names: ThemeSet

    /// The set with its words and prompts.
    func read() throws -> ThemeSet { try ThemeLibrary.set(text, path: path) }
  }

  /// The set that a person's settings name, else the program's own.
  static func set(of settings: PersonSettings, in library: TemplateLibrary) throws -> Found {
    let name = settings[.themes] ?? ThemeSet.known.id
    let path = "themes/\(name).yml"
    guard let text = try library.text(path) else {
      let known = library.paths(in: "themes/").map { String($0.dropFirst("themes/".count).dropLast(".yml".count)) }
      throw CommandFailure(.unknownThemeSet(name, known: known))
    }
    let isOwn = name == ThemeSet.known.id && text == TemplateLibrary.embedded[path]
    return Found(path: path, text: text, names: isOwn ? .known : try set(text, path: path))
  }

  private static func set(_ text: String, path: String) throws -> ThemeSet {
    do {
      return try ThemeSet(yaml: text)
    } catch {
      throw CommandFailure(
        error.problems.map { problem in
          Diagnostic(
            .error, "TPL003", problem.message,
            at: Diagnostic.Place(file: path, line: problem.line, column: problem.column), remedy: problem.remedy)
        })
    }
  }
}
