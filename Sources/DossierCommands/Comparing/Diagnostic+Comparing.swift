import Importing

/// What can be wrong with what `dossier diff` is given.
extension Diagnostic {
  static func nothingToCompare(_ path: String, isThere: Bool) -> Diagnostic {
    Diagnostic(
      .error, "CLI150",
      isThere
        ? "This is neither a portfolio file nor an export of one." : "This is neither a day nor a file that is there.",
      at: Place(file: path),
      remedy: "Name a portfolio file, what `dossier export` wrote, or a day such as 2024-07-01.")
  }

  static func resolvedExport(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "CLI151", "This is not an export of a whole portfolio, so nobody could say why something changed.",
      at: Place(file: path),
      remedy:
        "Name a day, the portfolio file, or what `dossier export` writes without --resolved. Two files of --resolved "
        + "are told apart line by line: `diff A.json B.json`.")
  }

  static func differentPeople(_ one: String, _ two: String) -> Diagnostic {
    Diagnostic(
      .warning, "CLI152", "The portfolios are of \(one) and of \(two), who share neither name nor identifier.", at: nil,
      remedy: "Say whose portfolio is meant with --person.")
  }
}

/// The codes of comparing portfolios.
enum ComparingDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "CLI150", "Nothing to compare", "What was named is neither a portfolio file, nor an export of one, nor a day."),
    DiagnosticEntry(
      "CLI151", "Not a whole export",
      "A comparison needs a portfolio file or what `dossier export` writes of it. What --resolved writes is the outcome "
        + "without what it rests on: superseded rows, and what was taken back, are not in it. Its keys are sorted, so `diff` "
        + "compares two such files."),
    DiagnosticEntry(
      "CLI152", "Two people", "The two portfolios seem to be of different people. They are compared all the same."),
  ]
}
