import Importing

/// The codes of what can be wrong with what a person typed, and with the files that it names.
enum CommandDiagnostics {
  static let catalogue: [DiagnosticEntry] = own + themes

  private static let themes = [
    DiagnosticEntry("CLI095", "No such theme", "The set of themes has no theme of this id or name."),
    DiagnosticEntry(
      "CLI096", "No such set of themes", "The setting names a set of themes that is in no folder of templates."),
    DiagnosticEntry(
      "CLI097", "No such answer about a theme", "The owner has said nothing about this theme and record."),
    DiagnosticEntry(
      "CLI098", "No record or no theme", "An answer about themes is about at least one record and one theme."),
  ]

  private static let own: [DiagnosticEntry] = [
    DiagnosticEntry("CLI001", "No portfolio file", "The folder has no portfolio file, and none was named."),
    DiagnosticEntry("CLI002", "Several portfolio files", "The folder has several portfolio files, and none was named."),
    DiagnosticEntry(
      "CLI003", "Which person?", "The portfolio file holds several people, and the command is about one."),
    DiagnosticEntry("CLI004", "Nobody of this name", "Nobody in the portfolio file has this name or identifier."),
    DiagnosticEntry("CLI005", "Several people of this name", "What was typed can be several people."),
    DiagnosticEntry("CLI006", "No such record", "No record has an id that begins so."),
    DiagnosticEntry("CLI007", "Several such records", "Several records have an id that begins so."),
    DiagnosticEntry("CLI008", "No such kind", "There is no record kind of this name."),
    DiagnosticEntry("CLI009", "No such field", "The record kind has no field of this name."),
    DiagnosticEntry("CLI010", "A value that cannot be read", "The value is not of the field's type."),
    DiagnosticEntry("CLI011", "Not a field and its value", "The word is not of the form field=value."),
    DiagnosticEntry("CLI012", "Not a period", "The text is not a period of time that a document can have."),
    DiagnosticEntry("CLI013", "Not a day", "The text is not a day."),
    DiagnosticEntry("CLI014", "No such template", "No dossier template has this name."),
    DiagnosticEntry("CLI015", "An unreadable file", "The file is not there, or may not be read."),
    DiagnosticEntry("CLI016", "A folder", "A folder was named where a file is needed."),
    DiagnosticEntry("CLI017", "An empty file", "The file has no byte, so it cannot be an export."),
    DiagnosticEntry(
      "CLI018", "An unknown format", "No mapping and no importer claims the file. Nothing of it is imported."),
    DiagnosticEntry(
      "CLI019", "Several mappings",
      "Several mappings claim the file with the same confidence, and the order never decides. Nothing of it is imported."
    ),
    DiagnosticEntry("CLI020", "No such mapping", "No mapping has this id."),
    DiagnosticEntry(
      "CLI021", "An unwritable file", "The file cannot be written. What was there before is still there."),
    DiagnosticEntry("CLI022", "The file exists", "A file of this name is there, and is left as it is."),
    DiagnosticEntry("CLI023", "Not text", "The file is neither CSV nor XML nor a workbook."),
    DiagnosticEntry("CLI024", "An impossible setting", "The value is not one that the setting or the option can have."),
    DiagnosticEntry("CLI025", "No such import", "No import has this number."),
    DiagnosticEntry(
      "CLI026", "Earlier rows stay",
      "A file of the same name was imported before, and some of its rows are not in this one. They still count, since a "
        + "row without a key is known by its content alone."),
    DiagnosticEntry("CLI030", "Records of different kinds", "Two records of different kinds cannot be the same."),
    DiagnosticEntry("CLI031", "The same record twice", "Both ids name one record."),
    DiagnosticEntry("CLI032", "No such answer", "The owner has said nothing about these two records."),
    DiagnosticEntry(
      "CLI040", "No longer in the newest export",
      "Records that an older export of the system has are not in this one. They stay, with a mark that says so."),
    DiagnosticEntry(
      "CLI041", "Corrections to look at again",
      "A source says something else now than when its value was corrected. The correction stands."),
    DiagnosticEntry(
      "CLI042", "An import that does not count", "An import that is undone or replaced cannot be read again."),
    DiagnosticEntry(
      "CLI043", "The mapping is missing", "The mapping that read an import is not there, so it cannot be read again."),
    DiagnosticEntry(
      "CLI044", "Nobody said yes", "What would change was shown, and nothing was changed, since nobody said yes."),
    DiagnosticEntry(
      "CLI045", "Overtaken", "Another process changed the portfolio while somebody was looking. Nothing was changed."),
    DiagnosticEntry(
      "CLI046", "Changed while it was read",
      "The file is not the same from its first byte to its last. Nothing of it is imported."),
    DiagnosticEntry("CLI050", "No workbook", "A sheet was asked for, and the file has none."),
    DiagnosticEntry("CLI051", "No such sheet", "The workbook has no sheet of this name, or none with anything in it."),
    DiagnosticEntry(
      "CLI080", "A companion that is too large",
      "A file that is to be read together with another one is too large for it."),
    DiagnosticEntry(
      "CLI081", "A companion that nobody needs", "A file was given with --with, and no file was read together with it."),
  ]
}
