import Importing
import PortfolioModel

/// What can go wrong when everybody's documents are built.
extension Diagnostic {
  static func nobodyToBuild(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI153", "There is nobody in the portfolio file to build documents for.", at: Place(file: file),
      remedy: "Import a file that names people by an identifier; `dossier people` lists them.")
  }

  static func nothingBuilt(reason: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI154", "The documents of everybody were not built. \(reason)", at: nil,
      remedy: "Try once more; `dossier people` says whether the file can be read.")
  }

  /// One of the people whose document was not built; a name alone may be another's too.
  static func notBuilt(_ person: Person, reason: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI154", "The document of \(person.displayName) was not built. \(reason)", at: nil,
      remedy: "Build it again alone, with --person '#\(person.id)'; the other documents are there.")
  }

  /// Files of an earlier run for people whom this one has no document of.
  static func leftovers(_ names: [String], in folder: String) -> Diagnostic {
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    return Diagnostic(
      .warning, "CLI155",
      "\(names.count == 1 ? "1 file is" : "\(names.count) files are") from an earlier run and not in the index: \(shown).",
      at: Place(file: folder), remedy: "Delete what is no longer needed; nothing was deleted.")
  }

  static let everyoneAndOne = Diagnostic(
    .error, "CLI156", "--all and --person contradict each other.", at: nil,
    remedy: "Leave one of them out.")
}

/// The codes of building everybody's documents.
enum EveryoneDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry("CLI153", "Nobody to build for", "The portfolio file holds nobody, so --all builds nothing."),
    DiagnosticEntry(
      "CLI154", "One person’s document failed",
      "A document could not be built. Those of the others are; the index says which one is missing."),
    DiagnosticEntry(
      "CLI155", "Files of an earlier run",
      "The folder has documents of people whom this run has none of. They are left as they are."),
    DiagnosticEntry("CLI156", "Everybody and one", "A document is either for everybody or for one person."),
  ]
}
