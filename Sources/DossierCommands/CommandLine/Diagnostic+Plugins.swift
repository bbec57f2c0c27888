import Importing
import PortfolioModel

/// What can be wrong with what a person says about plugins.
extension Diagnostic {
  static var noPluginList: Diagnostic {
    Diagnostic(
      .error, "CLI060", "There is no place for the list of plugins: neither HOME nor XDG_CONFIG_HOME is set.", at: nil,
      remedy: "Set one of them, or name a file with DOSSIER_PLUGINS.")
  }

  static func unreadablePluginList(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI061", "The list of plugins is damaged.", at: Place(file: path),
      remedy: "Move the file away and add the plugins again.")
  }

  static func newerPluginList(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI062", "The list of plugins was written by a newer dossier.", at: Place(file: path),
      remedy: "Use that one, or name another list with DOSSIER_PLUGINS.")
  }

  static func unknownPlugin(_ text: String, known: [String]) -> Diagnostic {
    let near = nearestNames(to: text, among: known)
    return Diagnostic(
      .error, "CLI063", "There is no plugin “\(text)”.", at: nil,
      remedy: near.isEmpty
        ? "`dossier plugins list` names them." : "Did you mean \(near.joined(separator: " or "))?")
  }

  static func takenPluginID(_ id: String, path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI064", "The plugin calls itself “\(id)”, as a mapping does.", at: Place(file: path),
      remedy: "A plugin needs an id of its own; ask those who maintain it.")
  }

  static func otherPluginWithID(_ id: String, path: String, other: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI065", "Another plugin is called “\(id)”: \(other).", at: Place(file: path),
      remedy: "Say `dossier plugins remove \(id)` first if this one is to take its place.")
  }
}
