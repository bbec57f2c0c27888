import DossierAssembly
import Importing

/// The codes of what can be wrong with statements.
enum StatementDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "STM001", "A citation of no record",
      "A statement cites a record that the portfolio does not have. No document is built of it."),
    DiagnosticEntry(
      "STM002", "A citation of several records",
      "A statement cites by the beginning of an id that several records have. No document is built of it."),
    DiagnosticEntry(
      "STM003", "A citation of a hidden record",
      "A statement cites a record that its owner hid, so that no reader can follow it."),
    DiagnosticEntry(
      "STM004", "No such figure", "A statement asks for a computed figure that does not exist. Nothing was changed."),
    DiagnosticEntry(
      "STM005", "A figure of no period", "A statement asks for a figure over a time that is none. Nothing was changed."),
    DiagnosticEntry(
      "STM006", "Half a mark", "A statement has what looks like a citation or a figure and is neither."),
    DiagnosticEntry(
      "STM007", "A figure without one value",
      "What a statement asks for has no one honest value: a mean over several scales or evaluators, a time since a "
        + "promotion that nobody knows. No document is built of it."),
    DiagnosticEntry(
      "STM008", "A figure that no record tells", "What a statement asks for is not recorded, and it says so."),
    DiagnosticEntry(
      "STM010", "A number without evidence",
      "A sentence of a statement claims a number, and neither cites a record nor has the number computed."),
    DiagnosticEntry("STM011", "Too long", "A statement has more words than a template allows."),
    DiagnosticEntry(
      "STM020", "A record number?", "A text has what looks like a patient’s record number. The search is not complete."),
    DiagnosticEntry(
      "STM021", "A date of birth?", "A text has what looks like a date of birth. The search is not complete."),
    DiagnosticEntry(
      "STM022", "A telephone number?", "A text has what looks like a telephone number. The search is not complete."),
    DiagnosticEntry(
      "STM023", "An e-mail address?", "A text has what looks like an e-mail address. The search is not complete."),
    DiagnosticEntry(
      "STM024", "A social security number?",
      "A text has what looks like a social security number. The search is not complete."),
    DiagnosticEntry(
      "STM025", "An age over 89?", "A text tells an age over 89, which can identify. The search is not complete."),
  ]
}

extension Diagnostic {
  /// A problem of a statement as a diagnostic; its place is the statement as `dossier statement show` prints it.
  ///
  /// - Parameter severity: Nil takes an error for what no document is built with.
  init(_ problem: StatementProblem, severity: Severity? = nil, file: String? = nil) {
    let code: Code
    switch problem.kind {
    case .unknownRecord: code = "STM001"
    case .severalRecords: code = "STM002"
    case .hiddenRecord: code = "STM003"
    case .unknownFigure: code = "STM004"
    case .unknownPeriod: code = "STM005"
    case .unclearMark: code = "STM006"
    case .noValue: code = "STM007"
    case .nothingRecorded: code = "STM008"
    }
    self.init(
      severity ?? (problem.isBlocking ? .error : .warning), code, problem.message,
      at: Place(file: file ?? "statement \(problem.statement)", line: problem.line, column: problem.column),
      excerpt: problem.excerpt, remedy: problem.remedy)
  }

  /// A number that nothing proves.
  init(_ claim: NumberClaim, statement: String) {
    self.init(
      .warning, "STM010",
      claim.numbers.count == 1
        ? "This number has neither a citation nor a computed figure."
        : "These numbers have neither a citation nor a computed figure.",
      at: Place(file: "statement \(statement)", line: claim.line, column: claim.column),
      excerpt: claim.numbers.joined(separator: ", "),
      remedy: "Cite what proves it in the sentence, [@T-7K3Q], or have it computed, {{learners.taught}}.")
  }

  static func tooLong(_ statement: String, words: Int, limit: Int, template: String) -> Diagnostic {
    Diagnostic(
      .warning, "STM011", "The statement has \(words) words, and “\(template)” allows \(limit).",
      at: Place(file: "statement \(statement)"), remedy: "Shorten it by \(words - limit).")
  }

  /// What may identify a patient; nothing of it is shown that could.
  init(_ finding: PatientFinding, at place: Place) {
    let (code, what): (Code, String) =
      switch finding.kind {
      case .recordNumber: ("STM020", "a patient’s record number")
      case .dateOfBirth: ("STM021", "a date of birth")
      case .telephone: ("STM022", "a telephone number")
      case .email: ("STM023", "an e-mail address")
      case .socialSecurityNumber: ("STM024", "a social security number")
      case .ageOver89: ("STM025", "an age over 89")
      }
    self.init(
      .warning, code, "This looks like \(what).", at: place, excerpt: finding.masked,
      remedy: "Take it out before others read it. The search is not complete.")
  }
}
