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

  static func noSuchCases(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI066", "The cases cannot be read: \(reason).", at: Place(file: path),
      remedy: "Name a folder of files of the plugin's format with --cases.")
  }
}

/// The codes of what is said about plugins, as a reader looks them up.
enum PluginListDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "CLI060", "No place for the list of plugins",
      "Neither HOME nor XDG_CONFIG_HOME is set, and DOSSIER_PLUGINS names no file. Nothing was changed."),
    DiagnosticEntry(
      "CLI061", "A damaged list of plugins",
      "The list of plugins is not as the program writes it. No plugin is run, and nothing was changed."),
    DiagnosticEntry(
      "CLI062", "A newer list of plugins",
      "The list of plugins was written by a newer version of the program. Nothing was changed."),
    DiagnosticEntry("CLI063", "No such plugin", "No plugin on the list has this id. Nothing was changed."),
    DiagnosticEntry(
      "CLI064", "A plugin named like a mapping",
      "The plugin's id is that of a mapping, so that `--mapping` could mean both. It was not added."),
    DiagnosticEntry(
      "CLI065", "Two plugins of one name", "A plugin with this id is on the list already. The new one was not added."),
    DiagnosticEntry("CLI066", "No cases", "The folder of cases for a test of a plugin cannot be read."),
  ]
}
