import Importing
import PortfolioModel

/// What can be wrong with what a person says about comments and about what readers may see.
extension Diagnostic {
  static func notAComment(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI125", "“\(text)” does not name a comment.", at: nil,
      remedy: "Write the record and the comment, E-7K3Q#5XA2, as `dossier comments` lists them.")
  }

  static func unknownComment(_ text: String, of record: Record) -> Diagnostic {
    Diagnostic(
      .error, "CLI126", "\(record.shortID) has no comment “\(text)”.", at: nil,
      remedy: "`dossier comments list \(record.shortID)` lists them; a comment whose words have changed is a new one.")
  }

  static func ambiguousComment(_ text: String, _ matches: [String]) -> Diagnostic {
    Diagnostic(
      .error, "CLI127", "“\(text)” can be several comments: \(matches.prefix(8).joined(separator: ", ")).", at: nil,
      remedy: "Type one character more.")
  }

  /// - Parameter id: The referee; nil for one that is only being added.
  static func letterOfReferee(_ id: String?) -> Diagnostic {
    Diagnostic(
      .error, "CLI128", "\(id ?? "This") is a referee, and letters are not kept.", at: nil,
      remedy: "Record how far the letter is: "
        + (id.map { "dossier correct \($0) status=received." } ?? "status=received."))
  }
}

/// The codes of what is said about comments and readers, as a person looks them up.
enum PrivacyDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "CLI125", "Not a comment", "What was typed does not name a record and a comment of it. Nothing was changed."),
    DiagnosticEntry("CLI126", "No such comment", "The record has no comment of this code. Nothing was changed."),
    DiagnosticEntry(
      "CLI127", "Several such comments",
      "Several comments of the record have a code that begins so. Nothing was changed."),
    DiagnosticEntry(
      "CLI128", "A letter of a referee",
      "A file was to be attached to a referee, or a text as long as a letter to be recorded. Letters are confidential and "
        + "not kept. Nothing was changed."),
  ]
}
