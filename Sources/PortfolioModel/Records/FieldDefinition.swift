/// One field of a record kind: its name, what it is called in a document, what it takes.
public struct FieldDefinition: Hashable, Sendable {
  public let name: FieldName
  /// What a reader sees: a column's head, a label. In a plain CSV layout it is the column's title.
  public let label: String
  public let type: FieldType
  /// Who may see the field; redaction goes by this.
  public let sensitivity: Sensitivity
  /// An example as a person would type it, for the plain layouts.
  public let example: String

  /// Whether a number below zero makes sense, as it does for a change.
  public let mayBeNegative: Bool

  /// Why a field is not for every reader.
  public enum Sensitivity: String, Hashable, Sendable {
    case none
    /// Names a learner or a mentee.
    case learner
    /// What others wrote in confidence: evaluation comments.
    case comment
    /// For the owner and the department only: well-being, support needed, effort, budget, leave.
    case personal
    /// Never shown unless asked for: licence numbers.
    case credentialNumber
  }

  public init(
    _ name: FieldName, _ label: String, _ type: FieldType, sensitivity: Sensitivity = .none,
    example: String = "", mayBeNegative: Bool = false
  ) {
    (self.name, self.label, self.type) = (name, label, type)
    (self.sensitivity, self.example) = (sensitivity, example)
    self.mayBeNegative = mayBeNegative
  }
}
