package import Importing

/// What a person is told about a draft.
package enum DraftDiagnostics {
  package static let noHeader: Diagnostic.Code = "DRF001"
  package static let noRecords: Diagnostic.Code = "DRF002"
  package static let noKind: Diagnostic.Code = "DRF003"
  package static let question: Diagnostic.Code = "DRF004"
  package static let misfits: Diagnostic.Code = "DRF005"
  package static let noTable: Diagnostic.Code = "DRF006"
  package static let noRepetition: Diagnostic.Code = "DRF007"
  package static let rejected: Diagnostic.Code = "DRF008"

  package static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      noHeader, "No header",
      "The first row of the table looks like a record. The draft calls the columns by their numbers, and knows later exports by the file's name."
    ),
    DiagnosticEntry(
      noRecords, "A header and no records",
      "The file has titles and nothing below. The draft goes by the titles alone; types, dates and the key are open."),
    DiagnosticEntry(
      noKind, "No kind is like it",
      "Hardly a column has the title of a field. The draft names a kind so that it can be imported; it is mostly wrong."
    ),
    DiagnosticEntry(
      question, "A question about dates",
      "The dates of a column have two meanings and nothing in the file says which. Both are in the draft, as comments; until one is chosen the column is kept as text."
    ),
    DiagnosticEntry(
      misfits, "Rows of another width",
      "Some rows have more or fewer fields than the header. An import rejects them, since their values could stand under the wrong titles."
    ),
    DiagnosticEntry(noTable, "No table", "The file has text, and no row or column could be made out."),
    DiagnosticEntry(
      noRepetition, "No element that is repeated",
      "An XML file of records has an element that comes again and again, with others in it. This one has none."),
    DiagnosticEntry(
      rejected, "Rows that the draft rejects",
      "Read with its own draft, the file has rows that cannot be imported, for another reason than their width."),
  ]

  static func note(_ code: Diagnostic.Code, _ message: String, _ file: String, line: Int? = nil, remedy: String)
    -> Diagnostic
  {
    Diagnostic(.warning, code, message, at: Diagnostic.Place(file: file, line: line), remedy: remedy)
  }

  /// A note for each field whose dates have two meanings.
  static func questions(of rule: DraftRule, file: String) -> [Diagnostic] {
    rule.fields.filter { !$0.question.isEmpty }.map { field in
      note(
        question, "The dates for “\(field.name)” can be read with the month or the day first.", file,
        remedy: "Look for QUESTION in the draft and choose one of the two lines.")
    }
  }

  /// The draft cannot be read as a mapping itself.
  static func unwritable(_ reading: MappingReader.Reading, file: String) -> SourceFailure {
    failure(
      noTable,
      "No mapping could be written: \(reading.diagnostics.first.map { "\($0)" } ?? "nothing was found").",
      file, remedy: "Begin with a mapping that is like it: `dossier mappings list`.")
  }

  static func failure(_ code: Diagnostic.Code, _ message: String, _ file: String, remedy: String) -> SourceFailure {
    SourceFailure(
      Diagnostic(.error, code, message, at: Diagnostic.Place(file: file), remedy: remedy), isBrokenOff: false)
  }
}
