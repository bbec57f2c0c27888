import Importing
import PortfolioModel

/// What can be wrong with the choice of criteria.
extension Diagnostic {
  static func unknownCriteria(_ name: String, known: [String]) -> Diagnostic {
    let near = nearestNames(to: name, among: known)
    return Diagnostic(
      .error, "CLI110", "There are no criteria “\(name)”.", at: nil,
      remedy: near.isEmpty
        ? "Those that there are: \(known.joined(separator: ", "))." : "Did you mean \(near.joined(separator: " or "))?")
  }

  static func noCriteria(known: [(id: String, title: String)]) -> Diagnostic {
    Diagnostic(
      .error, "CLI111", "No criteria were named, and none are set.", at: nil,
      remedy: "Name one of these packs, `dossier check \(known.first?.id ?? "ID")`, or choose it for good with "
        + "`dossier settings set criteria \(known.first?.id ?? "ID")`: "
        + known.map { "\($0.id) (\($0.title))" }.joined(separator: "; ") + ".")
  }
}

/// The codes of problems with criteria, as a reader looks them up.
enum CriteriaDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry("CLI110", "No such criteria", "No pack of promotion rules has this name."),
    DiagnosticEntry(
      "CLI111", "Which criteria?",
      "The check needs a pack of promotion rules, and none was named or set. Schools differ, so none is taken unasked."),
    DiagnosticEntry(
      "CRT001", "A faulty criteria file",
      "The YAML of a pack of promotion rules, or what it asks for, is not right. Nothing is checked or built."),
  ]
}
