import Importing

/// The codes of printing to PDF.
enum PrintDiagnostics {
  static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry("CLI090", "No Chromium", "A PDF file was asked for, and no browser is there to print it."),
    DiagnosticEntry("CLI091", "Not a program", "What was named as Chromium cannot be run."),
    DiagnosticEntry("CLI092", "Nothing printed", "The browser ended without a PDF file. No file of it was written."),
    DiagnosticEntry("CLI093", "Printing took too long", "The browser was stopped after the time that it may take."),
    DiagnosticEntry(
      "CLI094", "No page numbers in the contents",
      "The printed file is built in a way in which the pages of sections cannot be looked up."),
  ]
}
