import Importing
import PortfolioModel

/// What can be wrong with what is said about themes.
extension Diagnostic {
  static func unknownTheme(_ text: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      .error, "CLI095", "There is no theme “\(text)”.", at: nil,
      remedy: nearest.map { "Did you mean “\($0)”?" } ?? "`dossier themes list` lists them.")
  }

  static func unknownThemeSet(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "CLI096", "There is no set of themes “\(name)”.", at: nil,
      remedy: "Known are \(known.joined(separator: ", ")); a set of your school’s own is a file in the folder themes/ "
        + "that --templates names, and `dossier settings set themes NAME` chooses it.")
  }

  static func nothingSaidAboutTheme(_ theme: String, of record: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI097", "You have said nothing about \(theme) and \(record).", at: nil,
      remedy: "`dossier themes refuse \(record) \(theme)` takes away a theme that a source gives.")
  }

  static func recordOrThemeMissing(_ what: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI098", "No \(what) is named.", at: nil,
      remedy: "Name records by their ids and themes by theirs: `dossier themes accept T-7K3Q T15 T16`.")
  }
}
