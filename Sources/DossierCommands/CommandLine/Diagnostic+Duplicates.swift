import Importing
import PortfolioModel

/// What can be wrong with an answer about two records.
extension Diagnostic {
  static func differentKinds(_ first: Record, _ second: Record) -> Diagnostic {
    Diagnostic(
      .error, "CLI030",
      "\(first.shortID) is \(first.kind.definition.indefinite) and \(second.shortID) is "
        + "\(second.kind.definition.indefinite).", at: nil,
      remedy: "Only records of one kind can be the same; `dossier duplicates` lists those that may be.")
  }

  static func sameRecordTwice(_ id: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI031", "Both ids name \(id) itself.", at: nil,
      remedy: "Name two records; for one that you joined, the ids that `dossier duplicates --decided` lists.")
  }

  static func nothingSaid(_ first: String, _ second: String, areOne: Bool) -> Diagnostic {
    Diagnostic(
      .error, "CLI032",
      areOne
        ? "\(first) is one record by an identifier that its sources share, and not by an answer of yours."
        : "You have said nothing about \(first) and \(second).", at: nil,
      remedy: areOne
        ? "`dossier duplicates different` takes the two apart."
        : "`dossier duplicates --decided` lists the answers that you gave.")
  }
}
