package import Importing

/// The problems of values in a file.
package enum ValueDiagnostics {
  package static let unreadable: Diagnostic.Code = "VAL001"
  package static let ambiguousDate: Diagnostic.Code = "VAL002"
  package static let endBeforeStart: Diagnostic.Code = "VAL003"
  package static let negativeAmount: Diagnostic.Code = "VAL004"
  package static let invalidIdentifier: Diagnostic.Code = "VAL005"
  package static let unknownValue: Diagnostic.Code = "VAL006"
  package static let missingField: Diagnostic.Code = "VAL007"
  package static let missingPerson: Diagnostic.Code = "VAL008"
  package static let severalValues: Diagnostic.Code = "VAL009"
  package static let unknownAnswer: Diagnostic.Code = "VAL010"
  package static let invalidPersonIdentifier: Diagnostic.Code = "VAL011"
  package static let unequalLists: Diagnostic.Code = "VAL020"
  package static let unmatchedKey: Diagnostic.Code = "VAL021"
  package static let severalMatches: Diagnostic.Code = "VAL022"

  package static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(
      unreadable, "Unreadable value", "The text cannot be a value of the field. The row is not imported."),
    DiagnosticEntry(
      ambiguousDate, "Ambiguous date",
      "A date such as 03/04/05 has several meanings and the mapping does not say which is meant. The row is not imported."
    ),
    DiagnosticEntry(
      endBeforeStart, "An end before its start", "The activity would end before it starts. The row is not imported."),
    DiagnosticEntry(
      negativeAmount, "Negative amount",
      "Hours, or a number that counts or measures something, are below zero. The row is not imported."),
    DiagnosticEntry(
      invalidIdentifier, "Invalid identifier",
      "A DOI, PMID, ISBN or the like does not have its form, or its check digit is wrong. The row is imported, and the text is kept apart."
    ),
    DiagnosticEntry(
      unknownValue, "Unknown value",
      "The mapping lists all values of the column, and this is none. The row is not imported."
    ),
    DiagnosticEntry(
      missingField, "Missing value", "A field that the mapping requires has no value. The row is not imported."),
    DiagnosticEntry(missingPerson, "No person", "The row does not name its person. The row is not imported."),
    DiagnosticEntry(
      severalValues, "Several values", "A field that has one value was given several. The first is imported."),
    DiagnosticEntry(
      unknownAnswer, "Unknown answer",
      "An answer is neither a number nor among the mapping's answers. It is not counted; the rest of the row is."),
    DiagnosticEntry(
      invalidPersonIdentifier, "Invalid identifier of a person",
      "An ORCID iD or the like does not have its form. The row is imported without it."),
    DiagnosticEntry(
      unequalLists, "Lists of different length",
      "Cells whose entries belong together, such as types and durations, have different numbers of them, so that nobody can say which belongs to which. The row is not imported."
    ),
    DiagnosticEntry(
      unmatchedKey, "A key that another file does not have",
      "A row refers to a row of a companion file that is not there. The row is imported without what would stand there."
    ),
    DiagnosticEntry(
      severalMatches, "A key that another file has twice",
      "A row refers to a row of a companion file, and several have that key, so that none is taken. The row is imported without what would stand there."
    ),
  ]
}
