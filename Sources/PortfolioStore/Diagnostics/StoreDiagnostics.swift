package import Importing

/// The codes of what can be wrong with a portfolio file.
package enum StoreDiagnostics {
  package static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "STO001", "Another program is writing",
      "Somebody else, or another window, is changing the portfolio file. Nothing was changed by this command."),
    DiagnosticEntry(
      "STO002", "Not a portfolio file", "The file is something else: it is not one that `dossier init` has made."),
    DiagnosticEntry(
      "STO003", "Written by a newer version",
      "The portfolio file has tables that this version does not know. It is refused rather than read wrongly."),
    DiagnosticEntry("STO004", "No room on the disk", "The disk was full. The portfolio is as it was before."),
    DiagnosticEntry(
      "STO005", "Not writable", "The portfolio file, or its folder, can only be read. Nothing was changed."),
    DiagnosticEntry("STO006", "No such portfolio file", "There is no file of this name, or it cannot be opened."),
    DiagnosticEntry("STO007", "The file exists", "A portfolio file is never made over another file."),
    DiagnosticEntry("STO008", "Damaged", "What is stored contradicts itself, after a fault of the disk, for example."),
    DiagnosticEntry("STO009", "SQLite reports", "The database reports what none of the other codes say."),
    DiagnosticEntry("STO010", "No such import", "No import has this number."),
    DiagnosticEntry("STO011", "No such person", "Nobody in the portfolio file has this number."),
    DiagnosticEntry("STO012", "The identifier is taken", "An identifier belongs to one person, and it is another's."),
    DiagnosticEntry(
      "STO013", "Not an exported portfolio",
      "The JSON is not what `dossier export` wrote, or was changed or cut since. Nothing is restored."),
    DiagnosticEntry(
      "STO014", "The portfolio went away",
      "The file was moved, deleted or replaced while the program had it open. Nothing is written."),
  ]
}
