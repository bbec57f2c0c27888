import Importing
import MappedImporters

/// What became of one file of the command line, or of one sheet of it where it is a workbook.
struct FileOutcome {
  let path: String
  /// The sheet, where the file is a workbook.
  var sheet: String?
  let result: Result<ImportReport, CommandFailure>
  /// What the portfolio as a whole has to say about it.
  var notes: [Diagnostic] = []
  /// What is other than it was; nil where that was not looked at.
  var changes: ImportChanges?
  /// Whether it was not looked at because there is too much of it.
  var areChangesLeftOut = false
  /// The workbook's hidden sheets, which nobody asked for; told with the last of its sheets.
  var hiddenSheets: [String] = []
  /// The files together with which this one was read, where it is no export of its own.
  var readWith: [String] = []

  /// The path, and the sheet, for a person to read.
  var name: String { sheet.map { "\(path), sheet “\($0)”" } ?? path }

  /// Whether no mapping reads the file by itself.
  var isOfNoFormat: Bool {
    switch result {
    case .failure(let failure): return failure.diagnostics.contains { ["CLI018", "CLI019"].contains($0.code) }
    case .success(let report):
      guard case .refused = report.status else { return false }
      return report.diagnostics.kept.contains { $0.code == CSVDiagnostics.unknownHeader }
    }
  }

  var isRefused: Bool {
    if !readWith.isEmpty { return false }
    switch result {
    case .failure: return true
    case .success(let report):
      if case .refused = report.status { return true }
      return false
    }
  }

  /// All that is wrong with the file, with its path.
  var diagnostics: [(path: String, diagnostic: Diagnostic)] {
    if !readWith.isEmpty { return [] }
    let all =
      switch result {
      case .failure(let failure): failure.diagnostics
      case .success(let report): report.diagnostics.kept + notes
      }
    return all.map { (path, $0) }
  }

  /// The outcome with what plugins said before one of the importers was chosen.
  func adding(_ problems: [Diagnostic]) -> FileOutcome {
    guard !problems.isEmpty else { return self }
    switch result {
    case .success:
      var outcome = self
      outcome.notes = problems + notes
      return outcome
    case .failure(let failure):
      let failure = CommandFailure(problems + failure.diagnostics)
      return FileOutcome(
        path: path, sheet: sheet, result: .failure(failure), notes: notes, hiddenSheets: hiddenSheets,
        readWith: readWith)
    }
  }

  var needsAttention: Bool {
    if !readWith.isEmpty { return false }
    switch result {
    case .failure: return true
    case .success(let report): return report.needsAttention || !notes.isEmpty
    }
  }
}
