/// A place of a text that may identify a patient.
package struct PatientFinding: Hashable, Sendable {
  package let kind: Kind
  /// The bytes of the text.
  package let range: Range<Int>
  /// What stands there, with all that could identify somebody masked: "MRN •••••••".
  package let masked: String

  /// Of the eighteen identifiers of HIPAA's safe harbour (45 CFR 164.514), those that a program can tell by their form.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case recordNumber
    case dateOfBirth
    case telephone
    case email
    case socialSecurityNumber
    case ageOver89
  }
}
