/// The codes of what the pipeline reports about a file, whoever reads it.
package enum PipelineDiagnostics {
  package static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      "IMP001", "Rows that do not add up",
      "An importer read more or fewer rows than it accounts for, so some could be lost. Nothing of the file is imported."
    ),
    DiagnosticEntry(
      "IMP002", "No count of rows",
      "An importer ended without saying how many rows it read, so nothing can be checked. Nothing of the file is imported."
    ),
    DiagnosticEntry(
      "IMP003", "Too many rows rejected",
      "More than a tenth of the rows are rejected, which mostly means that the mapping is not the right one. Nothing of "
        + "the file is imported."),
    DiagnosticEntry(
      "IMP004", "A name that may be the person's",
      "A row names somebody who could be the portfolio's person. It is passed over and counted until the owner says."),
    DiagnosticEntry(
      "IMP005", "Several authors may be the person",
      "More than one author could be the portfolio's person, or none surely is. The work is passed over and counted."),
    DiagnosticEntry(
      "IMP006", "Nobody is named",
      "The export is of one person and does not say of whom, and the portfolio file holds several people. Nothing of "
        + "the file is imported."),
    DiagnosticEntry(
      "IMP007", "Only about others",
      "No row is about the portfolio's person. Nothing is imported of them."),
    DiagnosticEntry(
      "IMP008", "A name alone",
      "In a file of an institution a name without an identifier does not make a person. The row is passed over."),
    DiagnosticEntry(
      "IMP009", "Identifiers of two people",
      "One row has identifiers that belong to two people of the portfolio. The row is passed over."),
    DiagnosticEntry(
      "IMP010", "A repeated key",
      "Two rows have the same key and different content. Both are kept, as activities of their own."),
    DiagnosticEntry(
      "IMP011", "Rejected without a reason",
      "An importer rejected rows and gave no reason. The rows are counted as rejected."),
    DiagnosticEntry(
      "IMP012", "No such person",
      "The file was said to be somebody's whom the portfolio does not hold. Nothing of it is imported."),
    DiagnosticEntry(
      "IMP013", "The text of a letter",
      "A file of referees holds a text of eighty words or more, which can only be a letter. Letters are confidential and "
        + "not kept, and neither is the file. Nothing of it is imported."),
  ]
}
