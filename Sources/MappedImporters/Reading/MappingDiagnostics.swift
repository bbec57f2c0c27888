package import Importing

/// The problems of a mapping file.
package enum MappingDiagnostics {
  package static let notYAML: Diagnostic.Code = "MAP001"
  package static let wrongForm: Diagnostic.Code = "MAP002"
  package static let unknownKey: Diagnostic.Code = "MAP003"
  package static let missingKey: Diagnostic.Code = "MAP004"
  package static let unknownField: Diagnostic.Code = "MAP005"
  package static let unknownKind: Diagnostic.Code = "MAP006"
  package static let unknownWord: Diagnostic.Code = "MAP007"
  package static let badExpression: Diagnostic.Code = "MAP008"
  package static let badPath: Diagnostic.Code = "MAP009"
  package static let badConstant: Diagnostic.Code = "MAP010"
  package static let unknownToken: Diagnostic.Code = "MAP011"
  package static let unknownName: Diagnostic.Code = "MAP012"
  package static let tooMuch: Diagnostic.Code = "MAP020"
  package static let unsafeExpression: Diagnostic.Code = "MAP021"

  package static let catalogue: [DiagnosticEntry] = [
    DiagnosticEntry(notYAML, "Not YAML", "The mapping file is not well-formed YAML; nothing of it can be used."),
    DiagnosticEntry(
      wrongForm, "A value of the wrong form", "A key has a value of another form than it takes, a list for a number."),
    DiagnosticEntry(unknownKey, "Unknown key", "The mapping format has no such key here; mostly a misspelling."),
    DiagnosticEntry(missingKey, "Missing key", "A key that is required here is not there."),
    DiagnosticEntry(unknownField, "Unknown field", "The record kind, or the group, has no such field."),
    DiagnosticEntry(unknownKind, "Unknown record kind", "There is no record kind of this name."),
    DiagnosticEntry(unknownWord, "Unknown word", "The key takes one of a few words, and this is none of them."),
    DiagnosticEntry(
      badExpression, "Faulty regular expression or date format", "The expression or the format cannot be read."),
    DiagnosticEntry(badPath, "Faulty path", "The text is not an element pattern, or not a path of XPath 1.0."),
    DiagnosticEntry(badConstant, "Impossible constant", "The constant cannot be a value of the field."),
    DiagnosticEntry(
      unknownToken, "Unknown token",
      "The field's vocabulary does not have the token that a constant or a value map gives. It is kept as it is."),
    DiagnosticEntry(unknownName, "Unknown capture", "A value asks for a capture that the mapping does not make."),
    DiagnosticEntry(
      tooMuch, "Too large a mapping",
      "The mapping file is too large, too deep, or repeats itself through anchors without measure. Nothing of it is used."
    ),
    DiagnosticEntry(
      unsafeExpression, "An expression that may never end",
      "The regular expression repeats a part that is itself repeated, so that its time can double with each character of a text."
    ),
  ]
}
