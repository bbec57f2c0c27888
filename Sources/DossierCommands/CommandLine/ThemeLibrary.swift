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
    func read() throws -> ThemeSet { try ThemeLibrary.read.whole(text, path: path) }
  }

  /// The set that a person's settings name, else the program's own.
  static func set(of settings: PersonSettings, in library: TemplateLibrary) throws -> Found {
    let name = settings[.themes] ?? ThemeSet.known.id
    let path = "themes/\(name).yml"
    guard let text = try library.text(path) else {
      throw CommandFailure(.unknownThemeSet(name, known: library.names(in: "themes/")))
    }
    let isOwn = name == ThemeSet.known.id && text == TemplateLibrary.embedded[path]
    return Found(path: path, text: text, names: isOwn ? .known : try read.whole(text, path: path))
  }

  private static let read = TextsRead<ThemeSet>(code: "TPL003") { text throws(InvalidTemplate) in
    try ThemeSet(yaml: text)
  }
}
