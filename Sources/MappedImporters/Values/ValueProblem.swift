import Importing
import PortfolioModel

/// What is wrong with a value, before its place is known.
struct ValueProblem {
  let severity: Diagnostic.Severity
  let code: Diagnostic.Code
  let message: String
  let remedy: String
  /// The text that gives offence.
  let text: String?
  /// The column or path, by its number among the rule's references.
  let reference: Int?
  /// The field that the value is for.
  let field: String

  /// The problem, where its reference means nothing.
  var withoutReference: Self {
    ValueProblem(
      severity: severity, code: code, message: message, remedy: remedy, text: text, reference: nil, field: field)
  }

  static func unreadable(_ text: String, _ expected: String, field: FieldDefinition, reference: Int?) -> Self {
    ValueProblem(
      severity: .error, code: ValueDiagnostics.unreadable,
      message: "The value for “\(field.label)” cannot be read.", remedy: "Write \(expected).", text: text,
      reference: reference, field: field.label)
  }

  static func ambiguousDate(_ text: String, field: FieldDefinition, reference: Int?) -> Self {
    ValueProblem(
      severity: .error, code: ValueDiagnostics.ambiguousDate,
      message: "The date for “\(field.label)” can mean different days.",
      remedy: "Write it as 2025-04-03, or say dateOrder: mdy or dmy in the mapping.", text: text,
      reference: reference, field: field.label)
  }

  static func endBeforeStart(_ text: String?, field: FieldDefinition, reference: Int?) -> Self {
    ValueProblem(
      severity: .error, code: ValueDiagnostics.endBeforeStart, message: "The end lies before the start.",
      remedy: "Correct one of the dates in the file.", text: text, reference: reference, field: field.label)
  }

  static func negativeAmount(_ text: String, field: FieldDefinition, reference: Int?) -> Self {
    ValueProblem(
      severity: .error, code: ValueDiagnostics.negativeAmount, message: "“\(field.label)” is below zero.",
      remedy: "Correct the amount in the file.", text: text, reference: reference, field: field.label)
  }

  static func invalidIdentifier(
    _ text: String, _ scheme: IdentifierScheme, field: FieldDefinition, reference: Int?
  ) -> Self {
    ValueProblem(
      severity: .warning, code: ValueDiagnostics.invalidIdentifier,
      message: "This is not a valid \(scheme.rawValue), so it joins no records.",
      remedy: "Correct it in the file; it is kept as it is until then.", text: text, reference: reference,
      field: field.label)
  }

  static func unknownValue(_ text: String, field: FieldDefinition, reference: Int?) -> Self {
    ValueProblem(
      severity: .error, code: ValueDiagnostics.unknownValue,
      message: "The mapping does not say what this means for “\(field.label)”.",
      remedy: "Add it under values in the mapping.", text: text, reference: reference, field: field.label)
  }

  static func missingField(_ field: FieldDefinition, reference: Int?) -> Self {
    ValueProblem(
      severity: .error, code: ValueDiagnostics.missingField, message: "“\(field.label)” has no value.",
      remedy: "Fill it in, or leave the row out.", text: nil, reference: reference, field: field.label)
  }

  static func missingPerson(reference: Int?) -> Self {
    ValueProblem(
      severity: .error, code: ValueDiagnostics.missingPerson, message: "The row names no person.",
      remedy: "Fill in the person's identifier or name.", text: nil, reference: reference, field: "person")
  }

  static func severalValues(_ text: String, field: FieldDefinition, reference: Int?) -> Self {
    ValueProblem(
      severity: .warning, code: ValueDiagnostics.severalValues,
      message: "“\(field.label)” has several values, and only the first is imported.",
      remedy: "Check which of them is right.", text: text, reference: reference, field: field.label)
  }

  static func unmatchedKey(_ key: String, _ join: MappingJoin, file: String) -> Self {
    ValueProblem(
      severity: .warning, code: ValueDiagnostics.unmatchedKey, message: "\(file) has no row for this.",
      remedy: "Check that both files are of the same export.", text: key, reference: nil,
      field: join.on.last?.own ?? join.name)
  }

  static func severalMatches(_ key: String, _ count: Int, _ join: MappingJoin, file: String) -> Self {
    ValueProblem(
      severity: .warning, code: ValueDiagnostics.severalMatches,
      message: "\(file) has \(count) rows for this, where one is expected.",
      remedy: "Correct that file, or say “many: true” in the mapping.", text: key, reference: nil,
      field: join.on.last?.own ?? join.name)
  }

  static func invalidPersonIdentifier(_ text: String, scheme: String, reference: Int?) -> Self {
    ValueProblem(
      severity: .warning, code: ValueDiagnostics.invalidPersonIdentifier, message: "This is not a valid \(scheme).",
      remedy: "Correct it in the file.", text: text, reference: reference, field: scheme)
  }
}
