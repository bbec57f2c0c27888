package import Importing
import SheetReading

/// The problems of workbooks.
package enum SheetDiagnostics {
  package static let otherFormat: Diagnostic.Code = "SHT001"
  package static let encrypted: Diagnostic.Code = "SHT002"
  package static let damaged: Diagnostic.Code = "SHT003"
  package static let harmful: Diagnostic.Code = "SHT004"
  package static let tooLarge: Diagnostic.Code = "SHT005"
  package static let unknownSheet: Diagnostic.Code = "SHT006"
  package static let emptySheet: Diagnostic.Code = "SHT007"
  package static let errorValue: Diagnostic.Code = "SHT008"
  package static let uncomputedFormula: Diagnostic.Code = "SHT009"
  package static let impossibleDate: Diagnostic.Code = "SHT010"
  package static let unreadableCell: Diagnostic.Code = "SHT011"
  package static let mergedCells: Diagnostic.Code = "SHT012"

  package static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      otherFormat, "Another kind of file",
      "The file is an old or a binary Excel workbook, a workbook of another program, or an archive. Nothing is imported."
    ),
    DiagnosticEntry(
      encrypted, "Protected with a password", "The workbook is encrypted and cannot be read. Nothing is imported."),
    DiagnosticEntry(
      damaged, "A damaged workbook",
      "The workbook is cut off, a part of it is missing, or its check sum or its XML is wrong. Nothing is imported."),
    DiagnosticEntry(
      harmful, "A workbook beyond all measure",
      "The file would fill the computer's memory or disk when it is unpacked, as it is made to or by mistake. Nothing is imported."
    ),
    DiagnosticEntry(tooLarge, "A workbook that is too large", "The workbook is larger than what is held in memory."),
    DiagnosticEntry(unknownSheet, "No such sheet", "The workbook has no sheet of the name that is asked for."),
    DiagnosticEntry(emptySheet, "An empty sheet", "The sheet has no cell with a value. Nothing is imported."),
    DiagnosticEntry(
      errorValue, "A formula that failed",
      "The cell shows an error such as #N/A or #REF!. It is taken as empty; the row is imported."),
    DiagnosticEntry(
      uncomputedFormula, "A formula without a result",
      "The program that wrote the workbook did not compute the formula. The cell is taken as empty; the row is imported."
    ),
    DiagnosticEntry(
      impossibleDate, "A date that does not exist",
      "The cell is shown as a date, and its number is none: before 1900, or 29 February 1900. It is read as the number."
    ),
    DiagnosticEntry(
      unreadableCell, "A cell that cannot be read",
      "The cell points to a text that the workbook does not have, or its number is none. It is taken as empty."),
    DiagnosticEntry(
      mergedCells, "Merged cells",
      "A value stands in cells of several rows that are merged. It counts for the first of the rows; the others are taken as empty."
    ),
  ]

  static func failure(_ failure: WorkbookFailure, file: String, sheet: String? = nil) -> SourceFailure {
    let code: Diagnostic.Code =
      switch failure {
      case .otherFormat: otherFormat
      case .encrypted: encrypted
      case .damaged, .brokenPart: damaged
      case .tooManyEntries, .overlappingEntries, .unpackedTooLarge, .refusedPart: harmful
      case .fileTooLarge, .tooMuchText, .tooWide, .outOfMemory: tooLarge
      }
    return SourceFailure(
      Diagnostic(
        .error, code, failure.message, at: Diagnostic.Place(file: file, sheet: sheet), remedy: failure.remedy),
      isBrokenOff: false)
  }

  package static func unknownSheet(_ name: String, file: String, known: [String]) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, unknownSheet, "The workbook has no sheet “\(name)”.", at: Diagnostic.Place(file: file),
        remedy: "Its sheets are \(known.map { "“\($0)”" }.joined(separator: ", "))."), isBrokenOff: false)
  }

  static func empty(file: String, sheet: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(
        .error, emptySheet, "The sheet is empty.", at: Diagnostic.Place(file: file, sheet: sheet),
        remedy: "Look whether the table stands in another sheet."), isBrokenOff: false)
  }

  static func problem(_ problem: SheetProblem, file: String, sheet: String) -> Diagnostic {
    let place = Diagnostic.Place(
      file: file, sheet: sheet, line: problem.row, column: problem.column > 0 ? problem.column : nil)
    switch problem.kind {
    case .errorValue:
      return Diagnostic(
        .warning, errorValue, "The formula in this cell failed; the cell is taken as empty.", at: place,
        excerpt: problem.text, remedy: "Mend the formula in the workbook, if the value matters.")
    case .uncomputedFormula:
      return Diagnostic(
        .warning, uncomputedFormula, "The formula in this cell was never computed; the cell is taken as empty.",
        at: place, excerpt: problem.text, remedy: "Open the workbook in Excel, save it, and import it again.")
    case .impossibleDate:
      return Diagnostic(
        .warning, impossibleDate, "The cell is shown as a date, and its number is no day that there was.", at: place,
        excerpt: problem.text, remedy: "Correct the cell in the workbook, or its format if it is no date.")
    case .unreadable:
      return Diagnostic(
        .warning, unreadableCell, "The workbook says of this cell what cannot be read; it is taken as empty.",
        at: place, excerpt: problem.text, remedy: "Open the workbook in Excel, save it, and import it again.")
    case .merged:
      return Diagnostic(
        .warning, mergedCells, "These cells are merged over several rows; the value counts for the first row only.",
        at: place, excerpt: problem.text,
        remedy: "If it is meant for each row, unmerge the cells and fill them in the workbook.")
    }
  }
}
